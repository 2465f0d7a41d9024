import { describe, expect, it } from 'vitest';
import { bridgeColumns, figureColumns, figureRows, sortBridges } from '../../../client/components/bridge-columns.ts';
import type { BridgeItem } from '../../../server/api/bridges.schema.ts';

const roles = { coordinator: 0, gatekeeper: 0, representative: 0, consultant: 0, liaison: 0 };
const item = (person: string, betweenness: number, constraint: number | null): BridgeItem => ({
  ...{ person, betweenness, constraint, participation: null, degree: 3, outsideTies: 2, units: 1 },
  ...{ roles, rolesExpected: roles, rolesZ: roles, soleContacts: 0, articulation: false, text: '' },
});
const items = [item('p10', 0.3, 0.5), item('p9', 0.2, null), item('p2', 0.1, 0.9)];
const column = (key: string) => bridgeColumns().find((each) => each.key === key)!;
const order = (key: string, down: boolean) => sortBridges(items, {}, column(key), down).map((each) => each.person);

describe('columns of the bridge list', () => {
  it('sort figures both ways, and what is not defined last', () => {
    expect(order('constraint', true)).toEqual(['p2', 'p10', 'p9']);
    expect(order('constraint', false)).toEqual(['p10', 'p2', 'p9']);
  });

  it('sort names as people count', () => expect(order('name', false)).toEqual(['p2', 'p9', 'p10']));

  it('call a unit whose name is a number a unit', () => {
    const people = { p2: { name: 'p2', unit: 'u14', unitName: '14', office: null, title: null } };
    expect(column('unit').text(items[2], people)).toBe('Unit 14');
    expect(column('unit').text(items[0], people)).toBe('No unit');
  });

  it('keep the ranking among equals', () => expect(order('outsideTies', true)).toEqual(['p10', 'p9', 'p2']));

  it('cover everything the list is sorted by', () =>
    expect(bridgeColumns().map((each) => each.key)).toEqual([
      'name',
      'unit',
      'betweenness',
      'constraint',
      'participation',
      'outsideTies',
      'soleContacts',
      'roles',
    ]));

  it('go into the file under plain names, a row for every person', () => {
    expect(figureColumns().every((each) => !each.label.includes('\u00ad'))).toBe(true);
    const rows = figureRows(items, {});
    for (const { key } of figureColumns()) expect(rows[0]).toHaveProperty(key);
    expect(rows.map((row) => row.rank)).toEqual([1, 2, 3]);
  });
});
