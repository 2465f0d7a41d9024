import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compiled, wasmModule } from '../../../scripts/wasm/wasm-module.ts';

describe('what is compiled', () => {
  test.each(compiled)('of $source is kept as it comes out', async ({ source, module }) => {
    expect(readFileSync(new URL(`../../../${module}`, import.meta.url), 'utf8')).toBe(await wasmModule(source));
  });

  test('says why a source does not compile', async () => {
    await expect(wasmModule('assembly/missing.ts')).rejects.toThrow(/missing/);
  });
});
