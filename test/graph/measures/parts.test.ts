import { describe, expect, test } from 'vitest';
import { combineParts } from '../../../graph/measures/parts.ts';

describe('parts of a pass', () => {
  test('are added, element by element', () => {
    const parts = [
      { reach1: Int32Array.of(1, 0), harmonic: Float64Array.of(0.5, 0) },
      { reach1: Int32Array.of(0, 2), harmonic: Float64Array.of(0.25, 1) },
      { reach1: Int32Array.of(3, 4), harmonic: Float64Array.of(0, 0) },
    ];
    expect(combineParts('add', parts)).toEqual({ reach1: Int32Array.of(4, 6), harmonic: Float64Array.of(0.75, 1) });
  });

  test('are put one after the other in arrays of the same kind, not defined values and empty parts among them', () => {
    const parts = [
      { constraint: Float64Array.of(1, Number.NaN) },
      { constraint: new Float64Array(0) },
      { constraint: Float64Array.of(2) },
    ];
    expect(combineParts('concat', parts)).toEqual({ constraint: Float64Array.of(1, Number.NaN, 2) });
    expect(combineParts('concat', [{ degree: Int32Array.of(1) }, { degree: Int32Array.of(2) }])).toEqual({
      degree: Int32Array.of(1, 2),
    });
  });
});
