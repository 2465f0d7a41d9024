import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from '../errors.ts';
import type { Role } from './policy.ts';

export interface Viewer {
  role: Role;
  /** Id of the person who looks, null = nobody in particular. */
  person: string | null;
}

/** Nobody said who looks: the machine's own user. */
export const operator: Viewer = { role: 'operator', person: null };

/**
 * Who looks at an answer: nobody who is named, at what is about a person under `/people/{id}/…`, is taken for that person, as
 * contract.md has it for AUTH_MODE=open.
 */
export const lookingAt = (viewer: Viewer, path: string, about: string | undefined): Viewer =>
  viewer.role === 'operator' && about !== undefined && path.startsWith('/people/{id}/')
    ? { role: 'member', person: about }
    : viewer;

/** Roles as they may be written. An operator is never named from outside. */
const spellings = new Map<string, Role>([
  ['member', 'member'],
  ['mentee', 'member'],
  ['mentor', 'member'],
  ['lead', 'lead'],
  ['community-lead', 'lead'],
  ['analyst', 'analyst'],
  ['km-analyst', 'analyst'],
  ['admin', 'admin'],
  ['programme-admin', 'admin'],
  ['program-admin', 'admin'],
]);

const header = 'x-crosstie-viewer';

/**
 * Who looks, with AUTH_MODE=open: header `X-Crosstie-Viewer: PERSON;ROLE`, else the cookie `crosstie-viewer` of the same form,
 * else the operator. PERSON may be empty, and percent-encoded where it holds more than ASCII; it may itself hold semicolons.
 */
export function readViewer(headers: IncomingHttpHeaders, isPerson: (id: string) => boolean): Viewer {
  const given = headers[header] ?? cookie(headers.cookie);
  if (given === undefined || given === '') return operator;
  const text = String(given);
  const at = text.lastIndexOf(';');
  const spelling = text
    .slice(at + 1)
    .trim()
    .toLowerCase();
  const role = spellings.get(spelling.replace(/[\s_]+/g, '-'));
  if (at < 0 || !role)
    throw new Problem(
      'usage',
      `X-Crosstie-Viewer is "${text}": expected PERSON;ROLE with one of the roles ${[...spellings.keys()].join(', ')}.`,
      [{ pointer: `/${header}`, detail: 'expected PERSON;ROLE', value: text }],
    );
  const written = text.slice(0, at).trim();
  if (written === '') return { role, person: null };
  const person = [written, utf8(written), decoded(written)].find((id) => id !== undefined && isPerson(id));
  if (person === undefined)
    throw new Problem('usage', `X-Crosstie-Viewer names "${written}": expected the id of a person here.`, [
      { pointer: `/${header}`, detail: 'expected the id of a person here', value: written },
    ]);
  return { role, person };
}

function cookie(header: string | undefined): string | undefined {
  const value = header?.match(/(?:^|;\s*)crosstie-viewer=([^;]*)/)?.[1];
  return value && (decoded(value) ?? value);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {}
}

/** Header values arrive byte by byte as Latin-1. */
const utf8 = (text: string) => Buffer.from(text, 'latin1').toString('utf8');
