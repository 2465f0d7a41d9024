import { Button, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { Profile } from '../../server/api/people.schema.ts';
import { api } from '../api.ts';
import { Answer, useAnswer } from '../components/answer.tsx';
import { Page } from '../components/page.tsx';
import { PersonName, where } from '../components/person-name.tsx';
import { ViewAs } from '../components/view-as.tsx';
import { locale, t } from '../messages/message.ts';
import { useViewer } from '../viewer.ts';
import './people/people.css';
import { Measures } from './person/measures.tsx';

/** One person: who they are, what they belong to and offer, and, where the viewer may see it, how they stand in the network. */
export function PersonPage() {
  const { id = '' } = useParams();
  const person = useAnswer(['person', id], (options) => api.person(id, options));
  return (
    <Answer query={person} name={t('people.name')} action={() => <ViewAs person={id} />}>
      {(profile) => <Person profile={profile} />}
    </Answer>
  );
}

function Person({ profile }: { profile: Profile }) {
  const { id, name, title, communities, offers, seeks, events } = profile;
  const viewer = useViewer();
  const seeksNote = viewer?.person === id ? t('people.seeksNoteOwn') : viewer ? undefined : t('people.seeksNoteOperator');
  const lead = title ? t('people.at', { title, where: where(profile) || 'none' }) : where(profile);
  return (
    <Page name={name} heading={name} lead={lead}>
      <Group mb="xl">
        <Button component={Link} to={`/reach/${encodeURIComponent(id)}`}>
          {t('people.seeReach')}
        </Button>
      </Group>
      <div className="ct-columns">
        <div>
          <Facts profile={profile} />
          <Part title={t('people.communities')} empty={communities.length === 0 && t('people.noCommunities')}>
            {communities.map((community) => (
              <li key={community.id}>
                <Link to={`/communities/${encodeURIComponent(community.id)}`}>{community.name}</Link>
                <span className="ct-soft">{roleName(community.role)}</span>
              </li>
            ))}
          </Part>
          <Part title={t('people.offers')} empty={offers.length === 0 && t('people.noOffers')}>
            {offers.map((offer) => (
              <li key={offer.topic}>
                {offer.name} <span className="ct-soft">{t('people.strength', { strength: offer.strength })}</span>
              </li>
            ))}
          </Part>
          {seeks.length > 0 && (
            <Part title={t('people.seeks')} note={seeksNote}>
              {seeks.map((topic) => (
                <li key={topic.topic}>{topic.name}</li>
              ))}
            </Part>
          )}
          {events.length > 0 && (
            <Part title={t('people.events')}>
              {events.slice(0, 8).map((event) => (
                <li key={event.id}>
                  {event.name} <span className="ct-soft">{day(event.start)}</span>
                </li>
              ))}
            </Part>
          )}
        </div>
        <Measures id={id} name={name} />
      </div>
    </Page>
  );
}

function Facts({ profile }: { profile: Profile }) {
  const { manager, managerName, email, hired, languages, timezone, external, introduces } = profile;
  const facts: [string, ReactNode][] = [
    [t('people.email'), email && <a href={`mailto:${email}`}>{email}</a>],
    [t('people.manager'), manager && <PersonName id={manager} name={managerName ?? manager} />],
    [t('people.since'), hired && day(hired)],
    [t('people.languages'), languages.join(', ')],
    [t('people.timezone'), timezone],
    [t('people.external'), external && t('people.introducesYes')],
    [t('people.introduces'), t(introduces ? 'people.introducesYes' : 'people.introducesNo')],
  ];
  return (
    <section className="ct-part">
      <Title order={2} size="h4" mb="xs">
        {t('people.about')}
      </Title>
      <dl className="ct-facts">
        {facts
          .filter(([, value]) => value)
          .map(([term, value]) => [<dt key={term}>{term}</dt>, <dd key={`${term} value`}>{value}</dd>])}
      </dl>
    </section>
  );
}

interface PartProps {
  title: string;
  note?: string;
  /** Said instead of the list. */
  empty?: string | false;
  children: ReactNode;
}

const Part = ({ title, note, empty, children }: PartProps) => (
  <section className="ct-part">
    <Title order={2} size="h4" mb="xs">
      {title}
    </Title>
    {note && <p className="ct-lead">{note}</p>}
    {empty ? <p className="ct-lead">{empty}</p> : <ul className="ct-list">{children}</ul>}
  </section>
);

const roleName = (role: string) => (role === 'lead' || role === 'core' ? t(`people.role-${role}`) : t('people.role-member'));

const day = (moment: string) => new Date(moment).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' });
