import { z } from 'zod';

export const kpiSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** null = not defined for this network */
  value: z.number().nullable(),
  /** The figure as a sentence. */
  text: z.string(),
});

export const overviewSchema = z.object({
  people: z.int(),
  ties: z.int(),
  units: z.int(),
  communities: z.int(),
  programs: z.int(),
  kpis: z.array(kpiSchema),
  /** Number of the last change the figures rest on. */
  seq: z.int(),
  /** People worth a first look (up to six): those whose reach the suggestions would widen most visibly; a starting point for newcomers. */
  startWith: z.array(z.object({ id: z.string(), name: z.string(), unitName: z.string().nullable(), text: z.string() })),
});
export type Overview = z.infer<typeof overviewSchema>;
