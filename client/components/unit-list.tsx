import { Table, Title, UnstyledButton } from '@mantine/core';
import type { UnitSilo } from '../../server/api/silos.schema.ts';
import { locale, t } from '../messages/message.ts';

interface UnitListProps {
  units: UnitSilo[];
  onOpen: (unit: string) => void;
}

/** All units, silos first, then by openness; a click on a name opens the unit's card. */
export function UnitList({ units, onOpen }: UnitListProps) {
  const sorted = [...units].sort((a, b) => Number(b.silo) - Number(a.silo) || (a.openness ?? 99) - (b.openness ?? 99));
  const number = (value: number | null, digits = 0) =>
    value === null ? '–' : value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const share = (value: number | null) => (value === null ? '–' : t('silos.cardShare', { share: value }));
  const heads = [
    t('silos.colSize'),
    t('silos.colInside'),
    t('silos.colOutside'),
    t('silos.colOpenness'),
    t('silos.colEi'),
    t('silos.colP'),
  ];
  return (
    <section aria-labelledby="ct-units">
      <Title order={2} size="h4" id="ct-units" mt="xl" mb="xs">
        {t('silos.units')}
      </Title>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={6} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('silos.colUnit')}</Table.Th>
              {heads.map((head) => (
                <Table.Th key={head} ta="right">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.map((unit) => (
              <Table.Tr key={unit.unit}>
                <Table.Td>
                  <UnstyledButton className="ct-unit-name" onClick={() => onOpen(unit.unit)}>
                    {unit.name}
                  </UnstyledButton>
                  {unit.silo && <span className="ct-add"> {t('silos.silo')}</span>}
                </Table.Td>
                <Table.Td ta="right">{number(unit.size)}</Table.Td>
                <Table.Td ta="right">{number(unit.internalTies)}</Table.Td>
                <Table.Td ta="right">{number(unit.externalTies)}</Table.Td>
                <Table.Td ta="right">{share(unit.openness)}</Table.Td>
                <Table.Td ta="right">{number(unit.eiIndex, 2)}</Table.Td>
                <Table.Td ta="right">{number(unit.pValue, 3)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
