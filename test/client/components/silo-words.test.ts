import { describe, expect, it } from 'vitest';
import { foldUnits } from '../../../client/charts/unit-fold.ts';
import {
  cellFigure,
  cellPosition,
  cellSentence,
  gapsOf,
  missingTies,
  opennessWords,
  siloHeadline,
  widestGap,
} from '../../../client/components/silo-words.ts';
import { silosOf } from '../charts/silo-answer.ts';

const silos = silosOf(
  [
    { unit: 'legal', name: 'Legal', silo: true, openness: 0.37 },
    { unit: 'ops', name: 'Operations', silo: true, openness: 0.55 },
    { unit: 'data', name: 'Data', openness: 1.57 },
  ],
  [
    ['legal', 'legal', 20, 2],
    ['legal', 'ops', 0, 4.2],
    ['legal', 'data', 1, 8.1],
    ['ops', 'data', 6, 5],
  ],
);
const data = foldUnits(silos);
const rows = new Map(data.units.map((unit) => [unit.id, unit]));
const cell = (a: string, b: string) => data.cells.find((each) => each.a === a && each.b === b)!;

describe('silos in words', () => {
  it('name the silos, the most closed first', () => {
    expect(siloHeadline(silos.units)).toBe('2 of 3 units are silos: Legal and Operations');
    expect(siloHeadline(silos.units.filter((unit) => unit.unit !== 'ops'))).toBe('1 of 2 units is a silo: Legal');
  });

  it('name at most five', () => {
    const many = silosOf(
      Array.from({ length: 9 }, (_, i) => ({ unit: `u${i}`, silo: true, openness: i / 20 })),
      [],
    );
    expect(siloHeadline(many.units)).toBe('9 of 9 units are silos: U0, U1, U2, U3 and 5 more');
  });

  it('say which unit is the most closed where none is a silo', () => {
    const none = silos.units.map((unit) => ({ ...unit, silo: false }));
    expect(siloHeadline(none)).toBe(
      'None of 3 units is a silo: the most closed, Legal, has 37% of the outside ties that are usual here',
    );
    expect(siloHeadline(none.map((unit) => ({ ...unit, openness: null })))).toBe('None of 3 units is a silo');
  });

  it('say of a pair how many ties there are and how many would be usual', () => {
    expect(cellSentence(cell('legal', 'ops'), rows, 'usual', 'ties')).toBe(
      'Legal and Operations: no tie where about 4 would be usual',
    );
    expect(cellSentence(cell('legal', 'data'), rows, 'usual', 'ties')).toBe('Legal and Data: 1 tie where about 8 would be usual');
    expect(cellSentence(cell('legal', 'legal'), rows, 'usual', 'ties')).toBe('Legal: 20 ties inside, 10 people');
  });

  it('say so when hardly any tie would be usual', () => {
    expect(cellSentence({ ...cell('legal', 'ops'), reference: 0.3 }, rows, 'usual', 'ties')).toBe(
      'Legal and Operations: no tie where hardly any would be usual',
    );
  });

  it('say of a pair how many pairs of people are within two steps, and that nobody is there to reach', () => {
    const near = { ...cell('legal', 'ops'), reach: 0.374 };
    expect(cellSentence(near, rows, 'usual', 'reach')).toBe('Legal and Operations: 37% of pairs of people are within two steps');
    expect(cellFigure(near, 'reach')).toBe('37%');
    expect(cellSentence({ ...cell('legal', 'legal'), reach: 1 }, rows, 'chance', 'reach')).toBe(
      'Legal: 100% of pairs of its people are within two steps',
    );
    expect(cellSentence(cell('legal', 'legal'), rows, 'usual', 'reach')).toBe('Legal: nobody else to reach');
    expect(cellFigure(cell('legal', 'legal'), 'reach')).toBe('–');
  });

  it('put ties beside what is usual on the scale, and reach between none and all', () => {
    expect(cellPosition({ ...cell('legal', 'data'), ties: 8, reference: 8 }, 'ties')).toBe(0);
    expect(cellPosition(cell('legal', 'ops'), 'ties')).toBeLessThan(0);
    expect(cellPosition(cell('legal', 'legal'), 'ties')).toBeNull();
    expect(cellPosition({ ...cell('legal', 'legal'), reach: 0.9 }, 'reach')).toBe(0.9);
    expect(cellPosition(cell('legal', 'ops'), 'reach')).toBeNull();
  });

  it('call a silo one beside its mark', () => {
    expect(opennessWords(rows.get('legal')!, 'usual')).toBe('silo: 37% of the usual');
    expect(opennessWords(rows.get('data')!, 'usual')).toBe('157%');
    expect(opennessWords({ ...rows.get('data')!, openness: null }, 'usual')).toBe('not defined');
  });

  it('find the widest gap by the ties that are missing', () => {
    expect(gapsOf(silos).map((pair) => [pair.a, pair.b])).toEqual([
      ['legal', 'data'],
      ['legal', 'ops'],
    ]);
    expect(widestGap(silos)).toMatchObject({ a: 'legal', b: 'data' });
    expect(missingTies(silos, 'data').map((pair) => pair.a)).toEqual(['legal']);
    expect(widestGap(silosOf([{ unit: 'a' }, { unit: 'b' }], [['a', 'b', 3, 3]]))).toBeNull();
  });
});
