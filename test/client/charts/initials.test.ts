import { expect, it } from 'vitest';
import { initials } from '../../../client/charts/initials.ts';

it.each([
  ['Tara Ortiz', 'TO'],
  ['Ana Maria de Souza', 'AS'],
  ['plato', 'P'],
  ['42', '42'],
  ['r081', 'R'],
  ['ана петрова', 'АП'],
  ['王 伟', '王伟'],
  ['कविता शर्मा', 'कश'],
  ['!!', '!!'],
])('%s is %s in the middle of the rings', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
