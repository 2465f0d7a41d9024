import { Button, Drawer, Table, Text, Title } from '@mantine/core';
import type { Silos, UnitSilo } from '../../server/api/silos.schema.ts';
import { t } from '../messages/message.ts';
import { figureText } from './figure-text.ts';
import { missingTies } from './silo-words.ts';

interface UnitCardProps {
  silos: Silos;
  /** Id of the unit shown; null = none. */
  unit: string | null;
  onClose: () => void;
  onPair: (a: string, b: string) => void;
}

/** One unit: what is closed and how sure we are, in words; its figures; its largest gaps. */
export function UnitCard({ silos, unit, onClose, onPair }: UnitCardProps) {
  const shown = silos.units.find((each) => each.unit === unit);
  return (
    <Drawer
      opened={shown !== undefined}
      onClose={onClose}
      position="right"
      size={460}
      title={shown?.name}
      closeButtonProps={{ 'aria-label': t('silos.cardClose') }}
      classNames={{ title: 'ct-card-title' }}
    >
      {shown && <UnitBody silos={silos} unit={shown} onPair={onPair} />}
    </Drawer>
  );
}

function UnitBody({ silos, unit, onPair }: { silos: Silos; unit: UnitSilo; onPair: UnitCardProps['onPair'] }) {
  const names = new Map(silos.units.map((each) => [each.unit, each.name]));
  const gaps = missingTies(silos, unit.unit).slice(0, 6);
  return (
    <>
      <Text>{unit.text}</Text>
      <Title order={3} size="h5" mt="lg" mb={4}>
        {t('silos.cardFigures')}
      </Title>
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {figuresOf(unit).map(([label, value]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" fw={400} c="dimmed">
                {label}
              </Table.Th>
              <Table.Td ta="right">{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Title order={3} size="h5" mt="lg" mb={4}>
        {t('silos.cardGaps')}
      </Title>
      {gaps.length === 0 && <Text c="dimmed">{t('silos.cardNoGaps')}</Text>}
      {gaps.map((pair) => {
        const other = pair.a === unit.unit ? pair.b : pair.a;
        return (
          <Button
            key={other}
            variant="subtle"
            color="gray"
            fullWidth
            justify="flex-start"
            className="ct-gap"
            onClick={() => onPair(pair.a, pair.b)}
          >
            {t('silos.cardGap', { name: names.get(other) ?? other, ties: pair.ties, reference: Math.round(pair.usual) })}
          </Button>
        );
      })}
    </>
  );
}

function figuresOf(unit: UnitSilo): [string, string][] {
  const { openness, opennessLow, opennessHigh, eiIndex, pValue, closure, conductance } = unit;
  const share = (value: number | null) => (value === null ? t('silos.cardUndefined') : t('silos.cardShare', { share: value }));
  const interval = opennessLow !== null && opennessHigh !== null;
  return [
    [t('silos.cardPeople'), figureText(unit.size)],
    [t('silos.cardInside'), figureText(unit.internalTies)],
    [t('silos.cardOutside'), figureText(unit.externalTies)],
    [
      t('silos.cardOpenness'),
      interval ? t('silos.cardInterval', { share: openness, low: opennessLow, high: opennessHigh }) : share(openness),
    ],
    [t('silos.cardClosure'), share(closure)],
    [
      t('silos.cardEi'),
      eiIndex === null
        ? t('silos.cardUndefined')
        : t('silos.cardEiValue', { value: figureText(eiIndex, 2), p: pValue === null ? '–' : figureText(pValue, 3) }),
    ],
    [t('silos.cardConductance'), share(conductance)],
  ];
}
