import { expect } from 'vitest';
import type { Account } from '../../graph/recommend/account.ts';
import type { Ground } from '../../graph/recommend/grounds.ts';
import { pastFeatureNames } from '../../graph/recommend/past-features.ts';
import type { RelevanceGround } from '../../graph/recommend/relevance-grounds.ts';
import type { View } from '../../graph/snapshot/view.ts';
import { withinTwoSteps } from './small-networks.ts';

interface Told {
  view: View;
  ego: number;
  person: number;
  account: Account;
  /** Whom each knows today. */
  today: Set<number>[];
}

interface ToldOfGain extends Told {
  /** Whom ego knows with those chosen before, whom they have within two steps then, and with this one. */
  known: Set<number>;
  before: Set<number>;
  after: Set<number>;
}

/** Works out again, set by set, what a ground claims. */
export function expectTrue(ground: Ground, told: ToldOfGain) {
  const { view, ego, person, today, known, before, after } = told;
  const { unit } = view.snapshot;
  switch (ground.kind) {
    case 'first-in-unit':
      expect(unit[person]).toBe(ground.unit);
      expect([...known].some((i) => unit[i] === ground.unit)).toBe(false);
      break;
    case 'opens-unit':
      for (const u of ground.units) {
        expect([...before].some((i) => unit[i] === u)).toBe(false);
        expect([...after].some((i) => unit[i] === u)).toBe(true);
      }
      break;
    case 'reach': {
      const alone = [person, ...today[person]].filter((i) => i !== ego && !withinTwoSteps(today, ego).has(i));
      expect(ground.people).toBe(ground.alone ? alone.length : after.size - before.size);
      expect(ground.people).toBeGreaterThan(0);
      break;
    }
    case 'close-by':
      expect(withinTwoSteps(today, ego).has(person)).toBe(true);
      break;
    default:
      expectLikely(ground, told);
  }
}

/** The same for what speaks for a tie. */
export function expectLikely(ground: RelevanceGround, { view, ego, person, account, today }: Told) {
  const { unit, context } = view.snapshot;
  const isNamed = (i: number) => view.visible[i] === 1;
  const namedIn = (i: number, u: number) => [...today[i]].filter((z) => isNamed(z) && unit[z] === u).length;
  switch (ground.kind) {
    case 'common-contacts': {
      const common = [...today[ego]].filter((z) => isNamed(z) && today[person].has(z));
      expect(ground.count).toBe(common.length);
      expect(ground.people.length).toBe(Math.min(2, common.length));
      for (const z of ground.people) expect(common).toContain(z);
      break;
    }
    case 'community':
      expect([...ground.communities].sort()).toEqual(both(context.communities, context.communities, ego, person));
      break;
    case 'event':
      expect([...ground.events].sort()).toEqual(both(context.events, context.events, ego, person));
      break;
    case 'offers':
      expect([...ground.topics].sort()).toEqual(both(context.seeks, context.offers, ego, person));
      break;
    case 'office':
      expect(context.office[ego]).toBeGreaterThanOrEqual(0);
      expect(context.office[ego]).toBe(context.office[person]);
      expect(ground.person).toBe(person);
      break;
    case 'same-unit':
      expect([unit[ego], unit[person]]).toEqual([ground.unit, ground.unit]);
      expect([ground.ego, ground.person]).toEqual([ego, person].map((i) => namedIn(i, ground.unit)));
      break;
    case 'contacts-in-unit':
      expect([ground.unit, ground.people]).toEqual([unit[person], namedIn(ego, unit[person])]);
      expect(ground.people).toBeGreaterThan(0);
      break;
    case 'known-in-unit':
      expect([ground.unit, ground.people]).toEqual([unit[ego], namedIn(person, unit[ego])]);
      expect(ground.people).toBeGreaterThan(0);
      break;
    case 'units-tied': {
      expect(ground.units).toEqual([unit[person], unit[ego]]);
      const inTheirs = [...today.keys()].filter((i) => isNamed(i) && unit[i] === unit[person]);
      expect(ground.ties).toBe(inTheirs.reduce((sum, i) => sum + namedIn(i, unit[ego]), 0));
      expect(ground.ties).toBeGreaterThan(0);
      break;
    }
    case 'near-contacts': {
      const near = [...today[ego]].filter(
        (z) => isNamed(z) && [...today[z]].some((y) => isNamed(y) && y !== ego && today[person].has(y)),
      );
      expect(ground.people).toBe(near.length);
      expect(ground.people).toBeGreaterThan(0);
      break;
    }
    case 'many-contacts': {
      const sizes = [...today.keys()].filter(isNamed).map((i) => [...today[i]].filter(isNamed).length);
      const named = sizes.filter((size) => size > 0);
      expect(ground.people).toBe([...today[person]].filter(isNamed).length);
      expect(ground.people).toBeGreaterThan(named.reduce((sum, size) => sum + size, 0) / named.length);
      break;
    }
    case 'together':
      expect(account.learned).toBe(true);
      expect(account.values[pastFeatureNames.indexOf('together')]).toBeGreaterThan(0);
      break;
  }
}

type Groups = { offsets: Int32Array; groupsOf: Int32Array };

function both(mine: Groups, theirs: Groups, i: number, j: number): number[] {
  const of = ({ offsets, groupsOf }: Groups, person: number) => [...groupsOf.subarray(offsets[person], offsets[person + 1])];
  return of(mine, i).filter((group) => of(theirs, j).includes(group));
}
