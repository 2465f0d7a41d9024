import { isRunning, type Mentorship } from '../../graph/records/mentorship.ts';
import type { Person } from '../../graph/records/person.ts';
import type { Enrolment, Program } from '../../graph/records/program.ts';
import type { Skill } from '../../graph/records/topic.ts';
import type { Calendar } from './calendar.ts';
import { type ProgramPlan, programPlans } from './data/programs.ts';
import { pick, pickByWeight, sampleByWeight, streamOf } from './draw.ts';
import type { Employee } from './employees.ts';
import { slug } from './slug.ts';

/** How many people are looked at for one mentorship, on its topic and then at all; the most sociable of so many who could is asked. */
const looks = 60,
  choices = 6;
/** Working days somebody is there before they take part. */
const settled = 20;
const mostLevelOfMentees = 4;
/** How well somebody knows a topic who mentors on it. */
const teachable = 3;

/**
 * Programmes with who takes part, and their mentorships: who seeks something learns from somebody of another unit, of a higher level (but
 * for a skill), not their manager, if possible on what they seek; nobody mentors in more that run than they would. Persons are the
 * employees' records, in their order. O(people + skills).
 */
export function drawMentorships(
  employees: readonly Employee[],
  persons: readonly Person[],
  skills: readonly Skill[],
  calendar: Calendar,
  seed: number,
): { programs: Program[]; enrolments: Enrolment[]; mentorships: Mentorship[] } {
  const random = streamOf(seed, 'mentorships');
  const index = new Map(employees.map(({ id }, i) => [id, i]));
  const offering = new Map<string, number[]>(),
    sought = employees.map((): string[] => []);
  for (const { person, topic, offers, seeks } of skills) {
    const i = index.get(person)!;
    if (!offering.has(topic)) offering.set(topic, []);
    if (offers !== undefined && offers >= teachable) offering.get(topic)!.push(i);
    if (seeks) sought[i].push(topic);
  }
  const everybody = employees.map((_, i) => i);
  const free = persons.map(({ mentorCapacity }) => mentorCapacity);
  const drawn = programPlans.map((plan) => drawProgram(plan));
  return {
    programs: drawn.map(({ program }) => program),
    enrolments: drawn.flatMap(({ enrolments }) => enrolments),
    mentorships: drawn.flatMap(({ mentorships }) => mentorships),
  };

  function drawProgram(plan: ProgramPlan) {
    const { name, format, objectives, start, end } = plan;
    const id = slug(name);
    const roles = new Map<number, Set<Enrolment['roles'][number]>>();
    const enrol = (i: number, role: Enrolment['roles'][number]) => roles.set(i, (roles.get(i) ?? new Set()).add(role));
    const mentorships: Mentorship[] = [];
    for (const circle of circlesOf(plan)) {
      const state = pickByWeight(random, plan.states);
      const topic = sought[circle[0]][0];
      const mentor = mentorFor(circle, plan, topic);
      if (mentor === undefined) continue;
      if (isRunning({ state }, '')) free[mentor]--;
      enrol(mentor, 'mentor');
      for (const mentee of circle) enrol(mentee, 'mentee');
      mentorships.push({
        id: `${id}-${mentorships.length + 1}`,
        program: id,
        format,
        mentors: [employees[mentor].id],
        mentees: circle.map((i) => employees[i].id),
        topic,
        state,
        ...datesOf(state, plan),
      });
    }
    const coordinator = pick(
      random,
      everybody.filter((i) => employees[i].rank === 'lead' || employees[i].bridge || employees.length < 40),
    );
    enrol(coordinator, 'coordinator');
    const program: Program = { id, name, formats: [format], objectives, start: calendar.day(start), end: calendar.day(end) };
    const enrolments = [...roles].sort(([a], [b]) => a - b);
    return {
      program,
      mentorships,
      enrolments: enrolments.map(([i, all]): Enrolment => ({ person: employees[i].id, program: id, roles: [...all].sort() })),
    };
  }

  /** Mentees of one mentorship each; all of a circle are of different units. */
  function circlesOf({ start, share, together }: ProgramPlan): number[][] {
    const weights = employees.map(({ level, hired }, i) =>
      level <= mostLevelOfMentees && sought[i].length > 0 && hired > start + settled ? 1 : 0,
    );
    const circles: number[][] = [];
    let open: number[][] = [];
    for (const i of sampleByWeight(random, weights, Math.max(together, Math.round(employees.length * share)))) {
      let circle = open.find((others) => others.every((j) => employees[j].leaf !== employees[i].leaf));
      if (circle) circle.push(i);
      else {
        circle = [i];
        circles.push(circle);
        open.push(circle);
      }
      open = open.filter((each) => each.length < together);
    }
    return circles.filter((circle) => circle.length > together / 2);
  }

  function mentorFor(mentees: readonly number[], { start, above }: ProgramPlan, topic: string): number | undefined {
    const mayMentor = (i: number) =>
      free[i] > 0 &&
      employees[i].hired > start + settled &&
      mentees.every((j) => {
        const isApart = employees[i].leaf !== employees[j].leaf && employees[j].manager !== i && employees[i].manager !== j;
        return i !== j && isApart && employees[i].level >= employees[j].level + above;
      });
    const found: number[] = [];
    for (const among of [offering.get(topic) ?? [], everybody])
      for (let look = 0; look < looks && among.length > 0 && found.length < choices; look++) {
        const i = pick(random, among);
        if (mayMentor(i)) found.push(i);
      }
    return found.toSorted((a, b) => outgoing(b) - outgoing(a) || a - b)[0];
  }

  function outgoing(i: number) {
    return employees[i].sociability * (employees[i].bridge ? 3 : 1);
  }

  /** What runs has no end of its own: it is that of the programme. */
  function datesOf(state: Mentorship['state'], { start, end }: ProgramPlan): Pick<Mentorship, 'start' | 'end'> {
    const begun = start - random.below(10);
    if (state === 'active' || state === 're-up') return { start: calendar.day(begun) };
    if (state === 'completed') return { start: calendar.day(begun), end: calendar.day(Math.max(end, 1)) };
    if (state === 'ended') return { start: calendar.day(begun), end: calendar.day(Math.max(end, begun - 15 - random.below(10))) };
    return {};
  }
}
