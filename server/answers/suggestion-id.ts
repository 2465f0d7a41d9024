import { createHash } from 'node:crypto';

/** The id of the one suggestion of a person to another: made of both their ids, which may together be longer than an id. */
export const suggestionId = (from: string, person: string) =>
  `s-${createHash('sha256').update(`${from}\u001f${person}`).digest('base64url').slice(0, 24)}`;
