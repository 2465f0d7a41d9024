import { type Random, shuffle } from '../../graph/arrays/seeded-random.ts';
import type { Attendance, Event } from '../../graph/records/event.ts';
import type { Skill } from '../../graph/records/topic.ts';
import { type Calendar, historyLength } from './calendar.ts';
import { conference, type EventSeries, eventSeries } from './data/events.ts';
import { type OfficeName, offices } from './data/offices.ts';
import { type TopicName, topicFields } from './data/topics.ts';
import { streamOf } from './draw.ts';
import type { Employee } from './employees.ts';
import { type GuestBook, type GuestList, guestBook } from './guests.ts';
import { slug } from './slug.ts';
import type { Leaf } from './structure.ts';

/** An event and who came; times as in the calendar: working days before the end, minutes after midnight UTC. */
export interface EventWithGuests extends GuestList {
  id: string;
  name: string;
  kind: Event['kind'];
  back: number;
  begins: number;
  lasts: number;
  office: OfficeName;
  parent?: string;
  capacity: number;
  speakers: number[];
}

/** Where the events that go round take place: larger offices have more of them. */
const rota: readonly OfficeName[] = ['lisbon', 'berlin', 'pune', 'lisbon', 'toronto', 'saoPaulo', 'pune', 'nairobi'];

/** However large the organization, there are at most so many times the usual number of events; beyond, they only grow. */
const mostOften = 5;

/** Events of many kinds over the three years, a conference with sessions, and some that are announced; a larger organization has more and larger ones. */
export function drawEvents(
  employees: readonly Employee[],
  leaves: readonly Leaf[],
  skills: readonly Skill[],
  seed: number,
): EventWithGuests[] {
  const random = streamOf(seed, 'events');
  const book = guestBook(employees, leaves, skills, random);
  const scale = Math.sqrt(employees.length / 400);
  return [...eventSeries.flatMap((series) => drawSeries(series, scale, book, random)), ...drawConference(employees.length, book)];
}

function drawSeries(series: EventSeries, scale: number, book: GuestBook, random: Random): EventWithGuests[] {
  const { kind, lasts, local, talksOn } = series;
  const count = Math.max(2, Math.round(series.count * Math.min(scale, mostOften)));
  const topics =
    talksOn &&
    shuffle(
      talksOn.flatMap((field): TopicName[] => [...topicFields[field]]),
      random,
    );
  return Array.from({ length: count + (series.announced ? 1 : 0) }, (_, i) => {
    const spacing = historyLength / count;
    const back = i < count ? Math.floor(historyLength - spacing * (i + 0.25 + 0.5 * random())) + 1 : -5 - random.below(25);
    const office = local ? rota[(i + series.id.length) % rota.length] : 'lisbon';
    const topic = topics?.[i % topics.length];
    const speakers = topic ? book.speakerOn(slug(topic), back) : series.leader ? book.leader(back) : [];
    const usual = Math.max(5, series.guests * scale);
    const size = Math.round(usual * (0.75 + 0.5 * random()));
    return {
      id: `${series.id}-${i + 1}`,
      name: topic ? `${series.name}: ${topic}` : local ? `${series.name} in ${offices[office].name}` : series.name,
      kind,
      back,
      begins: series.begins - offices[office].utcOffset * 60,
      lasts,
      office,
      capacity: Math.ceil((usual * 1.4) / 5) * 5,
      speakers,
      ...book.guestsOf({ back, office, local, topic: topic && slug(topic), speakers, size }),
    };
  });
}

/** All who come to the conference, and for each slot its sessions: nobody is in two rooms at once. */
function drawConference(people: number, book: GuestBook): EventWithGuests[] {
  const { id, name, office, back, slots } = conference;
  const where = { back, office, local: false };
  const size = Math.round(people * conference.share);
  const all = book.guestsOf({ ...where, speakers: [], size });
  const room = Math.ceil((size * 1.2) / 10) * 10;
  const whole = {
    ...where,
    id,
    name,
    kind: 'conference' as const,
    begins: 540,
    lasts: 480,
    capacity: room,
    speakers: [],
    ...all,
  };
  const sessions = slots.flatMap((topics, slot) => {
    const free = new Set(all.attended);
    return topics.map((topic, t): EventWithGuests => {
      const speakers = book.speakerOn(slug(topic), back, free);
      const share = Math.floor((free.size / (topics.length - t)) * 0.9);
      const guests = book.guestsOf({ ...where, topic: slug(topic), speakers, size: share, among: free });
      for (const guest of guests.attended) free.delete(guest);
      return {
        id: `${id}-${slug(topic)}`,
        name: topic,
        kind: 'session',
        back,
        begins: 570 + slot * 120,
        lasts: 90,
        office,
        parent: id,
        capacity: Math.ceil(size / topics.length / 5) * 5 + 5,
        speakers,
        ...guests,
      };
    });
  });
  return [whole, ...sessions];
}

export function eventRecord(event: EventWithGuests, employees: readonly Employee[], calendar: Calendar): Event {
  const { id, name, kind, back, begins, lasts, parent, capacity, speakers, office } = event;
  return {
    id,
    name,
    kind,
    start: calendar.instant(back, begins),
    end: calendar.instant(back, begins + lasts),
    ...(parent === undefined ? {} : { parent }),
    capacity,
    speakers: speakers.map((speaker) => employees[speaker].id),
    office: offices[office].name,
  };
}

export function attendanceRecords({ id, attended, expected }: EventWithGuests, employees: readonly Employee[]): Attendance[] {
  return [
    ...attended.map((employee) => ({ person: employees[employee].id, event: id, status: 'attended' as const })),
    ...expected.map(({ employee, status }) => ({ person: employees[employee].id, event: id, status })),
  ];
}
