import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, rimLabels } from '../../../client/charts/rim-labels.ts';
import { evenLetters } from './made-reach.ts';

const frame = { radius: 300, width: 900, height: 720, cx: 450, cy: 360 };

describe('labels around the rim', () => {
  it('never overlap and never leave the frame, whatever the angles and names are', () => {
    const angles = fc.uniqueArray(fc.double({ min: 0, max: 6.28, noNaN: true }), { minLength: 1, maxLength: 21 });
    fc.assert(
      fc.property(angles, fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 21, maxLength: 21 }), (all, lengths) => {
        const requests = all.map((angle, i) => ({ key: `k${i}`, angle, name: 'x'.repeat(lengths[i]), figures: '1 +36 of 40' }));
        const labels = rimLabels(requests, frame, evenLetters);
        expect(labels).toHaveLength(requests.length);
        for (const { box } of labels) {
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(frame.height);
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(frame.width);
        }
        for (let i = 0; i < labels.length; i++)
          for (let j = 0; j < i; j++) expect(overlap(labels[i].box, labels[j].box), `${i} and ${j}`).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('stand outside of the circle', () => {
    const requests = Array.from({ length: 15 }, (_, i) => ({
      key: `k${i}`,
      angle: (i * 2 * Math.PI) / 15,
      name: 'Sales EMEA',
      figures: '0 of 30',
    }));
    for (const { box } of rimLabels(requests, frame, evenLetters)) {
      const nearest = (low: number, high: number, middle: number) => Math.max(low - middle, middle - high, 0);
      const away = Math.hypot(nearest(box.x, box.x + box.width, frame.cx), nearest(box.y, box.y + box.height, frame.cy));
      expect(away).toBeGreaterThan(frame.radius);
    }
  });

  it('shorten a name of sixty characters and keep the full one beside', () => {
    const name = 'Abteilung für außergewöhnlich lange Namen und ihre Verkürzung';
    const [label] = rimLabels([{ key: 'k', angle: Math.PI / 2, name, figures: '1 of 2' }], frame, evenLetters);
    expect(label.full).toBe(name);
    expect(label.name.endsWith('…')).toBe(true);
    expect(label.name.length).toBeLessThan(name.length);
  });

  it('are led to their sector where they had to move away', () => {
    const requests = Array.from({ length: 12 }, (_, i) => ({
      key: `k${i}`,
      angle: 1.5 + i * 0.02,
      name: 'Unit',
      figures: '0 of 1',
    }));
    expect(rimLabels(requests, frame, evenLetters).filter(({ leader }) => leader !== null).length).toBeGreaterThan(4);
  });
});
