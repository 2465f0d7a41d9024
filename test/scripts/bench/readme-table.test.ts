import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withTable } from '../../../scripts/bench/readme-table.ts';

const begin = '<!-- bench: begin -->',
  end = '<!-- bench: end -->';

test('what stands between the two comments is replaced, and nothing else', () => {
  const text = `before\n${begin}\nold\n${end}\nafter\n`;
  const once = withTable(text, '| new |');
  expect(once).toBe(`before\n${begin}\n\n| new |\n\n${end}\nafter\n`);
  expect(withTable(once, '| new |')).toBe(once);
});

test.each(['no comments', `${end} then ${begin}`, `${begin} alone`, `${begin}${begin}${end}`])(
  'a text with "%s" is refused',
  (text) => expect(() => withTable(text, 'table')).toThrow('each once'),
);

test('the README has the place for the table', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  expect(withTable(readme, '| the table |')).toContain('| the table |');
});
