import { nullIfUndefined } from '../../graph/arrays/null-if-undefined.ts';
import { type MeasureId, type MeasureValues, measureIds, measures } from '../../graph/measures/measures.ts';
import type { Asked } from '../access/privacy.ts';
import type { PersonMeasures } from '../api/people.schema.ts';
import { measuresOf } from '../compute/measures.ts';
import { notFound } from '../errors.ts';

/** A person's own measures, each with the percentile among the people whom they may see. */
export async function measuresAnswer(asked: Asked, id: string): Promise<PersonMeasures> {
  const { network, view, compute, watch } = asked;
  const ego = network.directory.person.get(id);
  if (ego === undefined) throw notFound();
  const values = await measuresOf(compute, view.snapshot, measureIds, watch);
  return {
    person: id,
    measures: measureIds.map((measure) => {
      const value = nullIfUndefined(values[measure][ego]);
      const percentile = value === null ? null : percentileOf(values[measure], view.visible, value);
      const { label, describe } = measures[measure];
      return { id: measure, label, value, percentile, text: describe(value, percentile) };
    }),
  };
}

/** Share of people, 0 … 100, with a value at most this one; people for whom it is not defined do not count. */
function percentileOf(values: MeasureValues, counted: Uint8Array, value: number): number {
  let defined = 0,
    atMost = 0;
  for (let i = 0; i < values.length; i++) {
    if (!counted[i] || Number.isNaN(values[i])) continue;
    defined++;
    if (values[i] <= value) atMost++;
  }
  return (100 * atMost) / defined;
}

/** One row a person, everybody: for the operator's command line. */
export async function allMeasures(asked: Asked, ids: readonly MeasureId[]): Promise<Record<string, unknown>[]> {
  const { network, compute, watch } = asked;
  const values = await measuresOf(compute, network.snapshot, ids, watch);
  return network.directory.people.map(({ id, unit }, i) => ({
    id,
    unit: unit ?? null,
    ...Object.fromEntries(ids.map((measure) => [measure, measureValue(measure, values[measure][i])])),
  }));
}

const measureValue = (measure: MeasureId, value: number) => (measure === 'articulation' ? value === 1 : nullIfUndefined(value));
