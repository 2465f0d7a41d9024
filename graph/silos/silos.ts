import { nullIfUndefined } from '../arrays/null-if-undefined.ts';
import { progressParts } from '../arrays/progress-parts.ts';
import { quiet, type Run } from '../arrays/run.ts';
import { modularity } from '../communities/modularity.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { closure } from './closure.ts';
import { conductance } from './conductance.ts';
import { eiIndex, organizationEiIndex } from './ei-index.ts';
import { eiPermutationTest } from './ei-permutations.ts';
import { openness, opennessIntervals, organizationOpenness } from './openness.ts';
import { expectedExternal, externalTies, type UnitMatrix, unitMatrix } from './unit-matrix.ts';
import { type UnitPair, unitPairs } from './unit-pairs.ts';
import { unitReach } from './unit-reach.ts';

export interface SiloOptions {
  /** Random relabellings behind the p values. */
  permutations: number;
  /** Draws behind the intervals of openness. */
  resamples: number;
  seed: number;
}

const DEFAULTS: SiloOptions = { permutations: 1000, resamples: 400, seed: 1 };

/** Figures of one unit; null = undefined. Ties are those between people who have a unit. */
export interface UnitFigures {
  /** People. */
  size: number;
  internalTies: number;
  externalTies: number;
  /** −1 (all ties inside) … 1 (all outside). */
  eiIndex: number | null;
  /** Chance of an index as low if units did not matter. */
  pValue: number | null;
  conductance: number | null;
  /** 0 … 1, against chance. */
  closure: number | null;
  /** External ties over those usual here; 1 = as usual, with its 95% interval. */
  openness: number | null;
  opennessLow: number | null;
  opennessHigh: number | null;
  silo: boolean;
}

/** Two units with the share of their pairs of people who are within two steps, 0 … 1; null where there is no such pair. */
export interface ReachedPair extends UnitPair {
  reach: number | null;
}

export interface OrganizationFigures {
  eiIndex: number | null;
  pValue: number | null;
  /** Of the formal units. */
  modularity: number | null;
  /** φ: ties between units over those due to chance. */
  openness: number | null;
}

export interface SiloFigures {
  /** By unit number. */
  units: UnitFigures[];
  matrix: ReachedPair[];
  organization: OrganizationFigures;
}

/**
 * Which units are silos, and how pairs of units stand to what is usual here (science.md, section 3): unweighted, over people who
 * have a unit. Same seed, same figures. O(permutations · (n + m) + resamples · n + Σ k²).
 */
export function silos(snapshot: Snapshot, options: Partial<SiloOptions> = {}, run: Run = quiet): SiloFigures {
  const { permutations, resamples, seed } = { ...DEFAULTS, ...options };
  const matrix = unitMatrix(snapshot);
  const phi = organizationOpenness(matrix);
  if (!severalUnits(matrix)) return undivided(snapshot, matrix, run);
  const { n, m } = snapshot;
  const costs = [1.2 * permutations * (n + m), 6.5 * resamples * n, 5000 * n];
  const [ofTest, ofIntervals, ofReach] = progressParts(costs, run.progress);
  const test = eiPermutationTest(snapshot, matrix, { permutations, seed }, { ...run, progress: ofTest });
  ofTest(1, 1);
  const interval = opennessIntervals(snapshot, matrix, { resamples, seed }, { ...run, progress: ofIntervals });
  ofIntervals(1, 1);
  const units = Array.from({ length: matrix.units }, (_, u): UnitFigures => {
    const internal = matrix.internal[u],
      external = externalTies(matrix, u),
      expected = expectedExternal(matrix, u);
    const figures = {
      size: matrix.size[u],
      internalTies: internal,
      externalTies: external,
      eiIndex: eiIndex(internal, external),
      pValue: nullIfUndefined(test.units[u]),
      conductance: conductance(external, matrix.volume[u], 2 * matrix.m),
      closure: closure(external, expected),
      openness: openness(external, expected, phi),
      opennessLow: nullIfUndefined(interval.low[u]),
      opennessHigh: nullIfUndefined(interval.high[u]),
    };
    return { ...figures, silo: isSilo(figures, phi) };
  });
  return {
    units,
    matrix: withReach(snapshot, unitPairs(matrix, phi, run), { ...run, progress: ofReach }),
    organization: { ...organizationFigures(snapshot), pValue: test.organization },
  };
}

function withReach(snapshot: Snapshot, pairs: UnitPair[], run: Run): ReachedPair[] {
  const units = { a: Int32Array.from(pairs, ({ a }) => a), b: Int32Array.from(pairs, ({ b }) => b) };
  const reach = unitReach(snapshot, units, run);
  return pairs.map((pair, p) => ({ ...pair, reach: nullIfUndefined(reach[p]) }));
}

/** The figures of the organization that need no drawing of lots. O(n + m log m). */
export function organizationFigures(snapshot: Snapshot): Omit<OrganizationFigures, 'pValue'> {
  const matrix = unitMatrix(snapshot);
  if (!severalUnits(matrix)) return { eiIndex: null, modularity: null, openness: null };
  return {
    eiIndex: organizationEiIndex(matrix),
    modularity: modularity(snapshot, { group: snapshot.unit }),
    openness: organizationOpenness(matrix),
  };
}

/**
 * Markedly closed against chance, surely so, and standing out in this organization (or all but shut off). Small units are never
 * called silos.
 */
export function isSilo(unit: Omit<UnitFigures, 'silo'>, phi: number | null): boolean {
  if (unit.size < 5 || unit.closure === null || unit.pValue === null) return false;
  if (unit.closure < 0.5 || unit.pValue > 0.01) return false;
  const standsOut = unit.openness !== null && unit.openness <= 0.67 && unit.opennessHigh !== null && unit.opennessHigh < 1;
  return standsOut || unit.closure >= 0.9 || phi === 0;
}

/** Where fewer than two units have people there is nothing to be closed against: counts, and no figures. */
function undivided(snapshot: Snapshot, matrix: UnitMatrix, run: Run): SiloFigures {
  const none = { eiIndex: null, pValue: null, conductance: null, closure: null, openness: null };
  return {
    units: Array.from(matrix.size, (size, u) => ({
      size,
      internalTies: matrix.internal[u],
      externalTies: externalTies(matrix, u),
      ...none,
      opennessLow: null,
      opennessHigh: null,
      silo: false,
    })),
    matrix: withReach(snapshot, unitPairs(matrix, null, run), run),
    organization: { eiIndex: null, pValue: null, modularity: null, openness: null },
  };
}

const severalUnits = ({ size }: UnitMatrix) => size.filter((people) => people > 0).length > 1;
