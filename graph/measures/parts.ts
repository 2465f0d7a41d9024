import type { MeasureArrays, MeasureId, MeasureValues } from './passes.ts';

/** How the arrays of parts of a pass make the whole: added, element by element, or put one after the other. */
export type Combine = 'add' | 'concat';

/** The whole from parts that cover everybody, in their order. What is added is added to the first part. */
export function combineParts(combine: Combine, parts: readonly MeasureArrays[]): MeasureArrays {
  const ids = Object.keys(parts[0]) as MeasureId[];
  const of = combine === 'add' ? added : oneAfterTheOther;
  return Object.fromEntries(ids.map((id) => [id, of(parts.map((part) => part[id]!))]));
}

function added([total, ...rest]: MeasureValues[]): MeasureValues {
  for (const values of rest) for (let i = 0; i < values.length; i++) total[i] += values[i];
  return total;
}

function oneAfterTheOther(parts: MeasureValues[]): MeasureValues {
  const length = parts.reduce((sum, values) => sum + values.length, 0);
  const whole = new (parts[0].constructor as new (length: number) => MeasureValues)(length);
  let at = 0;
  for (const values of parts) {
    whole.set(values, at);
    at += values.length;
  }
  return whole;
}
