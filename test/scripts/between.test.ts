import { expect, test } from 'vitest';
import { between } from '../../scripts/between.ts';

const text = 'before\n<!-- x: begin -->\nold\n<!-- x: end -->\nafter';

test('replaces what stands between the comments, and nothing when done again', () => {
  const once = between(text, 'x', 'new');
  expect(once).toBe('before\n<!-- x: begin -->\n\nnew\n\n<!-- x: end -->\nafter');
  expect(between(once, 'x', 'new')).toBe(once);
});

test('throws where the comments are missing, of another name, twice, or the wrong way round', () => {
  const turned = '<!-- x: end -->\n<!-- x: begin -->';
  for (const wrong of ['', 'before', text.replaceAll('x:', 'y:'), text + text, turned])
    expect(() => between(wrong, 'x', 'new')).toThrow('<!-- x: begin -->');
});
