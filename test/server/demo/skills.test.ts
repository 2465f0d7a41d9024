import { describe, expect, it } from 'vitest';
import { unitPlans } from '../../../server/demo/data/units.ts';
import { drawEmployees } from '../../../server/demo/employees.ts';
import { drawSkills, topicRecords } from '../../../server/demo/skills.ts';
import { slug } from '../../../server/demo/slug.ts';
import { planStructure } from '../../../server/demo/structure.ts';

const { leaves } = planStructure(400);
const employees = drawEmployees(leaves, 1);
const skills = drawSkills(employees, leaves, 1);
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('skills', () => {
  it('are of topics that are there, each with a broader one that comes before it', () => {
    const topics = topicRecords();
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
    topics.forEach(({ broader }, t) => {
      if (broader !== undefined) expect(topics.slice(0, t).map(({ id }) => id)).toContain(broader);
    });
    const narrow = new Set(topics.filter(({ broader }) => broader !== undefined).map(({ id }) => id));
    for (const { topic } of skills) expect(narrow).toContain(topic);
  });

  it('are offered or sought, by everybody some, and never both in one topic', () => {
    for (const { offers, seeks } of skills) expect(offers === undefined).toBe(seeks);
    expect(new Set(skills.map(({ person }) => person)).size).toBe(400);
    expect(skills.filter(({ seeks }) => seeks).length).toBeGreaterThan(300);
  });

  it('are those of the unit for the most part, and stronger with seniority', () => {
    const level = new Map(employees.map((employee) => [employee.id, employee.level]));
    const own = new Map(
      employees.map(({ id, leaf }) => [id, unitPlans[leaves[leaf].planName].topics.map((topic) => slug(topic))]),
    );
    const offered = skills.filter(({ offers }) => offers !== undefined);
    expect(mean(offered.map(({ person, topic }) => (own.get(person)!.includes(topic) ? 1 : 0)))).toBeGreaterThan(0.7);
    const strength = (from: number, to: number) =>
      mean(offered.filter(({ person }) => level.get(person)! >= from && level.get(person)! <= to).map(({ offers }) => offers!));
    expect(strength(4, 8)).toBeGreaterThan(strength(1, 2) + 1);
  });

  it('that are sought are offered by somebody of another unit in most cases', () => {
    const unit = new Map(employees.map(({ id, leaf }) => [id, leaf]));
    const sought = skills.filter(({ seeks }) => seeks);
    const answered = sought.filter(({ person, topic }) =>
      skills.some((other) => other.offers !== undefined && other.topic === topic && unit.get(other.person) !== unit.get(person)),
    );
    expect(answered.length / sought.length).toBeGreaterThan(0.6);
  });
});
