import { describe, expect, it } from 'vitest';
import { bridgeLayout } from '../../../client/charts/bridge-map-layout.ts';
import { networkOf } from './bridge-network.ts';

const overlaps = (circles: { x: number; y: number; r: number }[]) =>
  circles.some((a, i) => circles.slice(i + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r - 1e-6));

describe('layout of the bridge map', () => {
  it('lets neither discs nor people overlap, over seeds and sizes', () => {
    for (const seed of [1, 2, 3]) {
      const layout = bridgeLayout(networkOf([4, 40, 12, 25, 1, 60], { seed, none: 9 }));
      expect(overlaps(layout.discs)).toBe(false);
      expect(overlaps(layout.people)).toBe(false);
    }
  });

  it('puts everybody into the disc of their unit', () => {
    const network = networkOf([10, 20, 30], { none: 5 });
    const { discs, people } = bridgeLayout(network);
    for (const [i, node] of network.nodes.entries()) {
      const disc = discs.find((each) => each.id === node.unit)!;
      expect(Math.hypot(people[i].x - disc.x, people[i].y - disc.y)).toBeLessThan(disc.r);
    }
  });

  it('gives the same picture for the same data', () => {
    const network = networkOf([10, 20, 30]);
    expect(bridgeLayout(network)).toEqual(bridgeLayout(structuredClone(network)));
  });

  it('tells ties inside units from those between them, each once', () => {
    const network = networkOf([10, 20], { none: 3 });
    const { inside, outside } = bridgeLayout(network);
    expect([...inside, ...outside].sort((a, b) => a - b)).toEqual([...network.ties.keys()]);
    for (const t of outside) expect(network.nodes[network.ties[t][0]].unit).not.toBe(network.nodes[network.ties[t][1]].unit);
  });

  it('holds everything within its bounds', () => {
    const { discs, bounds } = bridgeLayout(networkOf([10, 20, 30]));
    for (const { x, y, r } of discs) {
      expect(x - r).toBeGreaterThanOrEqual(bounds.x);
      expect(x + r).toBeLessThanOrEqual(bounds.x + bounds.width + 1e-9);
      expect(y + r).toBeLessThanOrEqual(bounds.y + bounds.height + 1e-9);
    }
  });

  it('draws bigger dots for more betweenness', () => {
    const network = networkOf([10, 20]);
    const { people } = bridgeLayout(network);
    const most = network.nodes.reduce((best, node, i) => (node.betweenness > network.nodes[best].betweenness ? i : best), 0);
    expect(people[most].r).toBe(Math.max(...people.map((person) => person.r)));
  });

  it('stands with nobody, with one person, without units and without ties', () => {
    expect(bridgeLayout({ units: [], nodes: [], ties: [] }).people).toEqual([]);
    expect(bridgeLayout(networkOf([1], { tiesEach: 0 })).people).toHaveLength(1);
    const alone = bridgeLayout(networkOf([], { none: 30 }));
    expect(overlaps(alone.people)).toBe(false);
    expect(alone.discs.map((disc) => disc.id)).toEqual([null]);
  });
});
