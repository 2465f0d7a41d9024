import type { ImportFault } from '../api/imports.schema.ts';
import { Problem } from '../errors.ts';

/** How many faults are listed; all are counted. */
export const faultsListed = 1_000;

/** An import with faults, none of which has changed anything: at most 1,000 of them by file and line, and how many there are in all. */
export class ImportRejected extends Problem {
  override name = 'ImportRejected';
  constructor(
    override readonly errors: ImportFault[],
    readonly errorCount: number,
    badRows: number,
  ) {
    const files = [...new Set(errors.map((fault) => fault.file))];
    super(
      'invalid',
      `${counted(errorCount, 'fault')} in ${counted(badRows, 'row')} of ${files.join(', ')}; nothing was imported.`,
      errors,
    );
  }
}

const counted = (number: number, noun: string) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
