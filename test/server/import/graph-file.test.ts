import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFiles } from '../../../server/import/import-files.ts';
import { ImportRejected } from '../../../server/import/import-rejected.ts';
import { all, filesIn, temporaryStore } from '../../support/imports.ts';

async function importOne(name: string, text: string | Buffer, map: string[] = []) {
  const store = await temporaryStore();
  const path = join(await filesIn({ [name]: text }), name);
  const report = await importFiles(store, [path], { map }, { actor: 'system:test' });
  return { store, report };
}

async function faults(name: string, text: string | Buffer) {
  const outcome = await importOne(name, text).catch((error: unknown) => error);
  if (outcome instanceof ImportRejected) return outcome.errors;
  throw outcome;
}

const gexf13 = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<graph defaultedgetype="undirected">
<edges><edge source="a" target="b" weight="2.5" kind="Reports To"/><edge source="a" target="b" kind="advice" type="directed"/></edges>
<attributes class="node">
  <attribute id="0" title="Department" type="string"><default>Sales</default></attribute>
  <attribute id="1" title="level" type="integer"/>
</attributes>
<nodes>
<node id="a" label="Ann &amp; &#x42;o"><attvalues><attvalue for="0" value="R&amp;D"/><attvalue for="1" value="3"/></attvalues><viz:size value="2"/></node>
<node id="b"><nodes><node id="c" label="Inner"/></nodes></node>
</nodes>
</graph></gexf>`;

describe('a GEXF file', () => {
  test('has people for nodes, also inside one another, and ties for edges, also before their nodes', async () => {
    const { store, report } = await importOne('g.gexf', gexf13, ['people.department=unit']);
    expect(report.warnings).toEqual([]);
    expect((await all(store, 'person')).map(({ id, name, unit, level }) => [id, name, unit, level])).toEqual([
      ['a', 'Ann & Bo', 'R&D', 3],
      ['b', 'b', 'Sales', undefined],
      ['c', 'Inner', 'Sales', undefined],
    ]);
    expect((await all(store, 'tie')).map(({ source, target, kind, weight }) => [source, target, kind, weight])).toEqual([
      ['a', 'b', 'advice', 1],
      ['a', 'b', 'reports-to', 2.5],
    ]);
  });

  test('of version 1.1 and 1.2 has its kinds in attributes or labels', async () => {
    const edges = (rest: string) => `<gexf><graph>
      <attributes class="edge"><attribute id="k" title="Type" type="string"/><attribute id="x" title="note" type="string"/></attributes>
      <nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges><edge source="a" target="b" label="ignored">${rest}</edge></edges></graph></gexf>`;
    const { store, report } = await importOne('g.gexf', edges('<attvalues><attvalue for="k" value="email"/></attvalues>'));
    expect(await all(store, 'tie')).toMatchObject([{ kind: 'email', weight: 1 }]);
    expect(report.warnings).toMatchObject([{ detail: 'columns left out, not known here: note' }]);
    const labelled = edges('')
      .replace(/<attributes.*<\/attributes>/, '')
      .replace('ignored', 'Advice');
    expect(await all((await importOne('g.gexf', labelled)).store, 'tie')).toMatchObject([{ kind: 'advice' }]);
  });

  test('has its faults at the lines of their elements', async () => {
    const text = `<gexf><graph><nodes>
<node id="a"/>
<node id="a"/>
<node label="no id"/>
</nodes><edges>
<edge source="a"
  target="x"/>
<edge source="a" target="a" weight="-1"/>
</edges></graph></gexf>`;
    expect(await faults('g.gexf', text)).toMatchObject([
      { line: 3, column: 'id', value: 'a' },
      { line: 4, column: 'id', value: '' },
      { line: 7, column: 'target', value: 'x' },
      { line: 8, column: 'weight', value: '-1' },
    ]);
  });

  test('that is not well-formed, has a document type or bytes of another encoding is one fault', async () => {
    expect(await faults('g.gexf', '<gexf>\n<graph>\n</gexf>')).toMatchObject([
      { line: 3, detail: expect.stringMatching(/well-formed/) },
    ]);
    expect(await faults('g.gexf', '<gexf><graph>')).toHaveLength(1);
    const bomb = '<?xml version="1.0"?>\n<!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<gexf>&b;</gexf>';
    expect(await faults('g.gexf', bomb)).toMatchObject([{ line: 2, detail: expect.stringMatching(/DOCTYPE/) }]);
    const latin1 = Buffer.from('<gexf>\n<graph><nodes><node id="Jürgen"/></nodes></graph></gexf>', 'latin1');
    expect(await faults('g.gexf', latin1)).toMatchObject([{ detail: expect.stringMatching(/utf-8/) }]);
  });

  test('that declares another encoding is read in it', async () => {
    const head = '<?xml version="1.0" encoding="ISO-8859-1"?>';
    const text = `${head}<gexf><graph><nodes><node id="Jürgen"/></nodes></graph></gexf>`;
    expect(await all((await importOne('g.gexf', Buffer.from(text, 'latin1'))).store, 'person')).toMatchObject([{ id: 'Jürgen' }]);
  });
});

describe('a GraphML file', () => {
  const graphml = `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="label" attr.type="string"/>
<key id="d1" for="node" attr.name="team" attr.type="string"><default>none</default></key>
<key id="d2" for="edge" attr.name="weight" attr.type="double"/>
<key id="d3" for="edge" attr.name="label" attr.type="string"/>
<key id="d4" for="node" yfiles.type="nodegraphics"/>
<graph edgedefault="undirected">
<edge source="a" target="b"><data key="d2">2</data><data key="d3">co_author</data></edge>
<node id="a"><data key="d0">Ann <![CDATA[<A>]]></data><data key="d1">Blue</data><data key="d4"><y:Shape>x</y:Shape></data></node>
<node id="b"><graph><node id="c"/></graph></node>
</graph></graphml>`;

  test('has people for nodes and ties for edges, an undirected one once; labels are names and kinds', async () => {
    const { store } = await importOne('g.graphml', graphml, ['people.team=unit']);
    expect((await all(store, 'person')).map(({ id, name, unit }) => [id, name, unit])).toEqual([
      ['a', 'Ann <A>', 'Blue'],
      ['b', 'b', 'none'],
      ['c', 'c', 'none'],
    ]);
    expect(await all(store, 'tie')).toMatchObject([{ source: 'a', target: 'b', kind: 'co-author', weight: 2, origin: 'file' }]);
  });

  test('keeps its label as an attribute where it has a name as well', async () => {
    const named = graphml.replace('attr.name="team"', 'attr.name="name"').replace('<default>none</default>', '');
    const { store } = await importOne('g.graphml', named);
    expect((await all(store, 'person'))[0]).toMatchObject({ name: 'Blue', attributes: { label: 'Ann <A>' } });
  });

  test('imported again changes nothing', async () => {
    const { store, report } = await importOne('g.graphml', graphml);
    const path = join(await filesIn({ 'g.graphml': graphml }), 'g.graphml');
    expect((await importFiles(store, [path], {}, { actor: 'system:test' })).seq).toBe(report.seq);
  });
});
