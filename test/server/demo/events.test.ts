import { describe, expect, it } from 'vitest';
import { eventKinds } from '../../../graph/records/event.ts';
import { drawEmployees } from '../../../server/demo/employees.ts';
import { drawEvents } from '../../../server/demo/events.ts';
import { drawSkills } from '../../../server/demo/skills.ts';
import { slug } from '../../../server/demo/slug.ts';
import { planStructure } from '../../../server/demo/structure.ts';

const { leaves } = planStructure(400);
const employees = drawEmployees(leaves, 1);
const skills = drawSkills(employees, leaves, 1);
const events = drawEvents(employees, leaves, skills, 1);

describe('events', () => {
  it('are of every kind, over all three years, and some are still to come', () => {
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(eventKinds));
    for (const [from, to] of [
      [0, 260],
      [261, 520],
      [521, 790],
    ])
      expect(events.filter(({ back }) => back >= from && back <= to).length).toBeGreaterThan(15);
    const toCome = events.filter(({ back }) => back < 0);
    expect(toCome.length).toBeGreaterThan(0);
    for (const { attended, expected } of toCome) {
      expect(attended).toEqual([]);
      expect(expected.length).toBeGreaterThan(3);
    }
  });

  it('never have somebody in two sessions at once, nor in a session without being at the conference', () => {
    const whole = events.find(({ kind }) => kind === 'conference')!;
    const sessions = events.filter(({ parent }) => parent === whole.id);
    expect(sessions).toHaveLength(9);
    for (const begins of new Set(sessions.map((session) => session.begins))) {
      const there = sessions.filter((session) => session.begins === begins).flatMap(({ attended }) => attended);
      expect(there.length).toBeGreaterThan(50);
      expect(new Set(there).size).toBe(there.length);
      for (const guest of there) expect(whole.attended).toContain(guest);
    }
  });

  it('have speakers who offer the topic well', () => {
    const talks = events.filter(({ name, speakers }) => name.startsWith('Lunch and learn: ') && speakers.length > 0);
    expect(talks.length).toBeGreaterThan(20);
    for (const { name, speakers } of talks) {
      const topic = slug(name.slice('Lunch and learn: '.length));
      const skill = skills.find(({ person, topic: offered }) => person === employees[speakers[0]].id && offered === topic);
      expect(skill?.offers).toBeGreaterThanOrEqual(3);
    }
  });

  it('draw people of the office where they are, and open units more than closed ones', () => {
    const socials = events.filter(({ kind, back }) => kind === 'social' && back >= 0);
    const guests = socials.flatMap(({ attended, office }) => attended.map((i) => employees[i].office === office));
    expect(guests.filter(Boolean).length / guests.length).toBeGreaterThan(0.6);
    const visits = (name: string) => {
      const l = leaves.findIndex((leaf) => leaf.name === name);
      return events.flatMap(({ attended }) => attended.filter((i) => employees[i].leaf === l)).length / leaves[l].size;
    };
    expect(visits('Legal')).toBeLessThan(0.7 * visits('Design'));
  });
});
