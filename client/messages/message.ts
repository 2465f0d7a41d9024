import { IntlMessageFormat } from 'intl-messageformat';
import type { ReactNode } from 'react';
import { en } from './en.ts';

type Messages = typeof en;
/** `page.key` of every message there is. */
export type MessageKey = { [P in keyof Messages]: `${P}.${keyof Messages[P] & string}` }[keyof Messages];
export type MessageValues = Record<string, string | number | boolean | Date | null | undefined>;
/** What the tags of a message, as in `<add>112 people</add>`, become; a tag and a value may not share a name. */
export type MessageTags = Record<string, (chunks: ReactNode) => ReactNode>;

export const locale = 'en';
const formats = new Map<string, IntlMessageFormat>();

/** The message in the reader's language, ICU placeholders filled in; its tags are dropped. Throws when there is no such message. */
export function t(key: MessageKey, values: MessageValues = {}): string {
  const plain = Object.fromEntries(tagsOf(key).map((tag) => [tag, (chunks: unknown[]) => chunks.join('')]));
  return String(format(key).format({ ...values, ...plain }));
}

/** The message with its tags made into elements. */
export function rich(key: MessageKey, values: MessageValues, tags: MessageTags): ReactNode {
  return format(key).format({ ...values, ...tags } as MessageValues) as ReactNode;
}

export interface Segment {
  text: string;
  /** Tag around it, null = plain. */
  tag: string | null;
}

/** The message as its tagged and plain parts, for charts and for tests. */
export function segments(key: MessageKey, values: MessageValues = {}): Segment[] {
  const marked = Object.fromEntries(tagsOf(key).map((tag) => [tag, (chunks: unknown[]) => ({ text: chunks.join(''), tag })]));
  const parts = [format(key).format({ ...values, ...marked } as MessageValues)].flat() as unknown as (string | Segment)[];
  return parts.map((part) => (typeof part === 'string' ? { text: part, tag: null } : part));
}

function format(key: MessageKey) {
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new IntlMessageFormat(text(key), locale)));
  return found;
}

function text(key: MessageKey): string {
  const at = key.indexOf('.');
  const found = (en as Record<string, Record<string, string>>)[key.slice(0, at)]?.[key.slice(at + 1)];
  if (found === undefined) throw new Error(`there is no message ${key}`);
  return found;
}

const tagsOf = (key: MessageKey) => [...text(key).matchAll(/<([a-z]+)>/g)].map(([, tag]) => tag);
