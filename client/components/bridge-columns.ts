import type { BridgeItem, Bridges } from '../../server/api/bridges.schema.ts';
import { locale, t } from '../messages/message.ts';
import { unitTitle } from '../messages/unit-title.ts';
import { mainRole, roleNames } from './bridge-words.ts';
import type { Column, Row } from './csv-file.ts';
import { figureText } from './figure-text.ts';

/** A column of the list of bridge people: what it sorts by and what it shows. */
export interface BridgeColumn {
  key: string;
  label: string;
  help?: string;
  numeric: boolean;
  /** Left out where the list is narrow. */
  wide?: boolean;
  /** null sorts last. */
  value: (item: BridgeItem, people: Bridges['people']) => number | string | null;
  text: (item: BridgeItem, people: Bridges['people']) => string;
}

const nameOf = ({ person }: BridgeItem, people: Bridges['people']) => people[person]?.name ?? person;
const unitOf = ({ person }: BridgeItem, people: Bridges['people']) => {
  const name = people[person]?.unitName;
  return name ? unitTitle(name) : null;
};
const roleOf = ({ roles }: BridgeItem) => {
  const role = mainRole(roles);
  return role && t(`bridges.${role}`);
};

export const bridgeColumns = (): BridgeColumn[] => [
  { key: 'name', label: t('bridges.colName'), numeric: false, value: nameOf, text: nameOf },
  {
    key: 'unit',
    label: t('bridges.colUnit'),
    numeric: false,
    value: unitOf,
    text: (item, people) => unitOf(item, people) ?? t('bridges.noUnit'),
  },
  figure('betweenness', t('bridges.colBetweenness'), t('bridges.helpBetweenness'), 3),
  figure('constraint', t('bridges.colConstraint'), t('bridges.helpConstraint'), 2),
  figure('participation', t('bridges.colParticipation'), t('bridges.helpParticipation'), 2),
  figure('outsideTies', t('bridges.colOutside'), t('bridges.helpOutside'), 0),
  figure('soleContacts', t('bridges.colSole'), t('bridges.helpSole'), 0),
  {
    key: 'roles',
    label: t('bridges.colRoles'),
    help: t('bridges.helpRoles'),
    numeric: false,
    value: roleOf,
    text: (item) => roleOf(item) ?? '–',
  },
];

function figure(
  key: 'betweenness' | 'constraint' | 'participation' | 'outsideTies' | 'soleContacts',
  label: string,
  help: string,
  digits: number,
): BridgeColumn {
  return {
    key,
    label,
    help,
    numeric: true,
    wide: key === 'constraint' || key === 'participation',
    value: (item) => item[key],
    text: (item) => figureText(item[key], digits),
  };
}

/** Sorted by a column, empty values last, equal ones by the ranking. */
export function sortBridges(items: BridgeItem[], people: Bridges['people'], column: BridgeColumn, down: boolean): BridgeItem[] {
  const compare = (a: BridgeItem, b: BridgeItem) => {
    const [x, y] = [column.value(a, people), column.value(b, people)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const sign =
      typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), locale, { numeric: true });
    return down ? -sign : sign;
  };
  return [...items].sort(compare);
}

/** All figures of the ranking, as they go into the file: their names without the places where a narrow column may break them. */
export const figureColumns = (): Column[] =>
  allColumns().map((column) => ({ ...column, label: column.label.replaceAll('\u00ad', '') }));

const allColumns = (): Column[] => [
  { key: 'rank', label: t('bridges.colRank'), numeric: true },
  { key: 'id', label: t('bridges.colId') },
  ...bridgeColumns()
    .filter((column) => column.key !== 'roles')
    .map(({ key, label, numeric }) => ({
      key,
      label,
      numeric,
      digits: key === 'betweenness' ? 4 : key === 'constraint' || key === 'participation' ? 2 : 0,
    })),
  ...roleNames.map((role) => ({ key: role, label: t(`bridges.${role}`), numeric: true, digits: 1 })),
];

export const figureRows = (items: BridgeItem[], people: Bridges['people']): Row[] =>
  items.map((item, i) => ({
    ...item.roles,
    rank: i + 1,
    id: item.person,
    name: nameOf(item, people),
    unit: unitOf(item, people),
    betweenness: item.betweenness,
    constraint: item.constraint,
    participation: item.participation,
    outsideTies: item.outsideTies,
    soleContacts: item.soleContacts,
  }));
