import type { Store } from '../store/store.ts';
import { cellText } from './cell-text.ts';
import { tableColumns } from './table-columns.ts';

export type AttributeType = 'string' | 'integer' | 'boolean' | 'double';

export interface GraphAttribute {
  id: string;
  name: string;
  type: AttributeType;
  /** Its text in a record; '' where it has none. */
  text(record: Record<string, unknown>): string;
}

const types: Record<string, AttributeType> = {
  level: 'integer',
  mentorCapacity: 'integer',
  external: 'boolean',
  introduces: 'boolean',
  weight: 'double',
};

/** What nodes or edges of an exported graph have beside what the format has a place for: `left` names those fields. */
export async function graphAttributes(
  store: Store,
  table: 'people' | 'ties',
  left: readonly string[],
): Promise<GraphAttribute[]> {
  const columns = await tableColumns(store, table);
  if (!columns) return [];
  const prefix = table === 'people' ? 'n' : 'e';
  const fields = columns.fields.filter((field) => !left.includes(field));
  return [
    ...fields.map((field) => ({
      name: field,
      type: types[field] ?? 'string',
      text: (record: Record<string, unknown>) => cellText(record[field]),
    })),
    ...columns.attributes.map((name) => ({
      name,
      type: 'string' as const,
      text: ({ attributes }: Record<string, unknown>) =>
        Object.hasOwn(attributes as object, name) ? (attributes as Record<string, string>)[name] : '',
    })),
  ].map((attribute, i) => ({ id: `${prefix}${i}`, ...attribute }));
}

/** Text as XML has it; characters that no XML may hold become U+FFFD. */
export const xml = (text: string) =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML does not hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (character) => escapes[character]);

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // as they are, attribute values would be read with blanks in their place
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
