import { markTies } from './compare.ts';
import type { Staging } from './staging.ts';

/** The origin of ties that are sums over contacts: only these are ever summed anew. */
export const madeFromContacts = 'contacts';

/**
 * Stages the ties that contacts make: for each pair and kind with a staged contact, the sum over all contacts that count, those of the
 * store among them. A tie that was stated (in this import, or in the store with another origin) stays as stated, and contacts of which
 * nothing is said become its history. A tie made from contacts of which none counts any longer goes. Returns how many contacts were
 * kept as history of a stated tie.
 */
export function stageContactTies({ database }: Staging): number {
  const run = (sql: string) => database.prepare(sql).run({ contacts: madeFromContacts }).changes;
  const kept = run(`
    UPDATE contact SET past = 1
    WHERE past IS NULL AND EXISTS (SELECT 1 FROM stored_tie AS stored WHERE stored.source = contact.source
      AND stored.target = contact.target AND stored.kind = contact.kind AND stored.origin IS NOT $contacts)`);
  database.exec(`
    UPDATE contact SET past = 0 WHERE past IS NULL;
    INSERT INTO counted SELECT source, target, kind, time, weight FROM contact WHERE past = 0;
    INSERT INTO pair
      SELECT source, target, kind, max(makes) AS makes, min(visibility) AS visibility FROM contact
      WHERE NOT EXISTS (SELECT 1 FROM tie WHERE tie.source = contact.source AND tie.target = contact.target AND tie.kind = contact.kind)
      GROUP BY source, target, kind`);
  run(`
    INSERT INTO tie (source, target, kind, weight, first, last, origin, visibility, made)
    SELECT pair.source, pair.target, pair.kind, sum(counted.weight), min(counted.time), max(counted.time), $contacts,
      coalesce(pair.visibility, stored.visibility, 'shared'), 1
    FROM pair JOIN counted USING (source, target, kind)
      LEFT JOIN stored_tie AS stored USING (source, target, kind)
    WHERE CASE WHEN stored.source IS NULL THEN pair.makes ELSE stored.origin IS $contacts END
    GROUP BY pair.source, pair.target, pair.kind`);
  run(`
    INSERT INTO removed_tie SELECT source, target, kind FROM pair JOIN stored_tie USING (source, target, kind)
    WHERE stored_tie.origin IS $contacts AND NOT EXISTS (SELECT 1 FROM counted WHERE counted.source = pair.source
      AND counted.target = pair.target AND counted.kind = pair.kind)`);
  markTies({ database } as Staging);
  return kept;
}
