import { describe, expect, it } from 'vitest';
import { drawEmployees, isNewcomer } from '../../../server/demo/employees.ts';
import { planStructure } from '../../../server/demo/structure.ts';

const cases = [20, 60, 400, 1300].flatMap((people) => [1, 2, 3].map((seed) => ({ people, seed })));

describe.each(cases)('the employees of an organization of $people, seed $seed', ({ people, seed }) => {
  const { leaves } = planStructure(people);
  const employees = drawEmployees(leaves, seed);

  it('fill every unit to its size', () => {
    expect(employees).toHaveLength(people);
    leaves.forEach((leaf, l) => {
      expect(employees.filter((employee) => employee.leaf === l)).toHaveLength(leaf.size);
    });
  });

  it('report to one chief, without a circle, within their unit up to its head', () => {
    expect(employees.filter(({ manager }) => manager === -1)).toHaveLength(1);
    for (let i = 0; i < people; i++) {
      const passed = new Set<number>();
      for (let at = i; employees[at].manager !== -1; at = employees[at].manager) {
        expect(passed.has(at)).toBe(false);
        passed.add(at);
        const { rank, leaf, manager } = employees[at];
        if (rank === 'member' || rank === 'lead') expect(employees[manager].leaf).toBe(leaf);
        expect(employees[manager].level).toBeGreaterThanOrEqual(employees[at].level);
      }
    }
  });

  it('have one head in each unit', () => {
    for (let l = 0; l < leaves.length; l++)
      expect(employees.filter(({ leaf, rank }) => leaf === l && rank === 'head')).toHaveLength(1);
  });

  it('are newcomers for a small part, none of whom leads or connects', () => {
    const newcomers = employees.filter(isNewcomer);
    expect(newcomers.length / people).toBeGreaterThan(0.03);
    expect(newcomers.length / people).toBeLessThan(0.1);
    for (const { rank, bridge } of newcomers) expect([rank, bridge]).toEqual(['member', false]);
  });
});

describe('the levels', () => {
  it('form a pyramid', () => {
    const employees = drawEmployees(planStructure(400).leaves, 1);
    const counts = [1, 2, 3, 4, 5, 6, 7, 8].map((level) => employees.filter((employee) => employee.level === level).length);
    expect([...counts].sort((a, b) => b - a)).toEqual(counts);
    expect(counts.at(-1)).toBe(1);
  });

  it('show in the titles', () => {
    for (const { level, title, rank } of drawEmployees(planStructure(400).leaves, 1)) {
      if (rank !== 'member') continue;
      expect(title.startsWith('Junior ')).toBe(level === 1);
      expect(title.startsWith('Senior ')).toBe(level === 3);
      expect(title.startsWith('Principal ')).toBe(level === 4);
    }
  });
});
