import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { Problem } from './errors.ts';
import type { StoreOptions } from './store/store.ts';

const wholeNumber = (expected: string) => z.coerce.number({ error: expected }).int(expected);
const number = (fallback: number) =>
  wholeNumber('expected a whole number of at least 1').min(1, 'expected a whole number of at least 1').default(fallback);

const aPort = 'expected a port, 0 to 65535';
const aNumberOfSeconds = 'expected a whole number of seconds, from 0';
const aDuration = 'expected a number of days above 0';

const configSchema = z
  .object({
    PORT: wholeNumber(aPort).min(0, aPort).max(65535, aPort).default(4400),
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
    TIE_HALF_LIFE_DAYS: z.coerce.number({ error: aDuration }).positive(aDuration).optional(),
    WORKERS: number(availableParallelism()),
    EXACT_SECONDS: wholeNumber(aNumberOfSeconds).min(0, aNumberOfSeconds).default(60),
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

/** How the store is opened beside its URL. */
export const storeOptionsOf = (config: Config): StoreOptions => ({
  user: config.NEO4J_USER,
  password: config.NEO4J_PASSWORD,
  database: config.NEO4J_DATABASE,
});

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
