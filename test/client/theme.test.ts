import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../client/theme.css', import.meta.url), 'utf8');
const block = (selector: string) => css.match(new RegExp(`${selector.replace(/[[\]]/g, '\\$&')}[^{]*\\{([^}]*)\\}`))![1];
const colors = (selector: string) =>
  Object.fromEntries([...block(selector).matchAll(/--ct-([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, color]) => [name, color]));

/** Relative luminance and contrast (WCAG 2.2). */
function luminance(color: string) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', '[data-mantine-color-scheme="light"]'],
  ['dark', '[data-mantine-color-scheme="dark"]'],
])('the %s palette', (_, selector) => {
  const palette = colors(selector);

  it.each(['reached', 'reached-soft', 'add', 'rest', 'focus'])('shows the mark %s at 3:1 on paper and on wash', (mark) => {
    for (const ground of ['paper', 'wash']) expect(contrast(palette[mark], palette[ground])).toBeGreaterThanOrEqual(3);
  });

  it.each(['ink', 'ink-soft', 'reached-ink', 'add-ink'])('sets the text %s at 4.5:1 on paper and on wash', (text) => {
    for (const ground of ['paper', 'wash']) expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('sets names on orange at 4.5:1', () => {
    expect(contrast(palette['on-add'], palette['add-ink'])).toBeGreaterThanOrEqual(4.5);
  });
});
