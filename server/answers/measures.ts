import { nullIfUndefined } from '../../graph/arrays/null-if-undefined.ts';
import { sampledBetweennessText } from '../../graph/measures/measure-words.ts';
import { type MeasureId, type MeasureValues, measureIds, measures } from '../../graph/measures/measures.ts';
import type { Asked } from '../access/privacy.ts';
import type { PersonMeasures } from '../api/people.schema.ts';
import { type Accuracy, type Measured, measuresWithin } from '../compute/accuracy.ts';
import { notFound } from '../errors.ts';

/** A person's own measures, each with the percentile among the people whom they may see. */
export async function measuresAnswer(asked: Asked, id: string): Promise<PersonMeasures> {
  const { network, view, compute, watch, exactMilliseconds } = asked;
  const ego = network.directory.person.get(id);
  if (ego === undefined) throw notFound();
  const accuracy = { accuracy: 'fine', exactMilliseconds } as const;
  const { values, sampled } = await measuresWithin(compute, view.snapshot, measureIds, accuracy, watch);
  return {
    person: id,
    ...(sampled && { sampled }),
    measures: measureIds.map((measure) => {
      const value = nullIfUndefined(values[measure][ego]);
      const { label, describe } = measures[measure];
      if (sampled && measure === 'betweenness' && value !== null)
        return { id: measure, label, value, percentile: null, text: sampledBetweennessText(value, sampled.epsilon) };
      const percentile = value === null ? null : percentileOf(values[measure], view.visible, value);
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

/** One row a person, everybody: for the operator's command line; and what holds for betweenness where it is not exact. */
export async function allMeasures(
  asked: Asked,
  ids: readonly MeasureId[],
  accuracy: Accuracy = 'fine',
): Promise<{ rows: Record<string, unknown>[]; sampled?: Measured<MeasureId>['sampled'] }> {
  const { network, compute, watch, exactMilliseconds } = asked;
  const { values, sampled } = await measuresWithin(compute, network.snapshot, ids, { accuracy, exactMilliseconds }, watch);
  const rows = network.directory.people.map(({ id, unit }, i) => ({
    id,
    unit: unit ?? null,
    ...Object.fromEntries(ids.map((measure) => [measure, measureValue(measure, values[measure][i])])),
  }));
  return { rows, sampled };
}

const measureValue = (measure: MeasureId, value: number) => (measure === 'articulation' ? value === 1 : nullIfUndefined(value));
