import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is compiled, and into which module of graph/. */
export const compiled = [{ source: 'assembly/dependencies.ts', module: 'graph/measures/dependencies-wasm.ts' }] as const;

/** The text of a module that holds, as base64, what a source compiles to: the same on every machine. Throws where it does not compile. */
export async function wasmModule(source: string): Promise<string> {
  let bytes = new Uint8Array();
  const options = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--initialMemory', '1'];
  const { error, stderr } = await asc.main([source, '--outFile', 'out.wasm', '--baseDir', root, ...options], {
    readFile: (file, folder) => readFile(`${folder}/${file}`, 'utf8').catch(() => null),
    writeFile: (_file, contents) => {
      if (typeof contents !== 'string') bytes = Uint8Array.from(contents);
    },
  });
  if (error) throw new Error(`${source} does not compile.\n${stderr.toString()}`);
  return `/** ${source}, compiled by \`npm run wasm\`: base64. */\nexport const wasm =\n  '${Buffer.from(bytes).toString('base64')}';\n`;
}
