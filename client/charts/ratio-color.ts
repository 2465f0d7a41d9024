import { interpolateLab, lab, rgb } from 'd3';

/** The three anchors of the scale, as CSS colours: less than usual, usual, more than usual. */
export interface RatioAnchors {
  less: string;
  even: string;
  more: string;
}

/** log2 at which the scale ends on both sides: ⅛ and 8 ×. */
export const scaleEnd = 3;

/** Where a pair stands against a reference: −1 (⅛ or less) … 0 (as the reference) … 1 (8 × or more).
 * Half a tie is added on both sides, so that a pair of small units without a tie does not look closed by chance alone. */
export function ratioPosition(ties: number, reference: number): number {
  const log = Math.log2((ties + 0.5) / (reference + 0.5));
  return Math.max(-1, Math.min(1, log / scaleEnd));
}

/** Colour of a position −1 … 1, straight in Lab on either side of the middle. */
export function ratioColor({ less, even, more }: RatioAnchors): (position: number) => string {
  const down = interpolateLab(even, less),
    up = interpolateLab(even, more);
  return (position) => (position < 0 ? down(Math.min(1, -position)) : up(Math.min(1, position)));
}

/** Of two inks the one that stands out more on a ground; pure black or white where neither comes to 4.5 : 1 (WCAG 2), which one of them always does. */
export function inkOn(ground: string, inks: [string, string]): string {
  const best = (all: string[]) => all.reduce((a, b) => (contrast(ground, a) >= contrast(ground, b) ? a : b));
  const ink = best(inks);
  return contrast(ground, ink) >= 4.5 ? ink : best(['black', 'white']);
}

/** WCAG 2 contrast ratio of two colours: 1 … 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const { r, g, b } = rgb(lab(color));
  const [red, green, blue] = [r, g, b].map((channel) => {
    const share = Math.max(0, Math.min(255, channel)) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
