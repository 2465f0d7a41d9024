import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { describe, expect, test } from 'vitest';
import { exportGexf } from '../../../server/export/gexf.ts';
import { exportGraphml } from '../../../server/export/graphml.ts';
import { importFiles } from '../../../server/import/import-files.ts';
import { readXml } from '../../../server/import/read-xml.ts';
import type { Store } from '../../../server/store/store.ts';
import { dump } from '../../support/dump.ts';
import { importTexts, temporaryDirectory, temporaryStore } from '../../support/imports.ts';

const files = {
  'people.csv':
    'id,name,unit,level,introduces,languages,Job <Title>\na,"Ann ""A"" & <B>\nLee",R&D,3,no,de;en,Boss\nb,Bø,,,,,\n\'c,C,R&D,1,,,\n',
  'ties.csv':
    "source,target,kind,weight,first,visibility,origin\na,b,advice,0.1,2020-01,private,survey\na,b,email,3,,,file\nb,'c,contact,2,,,\n",
};

const formats: Record<string, (store: Store, stream: Writable) => Promise<void>> = { gexf: exportGexf, graphml: exportGraphml };

async function exported(store: Store, format: string): Promise<string> {
  const path = join(await temporaryDirectory(), `out.${format}`);
  const stream = createWriteStream(path);
  await formats[format](store, stream);
  stream.end();
  await finished(stream);
  return path;
}

describe.each(Object.keys(formats))('%s', (format) => {
  test('comes back as the same people and ties, with their attributes', async () => {
    const store = await temporaryStore();
    await importTexts(store, files);
    const other = await temporaryStore();
    await importFiles(other, [await exported(store, format)], {}, { actor: 'system:test' });
    expect(await dump(other)).toEqual(await dump(store));
  });

  test('of an empty store is a graph without nodes and edges', async () => {
    const names: string[] = [];
    await readXml(
      await exported(await temporaryStore(), format),
      { open: (name) => void names.push(name), close() {} },
      () => {},
    );
    expect(names).toContain('graph');
    for (const none of ['node', 'edge']) expect(names).not.toContain(none);
  });

  test('is well-formed also where texts hold what no XML can', async () => {
    const store = await temporaryStore();
    await importTexts(store, { 'people.csv': 'id,name\na,"bell \u0007, end"\nb,\ufffe\n' });
    let elements = 0;
    await readXml(await exported(store, format), { open: () => void elements++, close() {} }, () => {});
    expect(elements).toBeGreaterThan(4);
  });
});
