import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { Problem } from './errors.ts';

const number = (fallback: number) => z.coerce.number().int().positive().default(fallback);

const configSchema = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(4400),
    HOST: z.string().default('localhost'),
    CROSSTIE_STORE: z
      .string()
      .regex(/^(sqlite:.+|(neo4j|bolt)(\+s|\+ssc)?:\/\/.+)$/, 'expected sqlite:PATH, neo4j://…, neo4j+s://… or bolt://…')
      .default('sqlite:.crosstie/crosstie.db'),
    NEO4J_USER: z.string().default('neo4j'),
    NEO4J_PASSWORD: z.string().default(''),
    NEO4J_DATABASE: z.string().optional(),
    AUTH_MODE: z.enum(['open'], { error: 'expected open (oidc is not offered yet)' }).default('open'),
    MIN_GROUP_SIZE: number(5),
    TIE_HALF_LIFE_DAYS: z.coerce.number().positive().optional(),
    WORKERS: number(availableParallelism()),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    NODE_ENV: z.string().optional(),
  })
  .superRefine((config, context) => {
    if (config.AUTH_MODE !== 'open') return;
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (config.NODE_ENV === 'production') refuse('AUTH_MODE', 'open is never allowed with NODE_ENV=production');
    if (!['localhost', '127.0.0.1', '::1'].includes(config.HOST)) refuse('HOST', 'AUTH_MODE=open listens on loopback only');
  });

export type Config = z.infer<typeof configSchema>;

/** The configuration from the environment; a Problem that lists every bad key when there is one. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = configSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => {
    const key = String(issue.path[0]);
    return { pointer: `/${key}`, value: given[key], detail: issue.message };
  });
  const lines = errors.map(({ pointer, value, detail }) => `  ${pointer.slice(1)}=${value ?? ''}: ${detail}`);
  throw new Problem('usage', `The configuration is not valid (.env.example documents every key):\n${lines.join('\n')}`, errors);
}
