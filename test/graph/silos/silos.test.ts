import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isSilo, organizationFigures, type SiloFigures, silos, type UnitFigures } from '../../../graph/silos/silos.ts';
import type { Directory } from '../../../graph/snapshot/network.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { datasets } from '../../support/datasets.ts';
import { clique, type Edge, path, snapshotOf, twoCliques } from '../../support/graphs.ts';
import { readDataset } from '../../support/read-dataset.ts';

const undefinedFigures = {
  eiIndex: null,
  pValue: null,
  conductance: null,
  closure: null,
  openness: null,
  opennessLow: null,
  opennessHigh: null,
  silo: false,
};

describe('silo figures', () => {
  test('are not defined without people, and for a single unit', () => {
    expect(silos(snapshotOf([]))).toEqual({
      units: [],
      matrix: [],
      organization: { eiIndex: null, pValue: null, modularity: null, openness: null },
    });
    const single = silos(snapshotOf({ edges: clique(6), unit: [0, 0, 0, 0, 0, 0], units: 2 }));
    expect(single.units[0]).toEqual({ size: 6, internalTies: 15, externalTies: 0, ...undefinedFigures });
    expect(single.units[1]).toEqual({ size: 0, internalTies: 0, externalTies: 0, ...undefinedFigures });
    expect(single.organization).toEqual({ eiIndex: null, pValue: null, modularity: null, openness: null });
  });

  test('are not defined for a unit without ties, while others have theirs', () => {
    const { units } = silos(snapshotOf({ n: 8, edges: path(6), unit: [0, 0, 0, 1, 1, 1, 2, 2] }), { permutations: 20 });
    expect(units[2]).toEqual({ size: 2, internalTies: 0, externalTies: 0, ...undefinedFigures });
    expect(units[0]).toMatchObject({ size: 3, internalTies: 2, externalTies: 1, conductance: 1 / 5 });
  });

  test('of two cliques and a bridge: both units are closed, as the organization is', () => {
    const size = 8,
      inside = (size * (size - 1)) / 2,
      { units, organization, matrix } = silos(snapshotOf(twoCliques(size)));
    for (const unit of units) {
      expect(unit).toMatchObject({ size, internalTies: inside, externalTies: 1, pValue: 1 / 1001, silo: true });
      expect(unit.eiIndex).toBeCloseTo((1 - inside) / (1 + inside), 12);
      expect(unit.conductance).toBeCloseTo(1 / (2 * inside + 1), 12);
      expect(unit.closure).toBeCloseTo(1 - 1 / ((2 * inside + 1) / 2), 12);
      expect(unit.openness).toBeCloseTo(1, 12); // as closed as is usual here
    }
    expect(organization.pValue).toBe(1 / 1001);
    expect(organization.openness).toBeCloseTo(2 / (2 * inside + 1), 12);
    expect(organization.eiIndex).toBeCloseTo((1 - 2 * inside) / (1 + 2 * inside), 12);
    expect(matrix.filter(({ a, b }) => a !== b)).toMatchObject([{ ties: 1, gap: false }]); // one tie is what is usual here
  });

  test('without ties between units call every unit of five people a silo, and not those of four', () => {
    const edges = [...clique(6), ...clique(6, 6), ...clique(4, 12)];
    const unit = Array.from({ length: 16 }, (_, i) => Math.floor(i / 6));
    const { units, organization } = silos(snapshotOf({ edges, unit }));
    expect(organization.openness).toBe(0);
    expect(units.map(({ silo, closure, openness }) => [silo, closure, openness])).toEqual([
      [true, 1, null],
      [true, 1, null],
      [false, 1, null],
    ]);
  });

  test('single out the one unit that keeps to itself', () => {
    // five units of ten; everybody is tied to most others, but those of unit 0 only to each other, with two ties out
    const unit = Array.from({ length: 50 }, (_, i) => Math.floor(i / 10));
    const open = clique(50).filter(([i, j]) => Math.min(unit[i], unit[j]) > 0 && (i * 7 + j * 3) % 4 !== 0);
    const out: Edge[] = Array.from({ length: 9 }, (_, k) => [k, 11 + 3 * k]);
    const { units } = silos(snapshotOf({ edges: [...clique(10), ...open, ...out], unit }));
    expect(units.map(({ silo }) => silo)).toEqual([true, false, false, false, false]);
    expect(units[0].openness).toBeLessThan(0.67);
  });

  test('are the same for the same seed, and for the organization also without drawing lots, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer(), (snapshot, seed) => {
        const options = { permutations: 20, resamples: 20, seed };
        const figures = silos(snapshot, options);
        expect(silos(snapshot, options)).toEqual(figures);
        expect(figures.organization).toMatchObject(organizationFigures(snapshot));
        expect(figures.units).toHaveLength(snapshot.units);
        const ties = figures.matrix.reduce((sum, pair) => sum + pair.ties, 0);
        expect(figures.units.reduce((sum, unit) => sum + unit.internalTies + unit.externalTies / 2, 0)).toBe(ties);
        for (const unit of figures.units)
          for (const [key, value] of Object.entries(unit)) expect(`${key} ${value}`).not.toMatch(/NaN|Infinity/);
      }),
    );
  });

  test('can be stopped', () => {
    const signal = { throwIfAborted: () => expect.fail('told to stop') };
    expect(() => silos(snapshotOf(twoCliques(3)), {}, { signal, progress() {} })).toThrow('told to stop');
  });
});

describe('a unit is called a silo', () => {
  const closed: Omit<UnitFigures, 'silo'> = {
    size: 5,
    internalTies: 10,
    externalTies: 4,
    eiIndex: -0.4,
    pValue: 0.01,
    conductance: 0.2,
    closure: 0.5,
    openness: 0.67,
    opennessLow: 0.4,
    opennessHigh: 0.99,
  };

  test('when every condition just holds, and not when any fails', () => {
    expect(isSilo(closed, 0.7)).toBe(true);
    expect(isSilo({ ...closed, size: 4 }, 0.7)).toBe(false);
    expect(isSilo({ ...closed, closure: 0.49 }, 0.7)).toBe(false);
    expect(isSilo({ ...closed, pValue: 0.011 }, 0.7)).toBe(false);
    expect(isSilo({ ...closed, openness: 0.68 }, 0.7)).toBe(false);
    expect(isSilo({ ...closed, opennessHigh: 1 }, 0.7)).toBe(false);
  });

  test('whatever is usual when it is all but shut off', () => {
    expect(isSilo({ ...closed, closure: 0.9, openness: 1.2, opennessHigh: 1.4 }, 0.1)).toBe(true);
    expect(isSilo({ ...closed, closure: 0.9, openness: null, opennessHigh: null, opennessLow: null }, 0)).toBe(true);
    expect(isSilo({ ...closed, closure: null }, 0.1)).toBe(false);
  });
});

describe.skipIf(!datasets.present)('on real data', () => {
  const read: Record<string, { directory: Directory; figures: SiloFigures }> = {};
  beforeAll(() => {
    for (const name of ['email-eu-core', 'rust-project-teams', 'cross-parker-consulting', 'krackhardt-hightech']) {
      const { snapshot, directory } = readDataset(name);
      read[name] = { directory, figures: silos(snapshot) };
    }
  });

  /** Units that are silos, most closed first: id, openness and interval. */
  const silosOf = (name: string) => {
    const { directory, figures } = read[name];
    return figures.units
      .flatMap((unit, u) => (unit.silo ? [{ id: directory.units[u].id, ...unit }] : []))
      .sort((a, b) => a.openness! - b.openness!);
  };

  /** Intervals are of drawn lots: another generator moves their ends by about 0.01 (one standard error), seldom by 0.03. */
  const agree = (unit: UnitFigures, openness: number, low: number, high: number) => {
    expect(unit.openness).toBeCloseTo(openness, 2);
    expect(Math.abs(unit.opennessLow! - low)).toBeLessThan(0.03);
    expect(Math.abs(unit.opennessHigh! - high)).toBeLessThan(0.03);
  };

  test('3 of the 42 departments of a research institution are silos', () => {
    const found = silosOf('email-eu-core');
    expect(read['email-eu-core'].figures.units).toHaveLength(42);
    expect(found.map(({ id }) => id)).toEqual(['14', '17', '7']);
    agree(found[0], 0.47, 0.35, 0.6);
    agree(found[1], 0.61, 0.46, 0.73);
    agree(found[2], 0.66, 0.58, 0.76);
  });

  test('1 of the 13 units of the Rust project is a silo', () => {
    const found = silosOf('rust-project-teams');
    expect(read['rust-project-teams'].figures.units).toHaveLength(13);
    expect(found.map(({ id }) => id)).toEqual(['launching-pad']);
    agree(found[0], 0.56, 0.44, 0.71);
  });

  test('no office of a consulting company and no department of a machinery company is', () => {
    expect(silosOf('cross-parker-consulting')).toEqual([]);
    expect(silosOf('krackhardt-hightech')).toEqual([]);
  });
});
