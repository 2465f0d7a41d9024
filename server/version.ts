import { readFileSync } from 'node:fs';

/** From package.json, which lies one folder above in the sources and two above when built. */
export const version = readVersion();

function readVersion(): string {
  for (const up of ['../package.json', '../../package.json'])
    try {
      return JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')).version;
    } catch {}
  return 'unknown';
}
