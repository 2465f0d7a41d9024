/** A figure for an answer: null where the measure is not defined (NaN), which JSON cannot say. */
export const nullIfUndefined = (value: number): number | null => (Number.isNaN(value) ? null : value);
