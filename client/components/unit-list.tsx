import { Button, Table, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { UnitSilo } from '../../server/api/silos.schema.ts';
import { t } from '../messages/message.ts';
import { figureText } from './figure-text.ts';

interface UnitListProps {
  units: UnitSilo[];
  onOpen: (unit: string) => void;
}

/** So many are listed unasked. */
const most = 60;

/** All units, silos first, then by openness; a click on a name opens the unit's card. */
export function UnitList({ units, onOpen }: UnitListProps) {
  const sorted = [...units].sort((a, b) => Number(b.silo) - Number(a.silo) || (a.openness ?? 99) - (b.openness ?? 99));
  const [all, setAll] = useState(false);
  const shown = all ? sorted : sorted.slice(0, most);
  const share = (value: number | null) => (value === null ? '–' : t('silos.cardShare', { share: value }));
  const columns: { head: string; wide?: boolean; text: (unit: UnitSilo) => string }[] = [
    { head: t('silos.colSize'), text: (unit) => figureText(unit.size) },
    { head: t('silos.colInside'), wide: true, text: (unit) => figureText(unit.internalTies) },
    { head: t('silos.colOutside'), text: (unit) => figureText(unit.externalTies) },
    { head: t('silos.colOpenness'), text: (unit) => share(unit.openness) },
    { head: t('silos.colEi'), wide: true, text: (unit) => figureText(unit.eiIndex, 2) },
    { head: t('silos.colP'), wide: true, text: (unit) => figureText(unit.pValue, 3) },
  ];
  return (
    <section aria-labelledby="ct-units">
      <Title order={2} size="h4" id="ct-units" mt="xl" mb="xs">
        {t('silos.units')}
      </Title>
      <Table.ScrollContainer minWidth={300}>
        <Table verticalSpacing={6} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('silos.colUnit')}</Table.Th>
              {columns.map(({ head, wide }) => (
                <Table.Th key={head} ta="right" visibleFrom={wide ? 'sm' : undefined}>
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((unit) => (
              <Table.Tr key={unit.unit}>
                <Table.Td>
                  <UnstyledButton className="ct-unit-name" onClick={() => onOpen(unit.unit)}>
                    {unit.name}
                  </UnstyledButton>
                  {unit.silo && <span className="ct-add"> {t('silos.silo')}</span>}
                </Table.Td>
                {columns.map(({ head, wide, text }) => (
                  <Table.Td key={head} ta="right" visibleFrom={wide ? 'sm' : undefined}>
                    {text(unit)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {shown.length < sorted.length && (
        <Button variant="default" size="sm" mt="sm" onClick={() => setAll(true)}>
          {t('silos.allUnits', { count: sorted.length })}
        </Button>
      )}
    </section>
  );
}
