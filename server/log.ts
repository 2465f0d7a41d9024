import { pino } from 'pino';

/** The one logger: JSON lines on stderr, so that stdout stays for answers. */
export const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: undefined }, pino.destination(2));
