import { describe, expect, test } from 'vitest';
import { trainingOf } from '../../../graph/evaluate/training.ts';
import { lately, type Past, recencyOf, togetherOf } from '../../../graph/recommend/past.ts';
import type { Rows } from '../../../graph/snapshot/snapshot.ts';
import { type Contact, historyOf } from '../../support/histories.ts';

function pastOf(contacts: readonly Contact[], directed = false): Past {
  const history = historyOf(contacts, { directed });
  return { snapshot: trainingOf(history).snapshot, contacts: history, directed };
}

/** Pairs i < j of undirected rows with their weights. */
const pairs = ({ offsets, neighbors, weights }: Rows) =>
  Array.from({ length: offsets.length - 1 }, (_, i) => i).flatMap((i) =>
    [...neighbors.subarray(offsets[i], offsets[i + 1])].flatMap((j, t) => (i < j ? [[i, j, weights[offsets[i] + t]]] : [])),
  );

describe('recency', () => {
  // A hundred contacts of 0 and 1, but those of 2 and 3 now and then: at 10, at 90 and at 98.
  const contacts = Array.from({ length: 100 }, (_, time): Contact => [time, 0, 1]);
  contacts[10] = [10, 2, 3];
  contacts[84] = [84, 0, 2];
  contacts[90] = [90, 2, 3, 5];
  contacts[98] = [98, 3, 1];
  const { active, begun, fresh, fading, lastSeen } = recencyOf(pastOf(contacts));

  test('calls ties active that had a contact in the last 15 % of contacts, with the weight of these', () => {
    expect(pairs(active)).toEqual([
      [0, 1, 13],
      [1, 3, 1],
      [2, 3, 5],
    ]);
  });

  test('calls ties begun whose first contact lies in the last 20 %', () => {
    expect(pairs(begun).map(([i, j]) => [i, j])).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  test('calls ties fresh that had a contact in the last 4 %', () => {
    expect(pairs(fresh)).toEqual([
      [0, 1, 3],
      [1, 3, 1],
    ]);
  });

  test('halves the weight of a contact with every tenth of all contacts since', () => {
    const faded = pairs(fading).find(([i, j]) => i === 2 && j === 3)!;
    expect(faded[2]).toBeCloseTo(2 ** -9 + 5 * 2 ** -1, 12);
  });

  test('remembers how late each person was seen last', () => {
    expect([...lastSeen]).toEqual([0.99, 0.99, 0.9, 0.98]);
  });

  test('is empty where contacts have no times', () => {
    const { active, begun, lastSeen } = recencyOf(
      pastOf([
        [0, 0, 1],
        [0, 1, 2],
      ]),
    );
    expect([pairs(active), pairs(begun)]).toEqual([[], []]);
    expect([...lastSeen]).toEqual([0, 0, 0]);
  });
});

describe('together', () => {
  test('are people turned to by one at one moment, the less the more they were', () => {
    const past = pastOf([
      [1, 0, 1],
      [1, 0, 2],
      [2, 0, 1],
      [2, 0, 2],
      [2, 0, 3],
      [3, 4, 3],
      [3, 0, 2],
    ]);
    expect(pairs(togetherOf(past))).toEqual([
      [1, 2, 1 + 1 / 2],
      [1, 3, 1 / 2],
      [2, 3, 1 / 2],
    ]);
  });

  test('says nothing of crowds', () => {
    const crowd = Array.from({ length: 4 }, (_, i): Contact => [1, 0, i + 1]);
    expect(pairs(togetherOf(pastOf([...crowd, [2, 0, 1]]), 3))).toEqual([]);
    expect(pairs(togetherOf(pastOf([...crowd, [2, 0, 1]]), 4)).length).toBe(6);
  });
});

test('lately is the last 15 % of the contacts, of the same network', () => {
  const past = pastOf(Array.from({ length: 20 }, (_, time): Contact => [time, 0, 1 + (time % 2)]));
  const { contacts, snapshot } = lately(past);
  expect([...contacts.time]).toEqual([17, 18, 19]);
  expect(snapshot).toBe(past.snapshot);
});
