import { createHash, randomBytes } from 'node:crypto';
import type { Viewer } from '../access/viewer.ts';
import { tagsOf } from '../answers/record-version.ts';

/** Another process may be configured otherwise, so that its answers are others. */
const process = randomBytes(6).toString('base64url');

/** Who asks, as one short word: answers are kept and tagged by it. */
export const viewerKey = ({ role, person }: Viewer) =>
  createHash('sha256')
    .update(`${role}\0${person ?? '\0'}`)
    .digest('base64url')
    .slice(0, 12);

/** Changes with the data, the day and the viewer; of a record also with its version, which comes first. */
export function entityTag(viewer: Viewer, seq: number, day: string, version?: string): string {
  const rest = `${seq.toString(36)}-${hash(`${process} ${day} ${viewerKey(viewer)}`)}`;
  return `"${version === undefined ? rest : `${version}.${rest}`}"`;
}

export const hash = (text: string | Buffer) => createHash('sha256').update(text).digest('base64url').slice(0, 16);

/** Does If-None-Match name this tag? Weak comparison, as RFC 9110 has it. */
export const namesTag = (header: string | undefined, tag: string) =>
  header !== undefined && (header.trim() === '*' || tagsOf(header).includes(tag));
