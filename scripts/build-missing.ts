import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What `npm start` needs and which sources it is built from; built again when a source is newer. */
const parts = [
  { built: 'dist/scripts/crosstie.js', sources: ['graph', 'server', 'scripts', 'package.json'], run: 'build:server' },
  { built: 'dist/client/index.html', sources: ['graph', 'client', 'vite.config.ts', 'package.json'], run: 'build:client' },
];

for (const { built, sources, run } of parts)
  if (!existsSync(built) || newest(sources) > statSync(built).mtimeMs)
    execFileSync('npm', ['run', '--silent', run], { stdio: 'inherit' });

/** The time of the last change at or below these paths, in milliseconds. */
function newest(paths: string[]): number {
  let latest = 0;
  for (const path of paths) {
    const stat = statSync(path);
    const time = stat.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : stat.mtimeMs;
    latest = Math.max(latest, time);
  }
  return latest;
}
