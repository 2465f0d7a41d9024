import { entryOf } from '../../graph/snapshot/tie-sets.ts';
import { refs } from '../access/names.ts';
import { type Asked, knownTo } from '../access/privacy.ts';
import type { WhatIf, WhatIfRequest } from '../api/what-if.schema.ts';
import { type Fault, Problem } from '../errors.ts';

/**
 * Figures of the network before and after ties and people are added or gone. Who is added has an id that nobody here is called by; people
 * and units that are not shown answer as if they were not there. Ties that go are shared ones of two whom the viewer may name: a private
 * one answers as none does, to everybody, since no figure counts it. Where fewer would stay than may be told of, nothing is.
 */
export async function whatIfAnswer(asked: Asked, request: WhatIfRequest): Promise<WhatIf> {
  const { network, names, compute, watch } = asked;
  const faults: Fault[] = [];
  const added = new Map<string, number>();
  const known = (id: string) => {
    const person = names.find(id);
    return person !== undefined && asked.shows(person) ? person : undefined;
  };
  const units = request.addPeople.map(({ id, unit }, at) => {
    if (known(id) !== undefined || added.has(id))
      faults.push({ pointer: `/addPeople/${at}/id`, value: id, detail: 'expected an id that nobody has' });
    added.set(id, network.snapshot.n + at);
    const number = unit === undefined ? -1 : network.directory.unit.get(unit);
    if (number !== undefined && !(number >= 0 && asked.hidden[number])) return number;
    faults.push({ pointer: `/addPeople/${at}/unit`, value: unit, detail: 'expected the id of a unit' });
    return -1;
  });
  const named: number[] = [];
  const find = (id: string, pointer: string) => {
    const person = added.get(id) ?? known(id);
    if (person === undefined) faults.push({ pointer, value: id, detail: 'expected the id of a person' });
    else if (person < network.snapshot.n) named.push(person);
    return person ?? -1;
  };
  const pairs = (ties: { source: string; target: string }[], field: string) =>
    ties.map(({ source, target }, at): [number, number] => {
      if (source === target) faults.push({ pointer: `/${field}/${at}`, value: source, detail: 'expected two different people' });
      return [find(source, `/${field}/${at}/source`), find(target, `/${field}/${at}/target`)];
    });
  const removed = pairs(request.removeTies, 'removeTies');
  removed.forEach(([i, j], at) => {
    const { source, target } = request.removeTies[at];
    if (i < 0 || j < 0 || i === j || (Math.max(i, j) < network.snapshot.n && entryOf(network.snapshot, i, j) >= 0)) return;
    faults.push({ pointer: `/removeTies/${at}`, detail: `there is no shared tie between ${source} and ${target}` });
  });
  const changes = {
    addPeople: units,
    addTies: pairs(request.addTies, 'addTies'),
    removeTies: removed,
    removePeople: request.removePeople.map((id, at) => find(id, `/removePeople/${at}`)),
    known: knownTo(asked),
    fewest: asked.smallest,
  };
  const stay = network.snapshot.n - new Set(changes.removePeople.filter((i) => i < network.snapshot.n)).size;
  if (faults.length === 0 && changes.removePeople.length > 0 && stay < asked.smallest)
    faults.push({ pointer: '/removePeople', detail: `expected that at least ${asked.smallest} people stay` });
  if (faults.length > 0) throw new Problem('invalid', 'The changes name people, units or ties that cannot be.', faults);
  const { before, after, changed, distribution } = await compute.run('whatIf', network.snapshot, changes, watch);
  return {
    before,
    after,
    changed: changed.map(({ person, ...reach }) => ({ person: names.id(person), name: names.name(person), ...reach })),
    distribution,
    people: refs(names, [...named, ...changed.map(({ person }) => person)]),
  };
}
