import type { Write } from '../../../graph/records/change.ts';
import { personSchema } from '../../../graph/records/person.ts';
import type { Tie } from '../../../graph/records/tie.ts';
import type { OrganizationGraph } from '../organization-graph.ts';

/** The id of a person, so that ids are in the order of numbers. */
export const personId = (i: number) => `p${String(i).padStart(7, '0')}`;
export const someTie = (i: number, j: number): Tie => ({
  source: personId(i),
  target: personId(j),
  kind: 'contact',
  weight: 1,
  visibility: 'shared',
});

/** An organization of the bench as records, everybody open. */
export function* organizationWrites({ n, units, unit, source, target }: OrganizationGraph): Iterable<Write> {
  for (let u = 0; u < units; u++) yield { op: 'put', kind: 'unit', record: { id: unitId(u), name: `Unit ${u}` } };
  const anybody = personSchema.parse({ id: 'anybody', name: 'Anybody' });
  for (let i = 0; i < n; i++)
    yield { op: 'put', kind: 'person', record: { ...anybody, id: personId(i), name: `Person ${i}`, unit: unitId(unit[i]) } };
  for (let t = 0; t < source.length; t++) yield { op: 'put', kind: 'tie', record: someTie(source[t], target[t]) };
}

const unitId = (u: number) => `u${String(u).padStart(5, '0')}`;
