import { pino } from 'pino';

/** The one logger: JSON lines on stderr, so that stdout stays for answers. */
export const log = pino({ level: level(process.env.LOG_LEVEL), base: undefined }, pino.destination(2));

/** A level that does not exist is told by the configuration, with every other bad key. */
function level(given = 'info'): string {
  return given in pino.levels.values || given === 'silent' ? given : 'info';
}
