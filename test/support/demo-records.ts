import { type Kind, kindNames, type RecordOf } from '../../graph/records/kinds.ts';
import { type DemoOptions, demoOrganization } from '../../server/demo/demo-organization.ts';

export type DemoRecords = { [K in Kind]: RecordOf<K>[] };

/** All records of a demo organization by kind, in the order in which they are written. */
export function demoRecords(options: DemoOptions = {}): DemoRecords {
  const records = Object.fromEntries(kindNames.map((kind) => [kind, []])) as unknown as DemoRecords;
  for (const write of demoOrganization(options)) if (write.op === 'put') (records[write.kind] as unknown[]).push(write.record);
  return records;
}
