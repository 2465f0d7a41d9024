import type { z } from 'zod';
import { type Fault, Problem, type ProblemType } from './errors.ts';

/** The value as the schema reads it; a Problem that tells every fault with its pointer. Keys that are not known are faults. */
export function validated<S extends z.ZodType>(schema: S, value: unknown, type: ProblemType, what: string): z.output<S> {
  const parsed = (isObject(schema) ? schema.strict() : schema).safeParse(value);
  if (parsed.success) return parsed.data as z.output<S>;
  throw new Problem(type, `Something is wrong with ${what}.`, faultsOf(parsed.error, value));
}

const isObject = (schema: z.ZodType): schema is z.ZodObject => 'strict' in schema && 'shape' in schema;

export function faultsOf(error: z.ZodError, value: unknown): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), detail: 'no such field is known here' }));
    return [{ pointer: pointer(issue.path), detail: issue.message, ...shown(valueAt(value, issue.path)) }];
  });
}

/** RFC 6901. */
export const pointer = (path: readonly PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === 'object' ? (at as Record<PropertyKey, unknown> | null)?.[key] : undefined),
    value,
  );

const shown = (value: unknown) =>
  value === undefined ? {} : { value: (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200) };
