import { Table, UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { BridgeItem, Bridges } from '../../server/api/bridges.schema.ts';
import { t } from '../messages/message.ts';
import { type BridgeColumn, bridgeColumns, sortBridges } from './bridge-columns.ts';
import { BridgePerson } from './bridge-person.tsx';
import './bridges.css';

interface BridgeTableProps {
  label: string;
  items: BridgeItem[];
  people: Bridges['people'];
  selected: string | null;
  onSelect: (person: string | null) => void;
}

/** The ranked people, in the order of the ranking until a column is chosen; the selected one tells more. */
export function BridgeTable({ label, items, people, selected, onSelect }: BridgeTableProps) {
  const [order, setOrder] = useState<{ key: string; down: boolean } | null>(null);
  const columns = bridgeColumns();
  const [nameColumn, unitColumn, ...figures] = columns;
  const by = columns.find((column) => column.key === order?.key);
  const sorted = by ? sortBridges(items, people, by, order!.down) : items;
  const open = useRef<HTMLTableRowElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a selection made in the map is brought into sight here
  useEffect(() => {
    open.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const sortBy = ({ key, numeric }: BridgeColumn) =>
    setOrder(order?.key !== key ? { key, down: numeric } : order.down === numeric ? { key, down: !numeric } : null);

  const sorter = (column: BridgeColumn) => (
    <UnstyledButton className="ct-sort" title={column.help} onClick={() => sortBy(column)}>
      {column.label}
      {order?.key === column.key && (order.down ? ' ↓' : ' ↑')}
    </UnstyledButton>
  );

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with keys
    <section className="ct-bridge-table" aria-label={label} tabIndex={0}>
      <Table verticalSpacing={6} horizontalSpacing={6} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th aria-sort={sortState(order, order?.key === 'unit' ? 'unit' : 'name')}>
              {sorter(nameColumn)}
              <span aria-hidden="true"> · </span>
              {sorter(unitColumn)}
            </Table.Th>
            {figures.map((column) => (
              <Table.Th key={column.key} aria-sort={sortState(order, column.key)} className={classOf(column)}>
                {sorter(column)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.flatMap((item) => {
            const isOpen = item.person === selected;
            const toggle = () => onSelect(isOpen ? null : item.person);
            return [
              <Table.Tr
                key={item.person}
                ref={isOpen ? open : undefined}
                className={isOpen ? 'ct-bridge-row ct-bridge-open' : 'ct-bridge-row'}
                onClick={toggle}
              >
                <Table.Td>
                  <UnstyledButton className="ct-bridge-name" aria-expanded={isOpen}>
                    {nameColumn.text(item, people)}
                  </UnstyledButton>
                  <div className="ct-bridge-unit">{unitColumn.text(item, people)}</div>
                </Table.Td>
                {figures.map((column) => (
                  <Table.Td key={column.key} className={classOf(column)}>
                    {column.text(item, people)}
                  </Table.Td>
                ))}
              </Table.Tr>,
              isOpen && (
                <Table.Tr key={`${item.person} more`} className="ct-bridge-more">
                  <Table.Td colSpan={figures.length + 1}>
                    <BridgePerson item={item} name={people[item.person]?.name ?? item.person} />
                  </Table.Td>
                </Table.Tr>
              ),
            ];
          })}
        </Table.Tbody>
      </Table>
      {items.length === 0 && <p className="ct-soft">{t('figure.empty')}</p>}
    </section>
  );
}

const classOf = ({ numeric, wide }: BridgeColumn) => [numeric && 'ct-number', wide && 'ct-bridge-wide'].filter(Boolean).join(' ');

const sortState = (order: { key: string; down: boolean } | null, key: string) =>
  order?.key === key ? (order.down ? 'descending' : 'ascending') : 'none';
