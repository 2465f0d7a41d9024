import { expect, test } from 'vitest';
import { mayMeet } from '../../../graph/recommend/may-meet.ts';
import { smallNetwork } from '../../support/small-networks.ts';

test('people may meet unless one is above the other, however far, or has answered about the other', () => {
  const { snapshot } = smallNetwork({
    people: [{}, { manager: 0 }, { manager: 1 }, {}, {}],
    ties: [],
    answers: [{ from: 3, to: 4, state: 'dismissed', days: 3 }],
  });
  const meets = mayMeet(snapshot);
  const pairs = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].filter((b) => a !== b && meets(a, b)).map((b) => `${a}${b}`));
  expect(pairs).toEqual(['03', '04', '13', '14', '23', '24', '30', '31', '32', '40', '41', '42']);
});

test('a circle of managers ends', () => {
  const { snapshot } = smallNetwork({ people: [{ manager: 1 }, { manager: 0 }, {}], ties: [] });
  expect([mayMeet(snapshot)(0, 2), mayMeet(snapshot)(0, 1)]).toEqual([true, false]);
});
