import type { ImportFault } from '../api/imports.schema.ts';
import { Problem } from '../errors.ts';

/** How many faults are listed; all are counted. */
export const faultsListed = 1_000;

/** An import with faults, none of which has changed anything: the first 1,000 by file and line, and how many there are. */
export class ImportRejected extends Problem {
  override name = 'ImportRejected';
  constructor(
    override readonly errors: ImportFault[],
    readonly errorCount: number,
  ) {
    const files = new Set(errors.map((fault) => fault.file));
    super(
      'invalid',
      `${errorCount.toLocaleString('en')} ${errorCount === 1 ? 'fault' : 'faults'} in ${[...files].join(', ')}; nothing was imported.`,
      errors,
    );
  }
}
