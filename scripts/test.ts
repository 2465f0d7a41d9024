import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What `npm test` does: builds, type check, lint, then every suite; ends with one line that counts them all. A check that fails counts
 * as one failed test, so that the line and the exit status never disagree. Arguments go to vitest.
 */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const check of ['build', 'typecheck', 'lint']) add(npmRun(check));
add(suites(process.argv.slice(2)));
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

function add(counts: Counts) {
  for (const outcome of ['passed', 'failed', 'skipped'] as const) total[outcome] += counts[outcome];
}

function npmRun(script: string): Counts {
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' });
  if (status === 0) return { passed: 1, failed: 0, skipped: 0 };
  console.error(`npm run ${script} failed.`);
  return { passed: 0, failed: 1, skipped: 0 };
}

function suites(args: string[]): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'crosstie-test-'));
  try {
    const report = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { status } = spawnSync('npx', ['vitest', 'run', ...reporters, ...args], { stdio: 'inherit' });
    const counts = countsOf(readFileSync(report, 'utf8'));
    // A suite that cannot be loaded, or an error outside a test, fails no test but the run.
    if (status !== 0 && counts.failed === 0) counts.failed = 1;
    return counts;
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countsOf(report: string): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(report);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}
