import { Alert, Button, Group } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import type { Chart } from '../charts/chart.ts';
import { t } from '../messages/message.ts';
import { FramedChart } from './chart.tsx';
import { type Column, csvFile, type Row } from './csv-file.ts';
import { FigureTable } from './figure-table.tsx';
import { pngFile, saveFile, svgFile } from './picture-file.ts';

const formats = ['svg', 'png', 'csv'] as const;
type Format = (typeof formats)[number];

interface FigureProps {
  /** Name of the saved files, without ending. */
  name: string;
  /** What the figure shows, for those who do not see it: caption of the table. */
  label: string;
  columns: Column[];
  rows: Row[];
  children: ReactNode;
}

/** Frames a chart: the same figures as a table, and SVG, PNG and CSV to take along. */
export function Figure({ name, label, columns, rows, children }: FigureProps) {
  const chart = useRef<Chart<never> | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [fault, setFault] = useState('');

  const picture = () => chart.current?.svg?.() ?? frame.current!.querySelector('svg')!;
  const trySaving = (format: Format) =>
    save(format).then(
      () => setFault(''),
      (error: Error) => setFault(error.message),
    );
  async function save(format: Format) {
    if (format === 'svg') return saveFile(`${name}.svg`, new Blob([await svgFile(picture())], { type: 'image/svg+xml' }));
    if (format === 'png') return saveFile(`${name}.png`, await pngFile(picture()));
    return saveFile(`${name}.csv`, new Blob([csvFile(columns, rows)], { type: 'text/csv;charset=utf-8' }));
  }

  return (
    <figure className="ct-figure" style={{ margin: 0 }}>
      <FramedChart value={chart}>
        <div ref={frame} className="ct-figure-chart" data-away={asTable} inert={asTable}>
          {children}
        </div>
      </FramedChart>
      {asTable && <FigureTable label={label} columns={columns} rows={rows} />}
      {fault && (
        <Alert color="red" mt="sm" onClose={() => setFault('')} withCloseButton>
          {t('figure.saveFailed', { detail: fault })}
        </Alert>
      )}
      <Group justify="space-between" mt="sm" gap="xs">
        <Button variant="subtle" color="gray" size="compact-sm" className="ct-figure-button" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'figure.asPicture' : 'figure.asTable')}
        </Button>
        <Group gap={4}>
          {formats.map((format) => (
            <Button
              key={format}
              variant="subtle"
              color="gray"
              size="compact-sm"
              className="ct-figure-button"
              aria-label={t('figure.save', { format: format.toUpperCase() })}
              onClick={() => trySaving(format)}
            >
              {format.toUpperCase()}
            </Button>
          ))}
        </Group>
      </Group>
    </figure>
  );
}
