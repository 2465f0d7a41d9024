import { Button, Table } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { IntroductionsPlan } from '../../server/api/introductions-plan.schema.ts';
import { t } from '../messages/message.ts';
import { unitTitle } from '../messages/unit-title.ts';
import { closureChanges } from './closure-changes.ts';
import { figureText } from './figure-text.ts';

/** So many units are shown at first. */
const first = 6;

/** Figures of the whole organization, and the closure of each unit, today and with a plan. */
export function PlanBeforeAfter({ plan }: { plan: IntroductionsPlan }) {
  const [isWhole, setWhole] = useState(false);
  const { before, after } = plan;
  const closures = useMemo(() => closureChanges(plan), [plan]);
  const rows = [
    { name: t('introductions.reach'), field: 'reach2', digits: 1 },
    { name: t('introductions.units'), field: 'units2', digits: 2 },
    { name: t('introductions.ei'), field: 'eiIndex', digits: 3 },
    { name: t('introductions.openness'), field: 'openness', digits: 3 },
  ] as const;
  return (
    <>
      <Table maw={520} mb={closures.length > first ? 0 : 'lg'} className="ct-before-after">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('introductions.figure')}</Table.Th>
            <Table.Th ta="right">{t('introductions.before')}</Table.Th>
            <Table.Th ta="right">{t('introductions.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, field, digits }) => (
            <Values key={field} name={name} before={before[field]} after={after[field]} digits={digits} />
          ))}
        </Table.Tbody>
        {closures.length > 0 && (
          <Table.Tbody>
            <Table.Tr>
              <Table.Th colSpan={3} scope="rowgroup" className="ct-before-after-group">
                {t('introductions.closure')}
              </Table.Th>
            </Table.Tr>
            {closures.slice(0, isWhole ? closures.length : first).map(({ unit, name, before, after }) => (
              <Values key={unit} name={unitTitle(name)} before={before} after={after} digits={3} />
            ))}
          </Table.Tbody>
        )}
      </Table>
      {closures.length > first && (
        <Button variant="subtle" size="compact-sm" mt={4} mb="lg" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? t('introductions.closureFirst', { count: first })
            : t('introductions.closureAll', { count: closures.length })}
        </Button>
      )}
    </>
  );
}

interface ValuesProps {
  name: string;
  before: number | null;
  after: number | null;
  digits: number;
}

function Values({ name, before, after, digits }: ValuesProps) {
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td ta="right">{figureText(before, digits)}</Table.Td>
      <Table.Td ta="right">{figureText(after, digits)}</Table.Td>
    </Table.Tr>
  );
}
