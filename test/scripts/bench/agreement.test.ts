import { describe, expect, test } from 'vitest';
import { agreement } from '../../../scripts/bench/agreement.ts';

const of = (...values: number[]) => ({ seconds: 1, values });
const relative = { kind: 'relative', within: 1e-9 } as const;

describe('two answers', () => {
  test('agree within a part of the greatest value', () => {
    expect(agreement(of(1, 1000), of(1, 1000 + 1e-7), relative)).toMatchObject({ agrees: true });
    expect(agreement(of(1, 1000), of(1, 1000 + 1e-5), relative)).toMatchObject({ agrees: false });
  });

  test('differ where one person does, be it only in one value of many', () => {
    const many = Float64Array.from({ length: 1000 }, (_, i) => i);
    const other = many.with(500, 501);
    const found = agreement({ seconds: 1, values: many }, { seconds: 1, values: other }, relative)!;
    expect(found.agrees).toBe(false);
    expect(found.measured).toBeCloseTo(1 / 999, 12);
  });

  test('differ where they are not about as many people', () =>
    expect(agreement(of(1, 2), of(1, 2, 3), relative)?.agrees).toBe(false));

  test('agree that a value is undefined, and differ where only one has it', () => {
    expect(agreement(of(Number.NaN, 1), of(Number.NaN, 1), relative)).toMatchObject({ agrees: true, text: 'equal' });
    expect(agreement(of(Number.NaN, 1), of(0, 1), relative)?.agrees).toBe(false);
    expect(agreement(of(0, 1), of(Number.NaN, 1), relative)?.agrees).toBe(false);
  });

  test('of a sample agree within an absolute difference', () => {
    const bound = { kind: 'absolute', within: 0.02 } as const;
    expect(agreement(of(0.5), of(0.515), bound)?.agrees).toBe(true);
    expect(agreement(of(0.5), of(0.53), bound)?.agrees).toBe(false);
  });

  test('of which there are several good ones are compared by their quality, and better is no fault', () => {
    const bound = { kind: 'quality', figure: 'modularity', atLeast: 0.995 } as const;
    const quality = (modularity: number) => ({ seconds: 1, extra: { modularity } });
    expect(agreement(quality(0.9), quality(0.8), bound)).toMatchObject({ agrees: true });
    expect(agreement(quality(0.797), quality(0.8), bound)).toMatchObject({ agrees: true });
    expect(agreement(quality(0.79), quality(0.8), bound)).toMatchObject({ agrees: false, text: 'modularity 0.7900 and 0.8000' });
  });

  test('are not compared where one has no values', () => expect(agreement(of(1), { seconds: 1 }, relative)).toBeNull());
});
