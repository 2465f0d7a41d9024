import { kindNames } from '../../graph/records/kinds.ts';
import type { Records } from '../../graph/snapshot/network.ts';

/** A store that holds nothing: of every kind what a network is made of, so that tests say only of what they have some. */
export const noRecords = Object.fromEntries(kindNames.map((kind) => [kind, []])) as unknown as Records;
