import { z } from 'zod';
import { id, text } from './fields.ts';

/** A formal part of the organization; units form a forest. */
export const unitSchema = z.object({ id, name: text.min(1), parent: id.optional() });

export type Unit = z.infer<typeof unitSchema>;
