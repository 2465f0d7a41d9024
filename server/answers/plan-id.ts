import { randomUUID } from 'node:crypto';

/** How many pairs a plan was accepted with, and how many people they are. */
export interface PlanSize {
  pairs: number;
  people: number;
}

/**
 * The id of a plan that is accepted. It says how large the plan is: counted from its suggestions that would be less by those who had
 * answered before, and so tell of them.
 */
export const planId = ({ pairs, people }: PlanSize): string => `${pairs}-${people}-${randomUUID()}`;

/** The size that an id says; undefined where it is not made by `planId`. */
export function planSize(id: string): PlanSize | undefined {
  const [, pairs, people] = /^(\d{1,4})-(\d{1,4})-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.exec(id) ?? [];
  return pairs === undefined ? undefined : { pairs: Number(pairs), people: Number(people) };
}
