import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { computeMeasures } from '../../../graph/measures/measures.ts';
import { canonical, keyOf, kindNames, kinds } from '../../../graph/records/kinds.ts';
import { silos } from '../../../graph/silos/silos.ts';
import { buildNetwork } from '../../../graph/snapshot/network.ts';
import { demoOrganization } from '../../../server/demo/demo-organization.ts';
import { drawEmployees } from '../../../server/demo/employees.ts';
import { planStructure } from '../../../server/demo/structure.ts';
import { type DemoRecords, demoRecords } from '../../support/demo-records.ts';

function digest(options: Parameters<typeof demoOrganization>[0]): string {
  const hash = createHash('sha256');
  for (const write of demoOrganization(options))
    if (write.op === 'put') hash.update(`${write.kind} ${canonical(write.kind, write.record)}\n`);
  return hash.digest('hex');
}

const times = ['time', 'at', 'first', 'last', 'start', 'end', 'hired', 'since', 'until'];

/** The records without their times: what must not depend on the end of the history. */
function timeless(records: DemoRecords): string {
  return JSON.stringify(records, (key, value) => (times.includes(key) ? undefined : value));
}

const networkOf = (records: DemoRecords, today = '2026-01-01') => buildNetwork(records, { seq: 1, today });
const median = (values: ArrayLike<number>) => Float64Array.from(values).sort()[Math.floor(values.length / 2)];

describe('the demo organization', () => {
  it('is the same bytes for the same seed, and other ones for another', () => {
    expect(digest({})).toBe(digest({ people: 400, seed: 1, until: '2026-01-01' }));
    const people = 80;
    const others = [{ people }, { people, seed: 2 }, { people: 81 }, { people, until: '2026-01-02' }, { people, seed: -1 }];
    expect(new Set(others.map(digest)).size).toBe(5);
  });

  it('is the same bytes in every time zone', () => {
    const zone = process.env.TZ;
    const here = digest({ people: 60 });
    const offsets = ['Pacific/Auckland', 'America/Los_Angeles'].map((other) => {
      process.env.TZ = other;
      expect(digest({ people: 60 })).toBe(here);
      return new Date(2025, 0, 1).getTimezoneOffset();
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(offsets).toEqual([-780, 480]); // the zone did change
  });

  it('only moves in time with its end', () => {
    const usual = demoRecords();
    for (const until of ['2026-11-24', '2024-02-29', '2031-07-06']) {
      const moved = demoRecords({ until });
      expect(timeless(moved)).toBe(timeless(usual));
      const order = (records: DemoRecords) => {
        const all = records.contact.map(({ time }, i) => ({ time, i }));
        return all.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.i - b.i)).map(({ i }) => i);
      };
      expect(order(moved)).toEqual(order(usual));
      expect(moved.contact.every(({ time }) => time < until)).toBe(true);
      const newcomers = (records: DemoRecords, end: string) =>
        records.person.filter(({ hired }) => Date.parse(end) - Date.parse(hired!) <= 180 * 86_400_000).map(({ id }) => id);
      expect(newcomers(moved, until)).toEqual(newcomers(usual, '2026-01-01'));
    }
  });

  it.each([
    [{ people: 19 }, 'A demo of 19 people: expected a whole number from 20 to 100,000.'],
    [{ people: 40.5 }, 'A demo of 40.5 people: expected a whole number from 20 to 100,000.'],
    [{ people: 100_001 }, 'A demo of 100001 people: expected a whole number from 20 to 100,000.'],
    [{ seed: 0.5 }, 'The seed 0.5: expected a whole number.'],
    [{ until: '2026-02-30' }, 'A demo until "2026-02-30": expected a day as YYYY-MM-DD.'],
    [{ until: 'today' }, 'A demo until "today": expected a day as YYYY-MM-DD.'],
  ])('rejects %j before it begins', (options, message) => {
    expect(() => demoOrganization(options)).toThrow(message);
  });
});

const cases = [
  ...[20, 33, 100, 250, 800].map((people) => ({ people, seed: people, until: '2026-01-01' })),
  ...[1, 2, 3].map((seed) => ({ people: 400, seed, until: '2025-08-17' })),
];

describe.each(cases)('the records of $people people, seed $seed', (options) => {
  let records: DemoRecords;
  beforeAll(() => {
    records = demoRecords(options);
  });

  it('keep to the schemas as they are, each under a key of its own', () => {
    for (const kind of kindNames) {
      const keys = new Set<string>();
      for (const record of records[kind]) {
        // Equal text: no field is missing that the schema would add, and none is there that it would drop.
        const parsed = kinds[kind].schema.parse(record);
        if (
          canonical(kind, parsed as never) !== canonical(kind, record as never) ||
          Object.keys(record).length !== Object.keys(parsed).length
        )
          expect(record).toEqual(parsed);
        keys.add(keyOf(kind, record as never));
      }
      expect(keys.size, kind).toBe(records[kind].length);
    }
    expect(records.person).toHaveLength(options.people);
    expect(new Set(records.person.map(({ name }) => name)).size).toBe(options.people);
  });

  it('refer only to what is there', () => {
    const ids = Object.fromEntries(
      kindNames.map((kind) => [kind, new Set(records[kind].map((record) => (record as { id?: string }).id))]),
    );
    let references = 0;
    const dangling: string[] = [];
    for (const kind of kindNames)
      for (const record of records[kind] as Record<string, unknown>[])
        for (const [field, referred] of Object.entries(kinds[kind].refers))
          for (const id of [record[field] ?? []].flat()) {
            references++;
            if (!ids[referred].has(id as string)) dangling.push(`${kind}.${field} ${id}`);
          }
    expect(dangling).toEqual([]);
    expect(references).toBeGreaterThan(options.people * 10);
  });

  it('have ties that are the sums of their contacts', () => {
    const sums = new Map<string, { weight: number; first: string; last: string }>();
    expect(records.contact.filter(({ history }) => history)).toEqual([]);
    for (const { source, target, time, weight } of records.contact) {
      const key = `${source}|${target}`;
      const sum = sums.get(key);
      sums.set(key, {
        weight: (sum?.weight ?? 0) + weight,
        first: sum && sum.first < time ? sum.first : time,
        last: sum && sum.last > time ? sum.last : time,
      });
    }
    expect(records.tie).toHaveLength(sums.size);
    for (const { source, target, kind, weight, first, last, origin } of records.tie) {
      expect(source).not.toBe(target);
      expect({ weight, first, last }).toEqual(sums.get(`${source}|${target}`));
      expect([kind, origin]).toEqual(['contact', 'contacts']);
    }
  });

  it('have contacts in the three years only, when both were hired', () => {
    const hired = new Map(records.person.map((person) => [person.id, person.hired!]));
    const begin = new Date(Date.parse(options.until) - 1100 * 86_400_000).toISOString();
    const outside = records.contact.filter(
      ({ source, target, time }) =>
        time < hired.get(source)! || time < hired.get(target)! || time < begin || time >= options.until,
    );
    expect(outside).toEqual([]);
    expect(records.contact.length).toBeGreaterThan(20 * options.people);
  });

  it('let people attend and join only once they are hired, and within capacity', () => {
    const hired = new Map(records.person.map((person) => [person.id, person.hired!]));
    const events = new Map(records.event.map((event) => [event.id, event]));
    const attended = new Map<string, number>();
    for (const { person, event, status } of records.attendance) {
      const { start } = events.get(event)!;
      expect(hired.get(person)! < start).toBe(true);
      if (status !== 'attended') continue;
      expect(start < options.until).toBe(true);
      attended.set(event, (attended.get(event) ?? 0) + 1);
    }
    for (const { id, start, end, capacity, speakers, parent } of records.event) {
      expect(start < end!).toBe(true);
      expect(attended.get(id) ?? 0).toBeLessThanOrEqual(capacity!);
      for (const speaker of speakers) expect(hired.get(speaker)! < start).toBe(true);
      if (parent !== undefined) expect(events.get(parent)!.kind).toBe('conference');
    }
    for (const { person, since, until } of records.membership) {
      expect(hired.get(person)! <= since!).toBe(true);
      if (until !== undefined) expect(since! <= until).toBe(true);
    }
  });

  it('have communities of all three kinds with one lead at least, across units', () => {
    expect(new Set(records.community.map(({ kind }) => kind))).toEqual(new Set(['excellence', 'practice', 'group']));
    const unit = new Map(records.person.map((person) => [person.id, person.unit]));
    for (const { id } of records.community) {
      const members = records.membership.filter(({ community }) => community === id);
      expect(members.filter(({ role }) => role === 'lead').length, id).toBeGreaterThan(0);
      expect(new Set(members.map(({ person }) => unit.get(person))).size, id).toBeGreaterThan(1);
    }
  });

  it('leave nobody alone but the newest hire', () => {
    const { degree } = computeMeasures(networkOf(records).snapshot, ['degree']);
    const alone = networkOf(records).directory.people.filter((_, i) => degree[i] === 0);
    expect(alone.length).toBeLessThanOrEqual(1);
    for (const { hired } of alone) expect(Date.parse(options.until) - Date.parse(hired!)).toBeLessThan(7 * 86_400_000);
  });
});

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('the network of 400 people, seed %i', (seed) => {
  let records: DemoRecords;
  let network: ReturnType<typeof networkOf>;
  beforeAll(() => {
    records = demoRecords({ seed });
    network = networkOf(records);
  });

  it('has Finance, Legal and Operations as its silos with room to spare, whatever the resampling, and gaps between units', () => {
    for (const resampling of [1, 2, 3]) {
      const { units, matrix } = silos(network.snapshot, { seed: resampling });
      const closed = units.flatMap(({ silo }, u) => (silo ? [network.directory.units[u].name] : []));
      expect(closed).toEqual(['Finance', 'Legal', 'Operations']);
      for (const { silo, openness, opennessHigh } of units) {
        if (silo) expect(opennessHigh).toBeLessThan(0.95);
        else if (openness !== null) expect(openness).toBeGreaterThan(0.75);
      }
      const gaps = matrix.filter(({ gap }) => gap);
      expect(gaps.length).toBeGreaterThanOrEqual(5);
      expect(gaps.length).toBeLessThanOrEqual(25);
    }
  });

  it('lets the median person know 6 to 9 people and reach 10 to 25% in two steps, in more than half of the units', () => {
    const { degree, reach2, units2 } = computeMeasures(network.snapshot, ['degree', 'reach2', 'units2']);
    expect((2 * network.snapshot.m) / 400).toBeGreaterThan(6);
    expect((2 * network.snapshot.m) / 400).toBeLessThan(9);
    expect(median(reach2) / 399).toBeGreaterThanOrEqual(0.1);
    expect(median(reach2) / 399).toBeLessThanOrEqual(0.25);
    expect(median(units2)).toBeGreaterThanOrEqual(7);
    expect(median(units2)).toBeLessThanOrEqual(11);
    // Heavy-tailed: the best connected know several times as many as most.
    expect(Math.max(...degree)).toBeGreaterThan(3.5 * median(degree));
  });

  it('has bridge people who lie between others far more often and are less constrained', () => {
    const { leaves } = planStructure(400);
    const bridges = drawEmployees(leaves, seed).filter(({ bridge }) => bridge);
    expect(bridges.length).toBe(7);
    const { betweenness, constraint, participation } = computeMeasures(network.snapshot, [
      'betweenness',
      'constraint',
      'participation',
    ]);
    const of = (values: ArrayLike<number>) => bridges.map(({ id }) => values[network.directory.person.get(id)!]);
    expect(median(of(betweenness))).toBeGreaterThan(8 * median(betweenness));
    const order = network.directory.people.map((_, i) => i).sort((a, b) => betweenness[b] - betweenness[a]);
    const ids = new Set(bridges.map(({ id }) => id));
    const leading = order.slice(0, 10).filter((i) => ids.has(network.directory.people[i].id));
    expect(leading[0]).toBe(order[0]);
    expect(leading.length).toBeGreaterThanOrEqual(5);
    expect(median(of(participation))).toBeGreaterThan(0.75);
    const constraints = Array.from(constraint as Float64Array).filter((value) => !Number.isNaN(value));
    expect(median(of(constraint))).toBeLessThan(0.5 * median(constraints));
  });

  it('lets newcomers know few people', () => {
    const { degree } = computeMeasures(network.snapshot, ['degree']);
    const of = (isNew: boolean) =>
      median(network.directory.people.flatMap(({ hired }, i) => (hired! > '2025-07-05' === isNew ? [degree[i]] : [])));
    expect(of(true)).toBeLessThanOrEqual(of(false) / 2);
  });

  it('ties people of one unit, team, office, community and event more often than others', () => {
    const { offsets, neighbors, unit } = network.snapshot;
    const { directory } = network;
    const together = groupsOf(records);
    const tally = { tied: { office: 0, shared: 0, all: 0 }, any: { office: 0, shared: 0, all: 0 } };
    let inside = 0;
    for (let i = 0; i < 400; i++) {
      const tied = new Set(neighbors.slice(offsets[i], offsets[i + 1]));
      for (let j = 0; j < 400; j++) {
        if (i === j) continue;
        if (unit[i] === unit[j]) {
          if (tied.has(j)) inside++;
          continue;
        }
        const a = directory.people[i],
          b = directory.people[j];
        const shared = together.get(a.id)!.some((group) => together.get(b.id)!.includes(group));
        for (const count of tied.has(j) ? [tally.tied, tally.any] : [tally.any]) {
          count.all++;
          if (a.office === b.office) count.office++;
          if (shared) count.shared++;
        }
      }
    }
    expect(inside / neighbors.length).toBeGreaterThan(0.6);
    expect(tally.tied.office / tally.tied.all).toBeGreaterThan((1.5 * tally.any.office) / tally.any.all);
    expect(tally.tied.shared / tally.tied.all).toBeGreaterThan((1.5 * tally.any.shared) / tally.any.all);
  });
});

describe('the tour of the usual demo', () => {
  const records = demoRecords();
  const { snapshot, directory } = networkOf(records);
  const { reach1, reach2, units2, betweenness } = computeMeasures(snapshot, ['reach1', 'reach2', 'units2', 'betweenness']);

  it('begins with Adrien Lambert in Mobile, who reaches 45 of 399 people in ten of fifteen units', () => {
    const ego = directory.person.get('adrien-lambert')!;
    expect(directory.people[ego]).toMatchObject({ name: 'Adrien Lambert', unit: 'mobile', office: 'Lisbon', level: 1 });
    expect([reach1[ego], reach2[ego], units2[ego]]).toEqual([7, 45, 10]);
  });

  it('meets Matilde Reis, Pallavi Chatterjee and Mariana Esteves as those who connect most', () => {
    const order = directory.people.map((_, i) => i).sort((a, b) => betweenness[b] - betweenness[a]);
    const names = order.slice(0, 3).map((i) => directory.people[i].name);
    expect(names).toEqual(['Matilde Reis', 'Pallavi Chatterjee', 'Mariana Esteves']);
  });
});

/** The communities a person is in and the events, other than the whole conference, where they were. */
function groupsOf({ person, membership, attendance }: DemoRecords) {
  const groups = new Map(person.map(({ id }) => [id, [] as string[]]));
  for (const { person, community, until } of membership)
    if (until === undefined) groups.get(person)!.push(`community ${community}`);
  for (const { person, event, status } of attendance)
    if (status === 'attended' && event !== 'aldermere-days') groups.get(person)!.push(`event ${event}`);
  return groups;
}
