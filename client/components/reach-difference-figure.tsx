import { useMemo, useState } from 'react';
import type { IntroductionsPlan } from '../../server/api/introductions-plan.schema.ts';
import { mostChanged, unitsThatChange } from '../charts/most-changed.ts';
import { type ReachCell, type ReachDifference, reachDifference } from '../charts/reach-difference.ts';
import { t } from '../messages/message.ts';
import { unitTitle } from '../messages/unit-title.ts';
import { Chart } from './chart.tsx';
import { Figure } from './figure.tsx';

/** Of more units those are drawn that come closest. */
const mostUnits = 60;

/** So many differences stand in words below the picture. */
const inWords = 3;

/** Which units a plan brings closer: a matrix, the cell that is pointed at in words, and the largest differences in words. */
export function ReachDifferenceFigure({ plan }: { plan: IntroductionsPlan }) {
  const [read, setRead] = useState<ReachCell | null>(null);
  const whole = useMemo(() => differenceOf(plan), [plan]);
  const drawn = useMemo(() => unitsThatChange(whole, mostUnits), [whole]);
  const nameOf = useMemo(() => new Map(whole.units.map(({ id, name }) => [id, name])), [whole]);
  const sentence = ({ a, b, before, after }: ReachCell) => {
    const named = { a: nameOf.get(a) ?? a, b: nameOf.get(b) ?? b, where: a === b ? 'within' : 'between' };
    if (before === null && after === null) return t('introductions.cellUnchanged', named);
    return t('introductions.cell', { ...named, before: before ?? 0, after: after ?? 0 });
  };
  if (drawn.units.length < 2) return null;
  return (
    <Figure
      name="reach-between-units"
      label={t('introductions.difference')}
      columns={[
        { key: 'a', label: t('introductions.unitA') },
        { key: 'b', label: t('introductions.unitB') },
        { key: 'before', label: t('introductions.before'), numeric: true, digits: 3 },
        { key: 'after', label: t('introductions.after'), numeric: true, digits: 3 },
      ]}
      rows={whole.cells.map(({ a, b, before, after }) => ({ a: nameOf.get(a) ?? a, b: nameOf.get(b) ?? b, before, after }))}
    >
      <p className="ct-note ct-difference-note">
        {t('introductions.difference')}
        {drawn.units.length < whole.units.length &&
          ` ${t('introductions.differencePart', { shown: drawn.units.length, all: whole.units.length })}`}
      </p>
      <Chart
        make={reachDifference}
        data={drawn}
        options={{ label: t('introductions.difference'), cell: sentence, onRead: setRead }}
      />
      {/* A cell is labelled with the same words. */}
      <p className="ct-difference-read" aria-hidden="true">
        {read ? sentence(read) : t('introductions.differenceHint')}
      </p>
      <LargestDifferences cells={mostChanged(whole.cells, inWords)} sentence={sentence} />
    </Figure>
  );
}

function LargestDifferences({ cells, sentence }: { cells: ReachCell[]; sentence: (cell: ReachCell) => string }) {
  if (cells.length === 0) return null;
  return (
    <>
      <p className="ct-note">{t('introductions.largest', { count: cells.length })}</p>
      <ol className="ct-difference-largest">
        {cells.map((cell) => (
          <li key={JSON.stringify([cell.a, cell.b])}>{sentence(cell)}</li>
        ))}
      </ol>
    </>
  );
}

function differenceOf({ units, before, after }: IntroductionsPlan): ReachDifference {
  return {
    units: units.map(({ unit, name }) => ({ id: unit, name: unitTitle(name) })),
    cells: before.matrix.map(({ a, b, reach }, at) => ({ a, b, before: reach, after: after.matrix[at].reach })),
  };
}
