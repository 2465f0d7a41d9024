import { describe, expect, it } from 'vitest';
import { isRunning } from '../../../graph/records/mentorship.ts';
import type { Person } from '../../../graph/records/person.ts';
import { type DemoRecords, demoRecords } from '../../support/demo-records.ts';

const cases = [20, 33, 100, 400, 1500].map((people) => ({ people, seed: people }));

describe.each(cases)('the mentorships of a demo of $people people', (options) => {
  const records = demoRecords(options);
  const { program, enrolment, mentorship } = records;
  const person = new Map(records.person.map((each) => [each.id, each]));
  const running = mentorship.filter((each) => isRunning(each, '2026-01-01'));

  it('are some in each size, most of them running, each in a programme of its format', () => {
    expect(running.length).toBeGreaterThan(0);
    expect(mentorship.length).toBeLessThan(options.people / 2);
    const formats = new Map(program.map(({ id, formats }) => [id, formats]));
    for (const { program: id, format } of mentorship) expect(formats.get(id!)).toEqual([format]);
  });

  it('join people of different units who do not report to each other, the mentor on no lower level', () => {
    for (const { mentors, mentees } of mentorship) {
      const [mentor] = mentors.map((id) => person.get(id)!);
      const others = mentees.map((id) => person.get(id)!);
      expect(new Set([mentor, ...others].map(({ unit }) => unit)).size).toBe(1 + others.length);
      for (const other of others) {
        expect(other.manager).not.toBe(mentor.id);
        expect(mentor.manager).not.toBe(other.id);
        expect(mentor.level!).toBeGreaterThanOrEqual(other.level!);
      }
    }
  });

  it('leave nobody with more that run than they would mentor', () => {
    const load = new Map<string, number>();
    for (const { mentors } of running) for (const id of mentors) load.set(id, (load.get(id) ?? 0) + 1);
    for (const [id, count] of load) expect(count).toBeLessThanOrEqual(person.get(id)!.mentorCapacity);
  });

  it('are on what the first of their mentees seeks', () => {
    const seeks = new Set(records.skill.filter((skill) => skill.seeks).map((skill) => `${skill.person} ${skill.topic}`));
    for (const { mentees, topic } of mentorship) expect(seeks).toContain(`${mentees[0]} ${topic}`);
  });

  it('have everybody enrolled in their role, and a coordinator in each programme', () => {
    const roles = new Map(enrolment.map((each) => [`${each.person} ${each.program}`, each.roles]));
    for (const { program: id, mentors, mentees } of mentorship) {
      for (const mentor of mentors) expect(roles.get(`${mentor} ${id}`)).toContain('mentor');
      for (const mentee of mentees) expect(roles.get(`${mentee} ${id}`)).toContain('mentee');
    }
    for (const { id } of program)
      expect(enrolment.filter((each) => each.program === id && each.roles.includes('coordinator'))).toHaveLength(1);
  });

  it('begin when both were hired, and do not end before', () => {
    for (const { mentors, mentees, start, end } of mentorship) {
      for (const id of [...mentors, ...mentees]) expect(hired(person.get(id)!) < (start ?? '2026-01-01')).toBe(true);
      if (end !== undefined) expect([start! < end, end < '2026-01-01']).toEqual([true, true]);
    }
  });
});

const hired = ({ hired }: Person) => hired!;

describe('the usual demo', () => {
  it('has mentorships in every state but a few, and circles of several', () => {
    const { mentorship }: DemoRecords = demoRecords();
    const states = new Set(mentorship.map(({ state }) => state));
    for (const state of ['accepted', 'active', 're-up', 'completed', 'ended', 'requested'] as const)
      expect(states).toContain(state);
    const circles = mentorship.filter(({ format }) => format === 'group').map(({ mentees }) => mentees.length);
    expect(circles.length).toBeGreaterThan(2);
    for (const size of circles) expect([3, 4]).toContain(size);
  });
});
