import { z } from 'zod';
import { kindNames } from '../../graph/records/kinds.ts';

export const changesQuerySchema = z.object({
  since: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

export const changeSchema = z.object({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  op: z.enum(['put', 'delete']),
  kind: z.enum(kindNames as [string, ...string[]]),
  key: z.string(),
  record: z.unknown().optional(),
});

export const changesSchema = z.object({ items: z.array(changeSchema), nextCursor: z.string().nullable() });
export type Changes = z.infer<typeof changesSchema>;
