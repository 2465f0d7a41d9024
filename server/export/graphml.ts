import type { Writable } from 'node:stream';
import type { Store } from '../store/store.ts';
import { type AttributeType, type GraphAttribute, graphAttributes, xml } from './graph-attributes.ts';
import { textWriter } from './text-file.ts';

const types: Record<AttributeType, string> = { string: 'string', integer: 'int', boolean: 'boolean', double: 'double' };

/** Writes people and ties as GraphML: all of a person and of a directed tie as data under keys named like our fields. */
export async function exportGraphml(store: Store, stream: Writable): Promise<void> {
  const { write, flush } = textWriter(stream);
  const node = await graphAttributes(store, 'people', ['id']);
  const rest = await graphAttributes(store, 'ties', ['source', 'target', 'weight', 'kind']);
  const edge: GraphAttribute[] = [
    { id: 'weight', name: 'weight', type: 'double', text: (tie) => String(tie.weight) },
    { id: 'kind', name: 'kind', type: 'string', text: (tie) => String(tie.kind) },
    ...rest,
  ];
  await write('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n');
  await write(keys('node', node) + keys('edge', edge));
  await write('<graph edgedefault="directed">\n');
  for await (const person of store.scan('person')) await write(`<node id="${xml(person.id)}">${data(node, person)}</node>\n`);
  for await (const tie of store.scan('tie'))
    await write(`<edge source="${xml(tie.source)}" target="${xml(tie.target)}">${data(edge, tie)}</edge>\n`);
  await write('</graph>\n</graphml>\n');
  await flush();
}

const keys = (of: 'node' | 'edge', attributes: GraphAttribute[]) =>
  attributes
    .map(({ id, name, type }) => `<key id="${id}" for="${of}" attr.name="${xml(name)}" attr.type="${types[type]}"/>\n`)
    .join('');

const data = (attributes: GraphAttribute[], record: object) =>
  attributes
    .map(({ id, text }) => ({ id, text: text(record as Record<string, unknown>) }))
    .filter(({ text }) => text !== '')
    .map(({ id, text }) => `<data key="${id}">${xml(text)}</data>`)
    .join('');
