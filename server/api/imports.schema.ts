import { z } from 'zod';
import { kindNames } from '../../graph/records/kinds.ts';

/** How files are to be read: the options of `crosstie import`, as fields of the multipart form beside the files. */
export const importOptionsSchema = z.strictObject({
  dryRun: z.boolean().default(false),
  createMissing: z.boolean().default(false),
  /** FROM=TO, as in people.Department=unit or teams.csv=communities */
  map: z.array(z.string()).default([]),
  only: z.array(z.string()).default([]),
  kinds: z.array(z.string()).default([]),
  minWeight: z.number().optional(),
  reverseLevel: z.boolean().default(false),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

export const importFaultSchema = z.object({
  file: z.string(),
  line: z.int().optional(),
  column: z.string().optional(),
  value: z.string().optional(),
  detail: z.string(),
});
export type ImportFault = z.infer<typeof importFaultSchema>;

/** What an import did, or with dryRun would do. */
export const importReportSchema = z.object({
  files: z.array(z.object({ file: z.string(), kind: z.string(), rows: z.int() })),
  /** By kind of record. */
  changes: z.partialRecord(
    z.enum(kindNames as [string, ...string[]]),
    z.object({ added: z.int(), changed: z.int(), unchanged: z.int() }),
  ),
  warnings: z.array(importFaultSchema),
  /** Number of the last change; null for a dry run. */
  seq: z.int().nullable(),
});
export type ImportReport = z.infer<typeof importReportSchema>;

export const importSchema = z.object({
  id: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  stage: z.string(),
  /** 0 … 1 */
  progress: z.number(),
  report: importReportSchema.optional(),
  /** At most 1,000; errorCount has them all. */
  errors: z.array(importFaultSchema),
  errorCount: z.int(),
  detail: z.string().optional(),
});
export type Import = z.infer<typeof importSchema>;
