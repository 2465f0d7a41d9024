import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../scripts/bench/figure.ts';
import { figurePrograms, figuresOf, programFile } from '../../../scripts/bench/figure-programs.ts';

const file = fileURLToPath(new URL('../../fixtures/bench/figures.ts', import.meta.url));

describe('a bench without a peer', () => {
  test('runs in a process of its own and hands over its figures, whatever else it prints', async () => {
    const figures: Figure[] = [];
    await figuresOf(file, ['S', 'M'], (figure) => figures.push(figure));
    expect(figures).toEqual(['S', 'M'].map((size) => ({ task: 'a delay', size, value: 1.5, unit: 'ms', runs: 3, target: 2 })));
  });

  test('that fails is told so, and what it had measured is kept', async () => {
    const figures: Figure[] = [];
    await expect(figuresOf(file, ['S', 'XL'], (figure) => figures.push(figure))).rejects.toThrow('it ended with status 1');
    expect(figures).toHaveLength(1);
  });

  test('stands beside the others', () => {
    expect(Object.keys(figurePrograms).filter((name) => !existsSync(programFile(name)))).toEqual([]);
  });
});
