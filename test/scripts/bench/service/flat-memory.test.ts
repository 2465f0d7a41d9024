import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** In a process of its own, where the garbage can be collected when asked to. */
const program = `
  import { growth } from './scripts/bench/service/flat-memory.ts';
  import { snapshotOf } from './scripts/bench/graph-file.ts';
  import { organizationGraph } from './scripts/bench/organization-graph.ts';
  console.log(JSON.stringify(growth(snapshotOf(organizationGraph({ people: 400, ties: 3200 })))));
`;

test('memory stays as it is over 100 runs of all measures', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', program],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  const { before, after } = JSON.parse(stdout);
  expect(before).toBeGreaterThan(1);
  // One array of figures that each run kept would make 0.22 MB.
  expect(after - before).toBeLessThan(0.15);
});
