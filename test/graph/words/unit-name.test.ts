import { expect, test } from 'vitest';
import { unitName, unitTitle } from '../../../graph/words/unit-name.ts';

test.each([
  ['7', 'unit 7', 'Unit 7'],
  ['Legal', 'Legal', 'Legal'],
  ['7B', '7B', '7B'],
])('the unit %s is "%s" within a sentence and "%s" at its beginning', (name, within, first) => {
  expect([unitName(name), unitTitle(name)]).toEqual([within, first]);
});
