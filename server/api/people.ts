import { z } from 'zod';
import { contactsAnswer } from '../answers/contacts.ts';
import { egoAnswer } from '../answers/ego.ts';
import { measuresAnswer } from '../answers/measures.ts';
import { peopleAnswer, seesAll } from '../answers/people.ts';
import { profileAnswer } from '../answers/profile.ts';
import { reachAnswer } from '../answers/reach.ts';
import { recordVersion } from '../answers/record-version.ts';
import {
  contactsQuerySchema,
  contactsSchema,
  egoQuerySchema,
  egoSchema,
  measuresSchema,
  peoplePageSchema,
  peopleQuerySchema,
  profileSchema,
  reachQuerySchema,
  reachSchema,
} from './people.schema.ts';
import { read } from './route.ts';

const params = z.object({ id: z.string() });

export const peopleRoutes = [
  read({
    path: '/people',
    policy: 'directory',
    summary: 'The directory of people, or those whose name, unit or id a query matches, best first',
    query: peopleQuerySchema,
    answer: peoplePageSchema,
    handler: (asked, { query }) => peopleAnswer(asked, query),
  }),
  read({
    path: '/people/{id}',
    policy: 'directory',
    about: 'id',
    summary: 'One person: record, communities, topics and events',
    params,
    answer: profileSchema,
    handler: (asked, { params: { id } }, { store }) => profileAnswer(asked, store, id),
    version(asked, { id }) {
      const { directory } = asked.network;
      const person = directory.person.get(id)!;
      return seesAll(asked, person) ? recordVersion('person', directory.people[person]) : undefined;
    },
  }),
  read({
    path: '/people/{id}/ego',
    policy: 'own figures',
    about: 'id',
    summary: 'The network around a person',
    params,
    query: egoQuerySchema,
    answer: egoSchema,
    handler: (asked, { params: { id }, query: { steps } }) => egoAnswer(asked, id, steps),
  }),
  read({
    path: '/people/{id}/reach',
    policy: 'own figures',
    about: 'id',
    summary: 'How far a person reaches, by step and unit',
    params,
    query: reachQuerySchema,
    answer: reachSchema,
    handler: (asked, { params: { id }, query }) => reachAnswer(asked, id, query),
  }),
  read({
    path: '/people/{id}/contacts',
    policy: 'own figures',
    about: 'id',
    summary: 'Whom a person should meet, why, through whom, and what it adds',
    params,
    query: contactsQuerySchema,
    answer: contactsSchema,
    learned: true,
    handler: (asked, { params: { id }, query }, { relevance }) => contactsAnswer(asked, id, query, relevance.get()),
  }),
  read({
    path: '/people/{id}/measures',
    policy: 'own figures',
    about: 'id',
    summary: "A person's own measures, each with its percentile",
    params,
    answer: measuresSchema,
    handler: (asked, { params: { id } }) => measuresAnswer(asked, id),
  }),
];
