import { communityKinds, membershipRoles } from '../../graph/records/community.ts';
import { attendanceStatuses, eventKinds } from '../../graph/records/event.ts';
import { introductionStates } from '../../graph/records/introduction.ts';
import type { Kind } from '../../graph/records/kinds.ts';
import { mentorshipStates } from '../../graph/records/mentorship.ts';
import { visibilities } from '../../graph/records/person.ts';
import { enrolmentRoles, formats } from '../../graph/records/program.ts';
import { suggestionStates } from '../../graph/records/suggestion.ts';
import {
  type ReadCell,
  readBoolean,
  readDay,
  readId,
  readIds,
  readInstant,
  readInteger,
  readIntegerFrom,
  readText,
  readTexts,
  readTieKind,
  readWeight,
  readWord,
  readWords,
} from './cells.ts';

/** What a CSV file of one name holds: the kind of its rows, the columns it must have, and how a cell of each column is read. */
export interface Table {
  kind: Kind;
  required: readonly string[];
  columns: Readonly<Record<string, ReadCell>>;
  /** Other names of columns, taken where the first name is absent. */
  alias?: Readonly<Record<string, string>>;
}

const kindAlias = { type: 'kind' };

/** The tables a directory may hold, in an order in which what is referred to comes first. */
export const tables = {
  units: { kind: 'unit', required: ['id'], columns: { id: readId, name: readText, parent: readId } },
  topics: { kind: 'topic', required: ['id'], columns: { id: readId, name: readText, broader: readId } },
  people: {
    kind: 'person',
    required: ['id'],
    columns: {
      id: readId,
      name: readText,
      email: readText,
      unit: readId,
      office: readText,
      title: readText,
      level: readInteger,
      manager: readId,
      timezone: readText,
      languages: readTexts,
      hired: readDay,
      left: readDay,
      external: readBoolean,
      visibility: readWord(visibilities),
      introduces: readBoolean,
      mentorCapacity: readIntegerFrom(0),
      pausedUntil: readDay,
      aliases: readTexts,
    },
  },
  communities: {
    kind: 'community',
    required: ['id'],
    columns: {
      id: readId,
      name: readText,
      kind: readWord(communityKinds),
      purpose: readText,
      goals: readText,
      topics: readIds,
    },
    alias: kindAlias,
  },
  programs: {
    kind: 'program',
    required: ['id'],
    columns: {
      id: readId,
      name: readText,
      start: readDay,
      end: readDay,
      formats: readWords(formats),
      objectives: readTexts,
    },
    alias: { program: 'id' },
  },
  events: {
    kind: 'event',
    required: ['id', 'kind', 'start'],
    columns: {
      id: readId,
      name: readText,
      kind: readWord(eventKinds),
      start: readInstant,
      end: readInstant,
      parent: readId,
      capacity: readIntegerFrom(1),
      program: readId,
      speakers: readIds,
      office: readText,
      link: readText,
    },
    alias: kindAlias,
  },
  skills: {
    kind: 'skill',
    required: ['person', 'topic'],
    columns: { person: readId, topic: readId, offers: readIntegerFrom(1, 5), seeks: readBoolean },
  },
  memberships: {
    kind: 'membership',
    required: ['person', 'community'],
    columns: { person: readId, community: readId, role: readWord(membershipRoles), since: readDay, until: readDay },
  },
  attendance: {
    kind: 'attendance',
    required: ['person', 'event'],
    columns: { person: readId, event: readId, status: readWord(attendanceStatuses), guestOf: readId },
  },
  enrolments: {
    kind: 'enrolment',
    required: ['person', 'program'],
    columns: { person: readId, program: readId, roles: readWords(enrolmentRoles) },
  },
  mentorships: {
    kind: 'mentorship',
    required: ['id', 'mentors', 'mentees'],
    columns: {
      id: readId,
      program: readId,
      format: readWord(formats),
      mentors: readIds,
      mentees: readIds,
      topic: readId,
      state: readWord(mentorshipStates),
      start: readDay,
      end: readDay,
    },
  },
  suggestions: {
    kind: 'suggestion',
    required: ['id', 'for', 'person', 'at'],
    columns: {
      id: readId,
      for: readId,
      person: readId,
      reasons: readTexts,
      state: readWord(suggestionStates),
      at: readInstant,
      plan: readId,
      plannedFor: readDay,
    },
  },
  introductions: {
    kind: 'introduction',
    required: ['id', 'for', 'person', 'via', 'at', 'text'],
    columns: {
      id: readId,
      for: readId,
      person: readId,
      via: readId,
      text: readText,
      state: readWord(introductionStates),
      at: readInstant,
      since: readInstant,
      plan: readId,
    },
  },
  ties: {
    kind: 'tie',
    required: ['source', 'target'],
    columns: {
      source: readId,
      target: readId,
      kind: readTieKind,
      weight: readWeight,
      time: readInstant,
      first: readInstant,
      last: readInstant,
      origin: readText,
      visibility: readWord(['shared', 'private']),
    },
    alias: kindAlias,
  },
  contacts: {
    kind: 'contact',
    required: ['source', 'target', 'time'],
    columns: {
      source: readId,
      target: readId,
      kind: readTieKind,
      time: readInstant,
      weight: readWeight,
      history: readBoolean,
    },
    alias: kindAlias,
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];
