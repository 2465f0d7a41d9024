import { Button } from '@mantine/core';
import type { ImportFault } from '../../../server/api/imports.schema.ts';
import { csvFile } from '../../components/csv-file.ts';
import { FigureTable } from '../../components/figure-table.tsx';
import { saveFile } from '../../components/picture-file.ts';
import { t } from '../../messages/message.ts';

interface FaultListProps {
  faults: ImportFault[];
  /** Name of the saved file, without ending. */
  name: string;
}

/** Every fault with its place, what came and what was expected; to be saved for whoever mends the files. */
export function FaultList({ faults, name }: FaultListProps) {
  const columns = [
    { key: 'file', label: t('data.columnFile') },
    { key: 'line', label: t('data.columnLine'), numeric: true },
    { key: 'column', label: t('data.columnColumn') },
    { key: 'value', label: t('data.columnValue') },
    { key: 'detail', label: t('data.columnExpected') },
  ];
  const rows = faults.map(({ file, line, column, value, detail }) => ({
    file,
    line: line ?? null,
    column: column ?? null,
    value: value ?? null,
    detail,
  }));
  const save = () => saveFile(`${name}.csv`, new Blob([csvFile(columns, rows)], { type: 'text/csv;charset=utf-8' }));
  return (
    <div className="ct-faults">
      <FigureTable label={t('data.faults')} columns={columns} rows={rows} />
      <Button variant="default" size="xs" mt="sm" onClick={save}>
        {t('data.saveFaults')}
      </Button>
    </div>
  );
}
