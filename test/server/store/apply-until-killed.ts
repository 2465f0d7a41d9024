import { writeSync } from 'node:fs';
import { openStore } from '../../../server/store/store.ts';
import { put } from './records.ts';

/** Writes ties of p0 for ever in one transaction, and says "written" once there are enough to be on their way to the disk. */
const [url, options] = process.argv.slice(2);
const store = await openStore(url, JSON.parse(options));
await store.apply(endless(), 'system:killed');

function* endless() {
  for (let i = 0; ; i++) {
    yield put('person', { id: `new${i}`, name: 'New' });
    yield put('tie', { source: 'p0', target: `new${i}` });
    if (i === 20_000) writeSync(1, 'written\n');
  }
}
