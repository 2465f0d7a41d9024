import { expect, test } from 'vitest';
import { jsonRow, jsonRows } from '../../../server/compute/json-rows.ts';

test('rows come back one by one, from the other side of a copy too, over the same memory', () => {
  const rows = [[], [{ person: 3, text: 'Zoë Ångström 🤝' }], 0.1, null, 'b'];
  const packed = jsonRows<unknown>(rows);
  const sent = structuredClone(packed);
  expect(rows.map((_, at) => jsonRow(sent, at))).toEqual(rows);
  packed.bytes[packed.starts[4] + 1] = 'c'.charCodeAt(0);
  expect(jsonRow(sent, 4)).toBe('c');
  expect(jsonRows([]).starts).toEqual(Int32Array.of(0));
});
