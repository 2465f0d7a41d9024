import { Table } from '@mantine/core';
import { useMemo } from 'react';
import type { WhatIf } from '../../../server/api/what-if.schema.ts';
import { bars } from '../../charts/bars.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { ReachDistribution } from '../../components/reach-distribution.tsx';
import { t } from '../../messages/message.ts';
import { unitTitle } from '../../messages/unit-title.ts';
import { differenceWords, figures, shown } from '../../messages/what-if-words.ts';

/** So many people are drawn; the table has them all. */
const drawn = 12;

/** Each figure today and then, with the difference in words. */
export const FigureRows = ({ answer: { before, after } }: { answer: WhatIf }) => (
  <Table captionSide="top" verticalSpacing={6}>
    <Table.Caption ta="left">{t('whatIf.figures')}</Table.Caption>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{t('whatIf.figure')}</Table.Th>
        <Table.Th ta="right">{t('whatIf.before')}</Table.Th>
        <Table.Th ta="right">{t('whatIf.after')}</Table.Th>
        <Table.Th>{t('whatIf.difference')}</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {figures.map(([figure, digits]) => {
        const isSame = before[figure] === after[figure];
        return (
          <Table.Tr key={figure}>
            <Table.Td>{t(`whatIf.${figure}`)}</Table.Td>
            <Table.Td ta="right">{shown(before[figure], digits)}</Table.Td>
            <Table.Td ta="right">{shown(after[figure], digits)}</Table.Td>
            <Table.Td className={isSame ? 'ct-soft' : undefined}>
              {differenceWords(figure, before[figure], after[figure])}
            </Table.Td>
          </Table.Tr>
        );
      })}
    </Table.Tbody>
  </Table>
);

/** How far people reach today and then, as far as there are enough of them to be told of. */
export const ReachThen = ({ answer: { distribution } }: { answer: WhatIf }) => (
  <ReachDistribution
    name="what-if-reach"
    label={t('whatIf.distribution')}
    bins={distribution}
    before={t('whatIf.before')}
    after={t('whatIf.after')}
  />
);

/** Whom the changes change most. */
export function MostChanged({ answer: { changed, people } }: { answer: WhatIf }) {
  const rows = useMemo(
    () =>
      changed.map(({ person, name, before, after }) => ({
        id: person,
        name,
        value: Math.abs(after - before),
        of: null,
        text: t('whatIf.changedText', {
          direction: after > before ? 'up' : 'down',
          by: Math.abs(after - before),
          before,
          after,
        }),
      })),
    [changed],
  );
  const chart = useMemo(() => rows.slice(0, drawn), [rows]);
  if (rows.length === 0) return null;
  return (
    <Figure
      name="what-if-people"
      label={t('whatIf.changed')}
      columns={[
        { key: 'name', label: t('whatIf.person') },
        { key: 'unit', label: t('whatIf.unit') },
        { key: 'before', label: t('whatIf.before'), numeric: true },
        { key: 'after', label: t('whatIf.after'), numeric: true },
        { key: 'by', label: t('whatIf.difference'), numeric: true },
      ]}
      rows={changed.map(({ person, name, before, after }) => {
        const unit = people[person]?.unitName;
        return { name, unit: unit ? unitTitle(unit) : null, before, after, by: after - before };
      })}
    >
      <p className="ct-note">{t('whatIf.changed')}</p>
      <Chart make={bars} data={chart} options={{ label: t('whatIf.changed'), tone: 'add' as const }} />
    </Figure>
  );
}
