import { existsSync } from 'node:fs';

/**
 * Where a worker's file is and how Node runs it: the .js beside the asking file when built, else its .ts source through tsx
 * (which workers of a process that runs through tsx inherit).
 */
export function workerFile(name: string, base: string): { url: URL; execArgv: string[] } {
  const built = new URL(`./${name}.js`, base);
  if (existsSync(built)) return { url: built, execArgv: [] };
  const inherited = process.execArgv.some((argument) => argument.includes('tsx'));
  return { url: new URL(`./${name}.ts`, base), execArgv: inherited ? process.execArgv : ['--import', 'tsx'] };
}
