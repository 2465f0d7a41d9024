import type { Random } from '../../graph/arrays/seeded-random.ts';
import type { Skill } from '../../graph/records/topic.ts';
import type { OfficeName } from './data/offices.ts';
import { lognormal, pick, sampleByWeight } from './draw.ts';
import type { Employee } from './employees.ts';
import type { Leaf } from './structure.ts';

/** What decides who comes to an event. */
export interface Occasion {
  /** Working days before the end; negative = to come. */
  back: number;
  office: OfficeName;
  /** Mostly people of this office come. */
  local: boolean;
  topic?: string;
  speakers: readonly number[];
  size: number;
  /** Only these can come, if given; and all of them keep their word. */
  among?: ReadonlySet<number>;
}

export interface GuestList {
  /** Who was there, speakers first; nobody yet at an event to come. */
  attended: number[];
  /** Who was asked or had said yes, and did not (or not yet) come. */
  expected: { employee: number; status: 'invited' | 'registered' }[];
}

export interface GuestBook {
  /** Somebody who offers the topic well and is there by then. */
  speakerOn(topic: string, back: number, among?: ReadonlySet<number>): number[];
  leader(back: number): number[];
  guestsOf(occasion: Occasion): GuestList;
}

const noShows = 0.15;

/** Who speaks and who comes: the curious, the near, those whom the topic concerns; closed units less; nobody before being hired. */
export function guestBook(
  employees: readonly Employee[],
  leaves: readonly Leaf[],
  skills: readonly Skill[],
  random: Random,
): GuestBook {
  const curiosity = Float64Array.from(
    employees,
    ({ leaf, bridge }) => lognormal(random, 0.7) * leaves[leaf].plan.openness ** 0.8 * (bridge ? 2.5 : 1),
  );
  const { offering, concerned } = byTopic(employees, skills);
  const registered = (chance: number) => (random() < chance ? 'registered' : 'invited');
  return {
    speakerOn(topic, back, among) {
      const able = (offering.get(topic) ?? []).filter((i) => employees[i].hired > back && (among === undefined || among.has(i)));
      return able.length === 0 ? [] : [pick(random, able)];
    },
    leader(back) {
      const able = employees.flatMap(({ level, hired }, i) => (level >= 6 && hired > back ? [i] : []));
      return able.length === 0 ? [] : [pick(random, able)];
    },
    guestsOf({ back, office, local, topic, speakers, size, among }) {
      const weights = Float64Array.from(curiosity);
      employees.forEach((employee, i) => {
        if (employee.hired <= back || (among !== undefined && !among.has(i))) weights[i] = 0;
        else if (local && employee.office !== office) weights[i] *= 0.04;
      });
      for (const i of (topic !== undefined && concerned.get(topic)) || []) weights[i] *= 5;
      for (const speaker of speakers) weights[speaker] = 0;
      const guests = sampleByWeight(random, weights, size);
      const absent = back < 0 ? guests.length : among === undefined ? Math.floor(guests.length * noShows) : 0;
      return {
        attended: back < 0 ? [] : [...speakers, ...guests.slice(absent)],
        expected: guests.slice(0, absent).map((employee) => ({ employee, status: registered(back < 0 ? 0.6 : 0.4) })),
      };
    },
  };
}

function byTopic(employees: readonly Employee[], skills: readonly Skill[]) {
  const index = new Map(employees.map(({ id }, i) => [id, i]));
  const offering = new Map<string, number[]>();
  const concerned = new Map<string, Set<number>>();
  for (const { person, topic, offers } of skills) {
    const i = index.get(person)!;
    if (!concerned.has(topic)) {
      concerned.set(topic, new Set());
      offering.set(topic, []);
    }
    concerned.get(topic)!.add(i);
    if (offers !== undefined && offers >= 3) offering.get(topic)!.push(i);
  }
  return { offering, concerned };
}
