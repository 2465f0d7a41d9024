import { expect, test } from 'vitest';
import type { Change } from '../../../graph/records/change.ts';
import { contactsSince } from '../../../server/relevance/contacts-since.ts';

test('changes of contacts are counted, put or deleted, of all batches and of none but these, until there are enough', async () => {
  const kinds = Array.from({ length: 5000 }, (_, k) => (k % 3 === 0 ? 'contact' : 'tie'));
  const changes = kinds.map((kind, k) => ({ seq: k + 1, kind, op: k % 2 ? 'put' : 'delete' }) as Change);
  const changesSince = async (seq: number, limit = changes.length) => changes.slice(seq, seq + limit);
  const expected = (from: number, to: number) => kinds.slice(from, to).filter((kind) => kind === 'contact').length;
  expect(await contactsSince({ changesSince }, 0, 5000)).toBe(expected(0, 5000));
  expect(await contactsSince({ changesSince }, 4999, 5000)).toBe(expected(4999, 5000));
  expect(await contactsSince({ changesSince }, 5000, 5000)).toBe(0);
  const some = await contactsSince({ changesSince }, 0, 5000, 10);
  expect(some).toBeGreaterThanOrEqual(10);
  expect(some).toBeLessThan(expected(0, 5000));
});
