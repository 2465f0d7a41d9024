import type { Attendance, Event } from '../../graph/records/event.ts';
import type { Skill } from '../../graph/records/topic.ts';
import { type Calendar, historyLength } from './calendar.ts';
import { conference, type EventSeries, eventSeries } from './data/events.ts';
import { type OfficeName, offices } from './data/offices.ts';
import { commonTopics, type TopicName, topicFields } from './data/topics.ts';
import { lognormal, pick, sampleByWeight, streamOf } from './draw.ts';
import type { Employee } from './employees.ts';
import { slug } from './slug.ts';
import type { Leaf } from './structure.ts';

export interface EventWithGuests {
  id: string;
  name: string;
  kind: Event['kind'];
  /** Working days before the end; negative = to come. */
  back: number;
  /** Minutes after midnight UTC. */
  begins: number;
  lasts: number;
  office: OfficeName;
  parent?: string;
  capacity: number;
  speakers: number[];
  /** Who was there. */
  attended: number[];
  /** Who was expected: those who are invited or registered and did not (or not yet) come. */
  expected: { employee: number; status: 'invited' | 'registered' }[];
}

const rota: OfficeName[] = ['lisbon', 'berlin', 'pune', 'lisbon', 'toronto', 'saoPaulo', 'pune', 'nairobi'];
const talkTopics: TopicName[] = [...new Set([...Object.values(topicFields).flat(), ...commonTopics])];

/** Events of many kinds over the three years and a few to come; people come to those near to them, and only once they are hired. */
export function drawEvents(
  employees: readonly Employee[],
  leaves: readonly Leaf[],
  skills: readonly Skill[],
  seed: number,
): EventWithGuests[] {
  const random = streamOf(seed, 'events');
  const scale = Math.sqrt(employees.length / 400);
  const curiosity = employees.map(
    (employee) => lognormal(random, 0.7) * leaves[employee.leaf].plan.openness ** 0.8 * (employee.bridge ? 2.5 : 1),
  );
  const offers = new Map<string, number[]>(),
    interested = new Map<string, Set<number>>();
  const index = new Map(employees.map((employee, i) => [employee.id, i]));
  for (const skill of skills) {
    const i = index.get(skill.person)!;
    if (skill.offers !== undefined && skill.offers >= 3) offers.set(skill.topic, [...(offers.get(skill.topic) ?? []), i]);
    interested.set(skill.topic, (interested.get(skill.topic) ?? new Set()).add(i));
  }
  const events = eventSeries.flatMap((series) => drawSeries(series));
  events.push(...drawConference());
  return events;

  function drawSeries(series: EventSeries): EventWithGuests[] {
    const count = Math.max(series.talk || series.kind === 'social' ? 2 : 1, Math.round(series.count * scale));
    const size = Math.max(5, Math.round(series.guests * scale));
    const spacing = historyLength / count;
    // The last of some series is still to come.
    const toCome = series.kind === 'social' || series.kind === 'lunch-and-learn' || series.kind === 'forum' ? 1 : 0;
    return Array.from({ length: count + toCome }, (_, i) => {
      const back = i === count ? -5 - random.below(25) : Math.floor(historyLength - spacing * (i + 0.25 + 0.5 * random())) + 1;
      const office = rota[(i + series.id.length) % rota.length];
      const topic = series.talk ? pick(random, talkTopics) : undefined;
      const able =
        topic === undefined ? [] : (offers.get(slug(topic)) ?? []).filter((speaker) => employees[speaker].hired > back);
      const leaders = employees.flatMap(({ level, hired }, leader) => (level >= 6 && hired > back ? [leader] : []));
      const speakers =
        able.length > 0
          ? [pick(random, able)]
          : series.kind === 'leader-session' && leaders.length > 0
            ? [pick(random, leaders)]
            : [];
      const subject =
        topic ?? (series.kind === 'leader-session' && speakers.length > 0 ? `with ${employees[speakers[0]].name}` : undefined);
      return invite({
        id: `${series.id}-${i + 1}`,
        name:
          subject === undefined
            ? `${series.name} ${i + 1}${series.local ? `, ${offices[office].name}` : ''}`
            : series.talk
              ? `${series.name}: ${subject}`
              : `${series.name} ${subject}`,
        kind: series.kind,
        back,
        begins: series.begins - offices[office].utcOffset * 60,
        lasts: series.lasts,
        office,
        capacity: Math.ceil((size * 1.3) / 5) * 5,
        speakers,
        size: Math.max(4, Math.round(size * (0.75 + 0.5 * random()))),
        local: series.local,
        topic: topic === undefined ? undefined : slug(topic),
        among: undefined,
      });
    });
  }

  function drawConference(): EventWithGuests[] {
    const back = 190;
    const base = { back, office: 'lisbon' as const, local: false };
    const whole = invite({
      ...base,
      id: conference.id,
      name: conference.name,
      kind: 'conference',
      begins: 540,
      lasts: 480,
      capacity: Math.ceil((employees.length * conference.share * 1.2) / 10) * 10,
      speakers: [],
      size: Math.round(employees.length * conference.share),
      topic: undefined,
      among: undefined,
    });
    const sessions = conference.sessions.flatMap((slot, s) => {
      const free = new Set(whole.attended);
      return slot.map((topic, room) => {
        const able = whole.attended.filter((i) => free.has(i) && offers.get(slug(topic))?.includes(i));
        const session = invite({
          ...base,
          id: `${conference.id}-${slug(topic)}`,
          name: topic,
          kind: 'session',
          parent: conference.id,
          begins: 570 + s * 120,
          lasts: 90,
          capacity: Math.ceil(whole.attended.length / slot.length / 5) * 5 + 5,
          speakers: able.length > 0 ? [pick(random, able)] : [],
          size: Math.floor((free.size / (slot.length - room)) * 0.9),
          topic: slug(topic),
          among: free,
        });
        // Nobody is in two rooms at once.
        for (const guest of session.attended) free.delete(guest);
        return session;
      });
    });
    return [whole, ...sessions];
  }

  function invite({
    size,
    local,
    topic,
    among,
    ...event
  }: Omit<EventWithGuests, 'attended' | 'expected'> & Invitation): EventWithGuests {
    const weights = employees.map((employee, i) => {
      if (employee.hired <= event.back || (among !== undefined && !among.has(i)) || event.speakers.includes(i)) return 0;
      const near = !local || employee.office === event.office ? 1 : 0.04;
      const drawn = topic !== undefined && interested.get(topic)?.has(i) ? 5 : 1;
      return curiosity[i] * near * drawn;
    });
    const guests = sampleByWeight(random, weights, size);
    const speakers = event.speakers;
    if (event.back < 0)
      return {
        ...event,
        attended: [],
        expected: guests.map((employee) => ({ employee, status: random() < 0.6 ? 'registered' : 'invited' })),
      };
    const absent = among === undefined ? Math.floor(guests.length * 0.15) : 0;
    return {
      ...event,
      attended: [...speakers, ...guests.slice(absent)],
      expected: guests.slice(0, absent).map((employee) => ({ employee, status: random() < 0.4 ? 'registered' : 'invited' })),
    };
  }
}

interface Invitation {
  size: number;
  local: boolean;
  topic: string | undefined;
  /** Only these can come, if given. */
  among: Set<number> | undefined;
}

export function eventRecord(event: EventWithGuests, employees: readonly Employee[], calendar: Calendar): Event {
  return {
    id: event.id,
    name: event.name,
    kind: event.kind,
    start: calendar.instant(event.back, event.begins),
    end: calendar.instant(event.back, event.begins + event.lasts),
    ...(event.parent === undefined ? {} : { parent: event.parent }),
    capacity: event.capacity,
    speakers: event.speakers.map((speaker) => employees[speaker].id),
    office: offices[event.office].name,
  };
}

export function attendanceRecords({ id, attended, expected }: EventWithGuests, employees: readonly Employee[]): Attendance[] {
  return [
    ...attended.map((employee) => ({ person: employees[employee].id, event: id, status: 'attended' as const })),
    ...expected.map(({ employee, status }) => ({ person: employees[employee].id, event: id, status })),
  ];
}
