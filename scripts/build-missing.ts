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

/** The time of the last change below these paths, in milliseconds. */
function newest(paths: string[]): number {
  return Math.max(...paths.map((path) => (statSync(path).isDirectory() ? newestInside(path) : statSync(path).mtimeMs)));
}

const newestInside = (folder: string) => newest([...readdirSync(folder).map((name) => join(folder, name)), 'package.json']);
