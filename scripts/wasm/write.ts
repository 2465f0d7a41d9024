import { writeFile } from 'node:fs/promises';
import { compiled, wasmModule } from './wasm-module.ts';

/** `npm run wasm`: compiles assembly/ into graph/, where the outcome is kept, so that nothing needs to be compiled to run. */
for (const { source, module } of compiled) await writeFile(new URL(`../../${module}`, import.meta.url), await wasmModule(source));
