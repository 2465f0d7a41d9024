import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feature, featureNames } from '../../../graph/recommend/features.ts';
import { base, contributions, relevance, weights } from '../../../graph/recommend/relevance.ts';

const rowOf = (values: Partial<Record<keyof typeof feature, number>>) => featureNames.map((name) => values[name] ?? 0);
const anyRow = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), {
  minLength: featureNames.length,
  maxLength: featureNames.length,
});

describe('relevance', () => {
  test('of two people with nothing in common is the base alone', () => {
    expect(relevance(rowOf({}))).toBeCloseTo(1 / (1 + Math.exp(-base)), 15);
  });

  test('is the logistic of the base and the contributions', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const logit = contributions(row).reduce((sum, part) => sum + part, base);
        expect(relevance(row)).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
      }),
    );
  });

  test('is a probability, and grows with every feature', () => {
    fc.assert(
      fc.property(anyRow, fc.constantFrom(...featureNames), (row, name) => {
        const more = row.map((value, f) => (f === feature[name] ? value + 1 : value));
        expect(relevance(row)).toBeGreaterThan(0);
        expect(relevance(row)).toBeLessThanOrEqual(1);
        expect(relevance(more)).toBeGreaterThanOrEqual(relevance(row));
      }),
    );
  });

  test('counts a shared office for 0.75 ln 2 of the logit', () => {
    expect(contributions(rowOf({ office: 1 }))[feature.office]).toBe(weights.office * Math.LN2);
  });
});
