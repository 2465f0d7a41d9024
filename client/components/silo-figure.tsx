import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { Silos } from '../../server/api/silos.schema.ts';
import { opennessPlot } from '../charts/openness-plot.ts';
import type { MatrixCell, MatrixData, Reference } from '../charts/unit-fold.ts';
import { type MatrixTarget, type TargetBox, unitMatrix } from '../charts/unit-matrix.ts';
import { t } from '../messages/message.ts';
import { Chart } from './chart.tsx';
import { ChartTip } from './chart-tip.tsx';
import { Figure } from './figure.tsx';
import { pairColumns, pairRows, unitColumns, unitRows } from './silo-tables.ts';
import { cellFigure, cellPosition, cellSentence, opennessWords, type Shown, unitSentence } from './silo-words.ts';
import './silos.css';

interface SiloFigureProps {
  silos: Silos;
  data: MatrixData;
  reference: Reference;
  shown: Shown;
  onOpen: (target: MatrixTarget) => void;
}

/** Width from which openness has room beside the matrix; below it is a list of its own, first. */
const wide = 880;

const labels = {
  ties: { beside: 'silos.label', alone: 'silos.matrixLabel' },
  reach: { beside: 'silos.reachLabel', alone: 'silos.reachMatrixLabel' },
} as const;

/** The matrix with openness beside it; on narrow screens openness as a list, then the matrix scrolling in its frame. */
export function SiloFigure({ silos, data, reference, shown, onOpen }: SiloFigureProps) {
  const { ref, width } = useElementSize();
  const [tip, setTip] = useState<{ text: string; box: TargetBox } | null>(null);
  const rows = useMemo(() => new Map(data.units.map((unit) => [unit.id, unit])), [data]);
  const beside = width >= wide;
  const usual = reference === 'usual';
  const words = {
    axisTitle: t(usual ? 'silos.axisUsual' : 'silos.axisChance'),
    middle: t(usual ? 'silos.middleUsual' : 'silos.middleChance'),
    openness: (unit: MatrixData['units'][0]) => opennessWords(unit, reference),
  };
  const point = (target: MatrixTarget | null, box: TargetBox) => {
    if (!target) return setTip(null);
    setTip({ text: target.cell ? cellSentence(target.cell, rows, reference, shown) : unitSentence(target.unit, reference), box });
  };
  const matrix = {
    ...words,
    label: t(labels[shown][beside ? 'beside' : 'alone']),
    plot: beside,
    ...legendOf(reference, shown),
    figure: (cell: MatrixCell) => cellFigure(cell, shown),
    position: (cell: MatrixCell) => cellPosition(cell, shown),
    sentence: (cell: MatrixCell) => cellSentence(cell, rows, reference, shown),
    onPoint: point,
    onOpen,
  };
  return (
    <div ref={ref} className="ct-silos">
      {width > 0 && !beside && (
        <Figure name="openness" label={t('silos.opennessLabel')} columns={unitColumns()} rows={unitRows(silos.units)}>
          <Chart
            make={opennessPlot}
            data={data.units}
            options={{ ...words, label: t('silos.opennessLabel'), onOpen: (unit) => onOpen({ unit }) }}
          />
        </Figure>
      )}
      {width > 0 && (
        <Figure name="silos" label={matrix.label} columns={pairColumns()} rows={pairRows(silos)}>
          <div className="ct-silos-matrix">
            <Chart make={unitMatrix} data={data} options={matrix} />
            {tip && <ChartTip {...tip} within={width} />}
          </div>
        </Figure>
      )}
    </div>
  );
}

function legendOf(reference: Reference, shown: Shown): { legend: string[]; legendFrom: -1 | 0 } {
  if (shown === 'reach') return { legend: [0, 0.5, 1].map((share) => t('silos.reachFigure', { share })), legendFrom: 0 };
  const usual = reference === 'usual';
  const legend = [
    t(usual ? 'silos.legendLessUsual' : 'silos.legendLessChance'),
    t(usual ? 'silos.middleUsual' : 'silos.middleChance'),
    t('silos.legendMore'),
  ];
  return { legend, legendFrom: -1 };
}
