import { Button, ScrollArea, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { locale, t } from '../messages/message.ts';
import type { Column, Row } from './csv-file.ts';

interface FigureTableProps {
  label: string;
  columns: Column[];
  rows: Row[];
}

/** The figures of a chart as a table; a click on a column's head sorts by it, empty cells last. */
export function FigureTable({ label, columns, rows }: FigureTableProps) {
  const [order, setOrder] = useState<{ key: string; down: boolean } | null>(null);
  const sorted = order ? [...rows].sort((a, b) => compare(a[order.key], b[order.key], order.down)) : rows;
  const sortBy = (key: string) => setOrder({ key, down: order?.key === key ? !order.down : typeof rows[0]?.[key] === 'number' });

  return (
    <ScrollArea.Autosize mah={640} type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}>
      <Table stickyHeader captionSide="top" verticalSpacing={6} highlightOnHover>
        <Table.Caption>{label}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ key, label, numeric }) => (
              <Table.Th key={key} ta={numeric ? 'right' : 'left'} aria-sort={sortState(order, key)}>
                <Button variant="subtle" color="gray" size="compact-xs" onClick={() => sortBy(key)}>
                  {label}
                  {order?.key === key ? (order.down ? ' ↓' : ' ↑') : ''}
                </Button>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no key of their own
            <Table.Tr key={index}>
              {columns.map((column) => (
                <Table.Td key={column.key} ta={column.numeric ? 'right' : 'left'}>
                  {shown(row[column.key], column)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.length === 0 && <Text c="dimmed">{t('figure.empty')}</Text>}
    </ScrollArea.Autosize>
  );
}

const sortState = (order: { key: string; down: boolean } | null, key: string) =>
  order?.key === key ? (order.down ? 'descending' : 'ascending') : 'none';

function compare(a: Row[string], b: Row[string], down: boolean) {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const sign =
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), locale, { numeric: true });
  return down ? -sign : sign;
}

function shown(value: Row[string], { digits }: Column) {
  if (typeof value !== 'number') return value ?? '–';
  return value.toLocaleString(locale, { maximumFractionDigits: digits ?? 0, minimumFractionDigits: digits ?? 0 });
}
