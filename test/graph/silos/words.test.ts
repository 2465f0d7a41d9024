import { describe, expect, test } from 'vitest';
import type { OrganizationFigures, UnitFigures } from '../../../graph/silos/silos.ts';
import { organizationText, pairText, unitText } from '../../../graph/silos/words.ts';

const unit: UnitFigures = {
  size: 36,
  internalTies: 200,
  externalTies: 60,
  eiIndex: -0.5,
  pValue: 0.001,
  conductance: 0.2,
  closure: 0.7,
  openness: 0.47,
  opennessLow: 0.35,
  opennessHigh: 0.604,
  silo: true,
};
const open = { ...unit, silo: false };

describe('a unit in words', () => {
  test('says how open it is, and how sure that is', () => {
    expect(unitText('Legal', unit)).toBe(
      'Legal is a silo: it has about half the outside ties that are usual here for its size and activity; we are 95% sure it is between 35% and 60%.',
    );
    expect(unitText('Legal', { ...open, openness: 0.66, opennessLow: 0.58, opennessHigh: 1.2 })).toBe(
      'Legal has about two thirds of the outside ties that are usual here for its size and activity; we are 95% sure it is between 58% and 120%.',
    );
  });

  test.each([
    [0, 'none of the'],
    [0.05, 'less than a tenth of the'],
    [0.1, 'about a tenth of the'],
    [0.2, 'about a fifth of the'],
    [0.25, 'about a quarter of the'],
    [0.33, 'about a third of the'],
    [0.5, 'about half the'],
    [0.67, 'about two thirds of the'],
    [0.75, 'about three quarters of the'],
    [0.9, 'nearly all the'],
    [1, 'as many'],
    [1.14, 'about 14% more'],
    [2.1, 'about twice the'],
    [3.42, 'about 3.4 times the'],
  ])('says of an openness of %d that it is %s outside ties', (openness, words) => {
    expect(unitText('Legal', { ...open, openness })).toContain(`Legal has ${words} outside ties`);
  });

  test('names what the interval is of where it is above what is usual', () => {
    expect(unitText('Sales', { ...open, openness: 1.4, opennessLow: 1.3, opennessHigh: 1.5 })).toMatch(
      /between 130% and 150% of what is usual\.$/,
    );
  });

  test('says an interval without width once', () => {
    expect(unitText('Sales', { ...open, openness: 1, opennessLow: 1, opennessHigh: 1 })).toMatch(/95% sure it is about 100%\.$/);
  });

  test('does not call figures of a few people sure', () => {
    expect(unitText('Board', { ...open, size: 4 })).toMatch(/; with 4 people this says little\.$/);
    expect(unitText('Board', { ...open, size: 1 })).toMatch(/; with 1 person this says little\.$/);
  });

  test('says why there are no figures', () => {
    const none = { ...open, closure: null, openness: null, opennessLow: null, opennessHigh: null };
    expect(unitText('Legal', { ...none, size: 0, internalTies: 0, externalTies: 0 })).toBe('Legal has nobody in it.');
    expect(unitText('Legal', { ...none, internalTies: 0, externalTies: 0 })).toBe('Legal has no ties.');
    expect(unitText('Legal', none)).toBe('Legal cannot be compared: no other unit has ties.');
  });

  test('says of units in an organization without ties between units that all are cut off', () => {
    const apart = { ...unit, externalTies: 0, closure: 1, openness: null, opennessLow: null, opennessHigh: null };
    expect(unitText('Legal', apart)).toBe('Legal is a silo: it has no ties to other units, and none of them has any.');
    expect(unitText('Legal', { ...apart, silo: false })).toBe('Legal has no ties to other units, and none of them has any.');
  });
});

describe('a pair of units in words', () => {
  const pair = { a: 0, b: 1, ties: 0, expected: 6, usual: 4.2, gap: true };

  test('says the ties there are and those that would be usual', () => {
    expect(pairText('Legal', 'Operations', pair)).toBe('Legal and Operations: no tie where 4 would be usual');
    expect(pairText('Legal', 'Operations', { ...pair, ties: 1 })).toBe('Legal and Operations: 1 tie where 4 would be usual');
    expect(pairText('Legal', 'Operations', { ...pair, ties: 12, usual: 1234.5 })).toBe(
      'Legal and Operations: 12 ties where 1,235 would be usual',
    );
  });

  test('says so where hardly any would be usual', () => {
    expect(pairText('Legal', 'Operations', { ...pair, usual: 0.3 })).toBe(
      'Legal and Operations: no tie where hardly any would be usual',
    );
  });

  test('compares the inside of a unit with chance', () => {
    expect(pairText('Legal', 'Legal', { ...pair, b: 0, ties: 42, expected: 7.6 })).toBe(
      'Legal: 42 ties inside where chance would make 8',
    );
  });
});

describe('the organization in words', () => {
  const figures: OrganizationFigures = { eiIndex: -0.198, pValue: 1 / 1001, modularity: 0.3, openness: 0.698 };

  test('is one sentence of φ, E–I and how likely that is', () => {
    expect(organizationText(figures)).toBe(
      'Ties between units are 70% of what chance would make (φ = 0.7); more ties run inside units than between them (E–I index −0.2), and an index this low is very unlikely to be chance (p = 0.001).',
    );
  });

  test('says which way the index points, and whether it may be chance', () => {
    expect(organizationText({ ...figures, openness: 1.01, eiIndex: 0.4969, pValue: 0.0679 })).toBe(
      'There are about as many ties between units as chance would make (φ = 1); fewer ties run inside units than between them (E–I index 0.5), and an index this low may well be chance (p = 0.068).',
    );
    expect(organizationText({ ...figures, openness: 1.2, eiIndex: 0, pValue: 0.03 })).toBe(
      'There are 20% more ties between units than chance would make (φ = 1.2); as many ties run inside units as between them (E–I index 0), and an index this low is unlikely to be chance (p = 0.03).',
    );
  });

  test('says that there are no ties between units', () => {
    expect(organizationText({ ...figures, openness: 0, eiIndex: -1 })).toMatch(/^There are no ties between units \(φ = 0\); /);
    expect(organizationText({ ...figures, openness: null, eiIndex: -1 })).toBe('All ties run inside one unit (E–I index −1).');
  });

  test('says why there is nothing to say', () => {
    expect(organizationText({ eiIndex: null, pValue: null, modularity: null, openness: null })).toBe(
      'Nothing can be said about silos: this takes ties, and at least two units that have people.',
    );
  });
});
