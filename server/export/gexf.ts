import type { Writable } from 'node:stream';
import type { Store } from '../store/store.ts';
import { type GraphAttribute, graphAttributes, xml } from './graph-attributes.ts';
import { textWriter } from './text-file.ts';

/** Writes people and ties as GEXF 1.3: nodes with their name as label and all else as attributes; directed edges with weight and kind. */
export async function exportGexf(store: Store, stream: Writable): Promise<void> {
  const { write, flush } = textWriter(stream);
  const node = await graphAttributes(store, 'people', ['id', 'name']);
  const edge = await graphAttributes(store, 'ties', ['source', 'target', 'weight', 'kind']);
  const kind: GraphAttribute = { id: 'kind', name: 'kind', type: 'string', text: (tie) => String(tie.kind) };
  await write('<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n');
  await write('<graph defaultedgetype="directed" mode="static">\n');
  await write(declaration('node', node) + declaration('edge', [kind, ...edge]));
  await write('<nodes>\n');
  for await (const person of store.scan('person'))
    await write(`<node id="${xml(person.id)}" label="${xml(person.name)}">${values(node, person)}</node>\n`);
  await write('</nodes>\n<edges>\n');
  let number = 0;
  for await (const tie of store.scan('tie')) {
    const { source, target, weight } = tie;
    await write(
      `<edge id="${number++}" source="${xml(source)}" target="${xml(target)}" weight="${weight}" kind="${xml(tie.kind)}">${values([kind, ...edge], tie)}</edge>\n`,
    );
  }
  await write('</edges>\n</graph>\n</gexf>\n');
  await flush();
}

function declaration(of: 'node' | 'edge', attributes: GraphAttribute[]): string {
  if (attributes.length === 0) return '';
  const lines = attributes.map(({ id, name, type }) => `<attribute id="${id}" title="${xml(name)}" type="${type}"/>\n`);
  return `<attributes class="${of}" mode="static">\n${lines.join('')}</attributes>\n`;
}

function values(attributes: GraphAttribute[], record: object): string {
  const present = attributes
    .map(({ id, text }) => ({ id, text: text(record as Record<string, unknown>) }))
    .filter(({ text }) => text);
  if (present.length === 0) return '';
  return `<attvalues>${present.map(({ id, text }) => `<attvalue for="${id}" value="${xml(text)}"/>`).join('')}</attvalues>`;
}
