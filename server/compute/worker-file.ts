import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Where a worker's file is and how Node runs it: the .js beside the asking file when built, else its .ts source through tsx. */
export function workerFile(name: string, base: string): { url: URL; execArgv: string[] } {
  const built = new URL(`./${name}.js`, base);
  if (existsSync(built)) return { url: built, execArgv: [] };
  return { url: new URL(`./${name}.ts`, base), execArgv: ['--import', registerTsx()] };
}

/** `--import tsx` registers itself in main threads only, so a worker has to be told. */
function registerTsx(): string {
  // The ES module beside what require finds.
  const api = new URL('index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api'))).href;
  return `data:text/javascript,import{register}from${encodeURIComponent(JSON.stringify(api))};register()`;
}
