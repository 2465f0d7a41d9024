import type { Silos, UnitSilo } from '../../server/api/silos.schema.ts';
import { t } from '../messages/message.ts';
import type { Column, Row } from './csv-file.ts';

/** Columns of the table of unit pairs; the diagonal carries each unit's openness, so that the table holds all that the picture shows. */
export const pairColumns = (): Column[] => [
  { key: 'unit', label: t('silos.colUnit') },
  { key: 'other', label: t('silos.colOther') },
  { key: 'ties', label: t('silos.colTies'), numeric: true },
  { key: 'usual', label: t('silos.colUsual'), numeric: true, digits: 1 },
  { key: 'expected', label: t('silos.colChance'), numeric: true, digits: 1 },
  { key: 'reach', label: t('silos.colReach'), numeric: true, digits: 3 },
  { key: 'gap', label: t('silos.colGap') },
  { key: 'openness', label: t('silos.colOpenness'), numeric: true, digits: 2 },
  { key: 'low', label: t('silos.colLow'), numeric: true, digits: 2 },
  { key: 'high', label: t('silos.colHigh'), numeric: true, digits: 2 },
];

export function pairRows({ matrix, units }: Silos): Row[] {
  const byId = new Map(units.map((unit) => [unit.unit, unit]));
  return matrix.map((pair) => {
    const own = pair.a === pair.b ? byId.get(pair.a) : undefined;
    return {
      unit: byId.get(pair.a)?.name ?? pair.a,
      other: byId.get(pair.b)?.name ?? pair.b,
      ties: pair.ties,
      usual: own ? null : pair.usual,
      expected: pair.expected,
      reach: pair.reach,
      gap: pair.gap && !own ? t('silos.gapYes') : '',
      openness: own?.openness ?? null,
      low: own?.opennessLow ?? null,
      high: own?.opennessHigh ?? null,
    };
  });
}

export const unitColumns = (): Column[] => [
  { key: 'name', label: t('silos.colUnit') },
  { key: 'size', label: t('silos.colSize'), numeric: true },
  { key: 'internalTies', label: t('silos.colInside'), numeric: true },
  { key: 'externalTies', label: t('silos.colOutside'), numeric: true },
  { key: 'openness', label: t('silos.colOpenness'), numeric: true, digits: 2 },
  { key: 'opennessLow', label: t('silos.colLow'), numeric: true, digits: 2 },
  { key: 'opennessHigh', label: t('silos.colHigh'), numeric: true, digits: 2 },
  { key: 'eiIndex', label: t('silos.colEi'), numeric: true, digits: 2 },
  { key: 'pValue', label: t('silos.colP'), numeric: true, digits: 3 },
  { key: 'conductance', label: t('silos.colConductance'), numeric: true, digits: 2 },
  { key: 'closure', label: t('silos.colClosure'), numeric: true, digits: 2 },
  { key: 'silo', label: t('silos.silo') },
];

export const unitRows = (units: UnitSilo[]): Row[] =>
  units.map((unit) => ({ ...unit, silo: unit.silo ? t('silos.silo') : '' }) as unknown as Row);
