import type { Silos, UnitSilo } from '../../../server/api/silos.schema.ts';

/** Rough width of a text, for layouts tested without a browser. */
export const measure = (text: string, fontSize: number) => [...text].length * fontSize * 0.56;

/** An answer of /silos: units by id with their parent, ties between them as given, `usual` and `expected` per pair. */
export function silosOf(
  units: (Partial<UnitSilo> & { unit: string })[],
  pairs: [string, string, number, number][],
  phi = 0.5,
): Silos {
  return {
    organization: { eiIndex: 0, pValue: 0.01, modularity: 0.4, openness: phi, text: 'An organization.' },
    units: units.map((unit) => ({ ...blank, name: unit.unit.toUpperCase(), ...unit })),
    matrix: pairs.map(([a, b, ties, usual]) => ({
      a,
      b,
      ties,
      usual,
      expected: usual / phi,
      gap: usual >= 4 && ties <= usual / 2,
      reach: null,
    })),
    order: units.map((unit) => unit.unit),
    detected: null,
    suppressed: 0,
    permutations: 1000,
    seed: 1,
  };
}

const blank = {
  parent: null,
  size: 10,
  internalTies: 5,
  externalTies: 5,
  eiIndex: 0,
  pValue: 0.5,
  conductance: 0.5,
  closure: 0.5,
  openness: 1,
  opennessLow: 0.8,
  opennessHigh: 1.2,
  silo: false,
  text: '',
};
