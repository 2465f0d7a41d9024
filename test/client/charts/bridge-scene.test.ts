import { describe, expect, it } from 'vitest';
import { bridgeLayout } from '../../../client/charts/bridge-map-layout.ts';
import {
  dotRadius,
  drawGround,
  drawNames,
  fittingView,
  namesOf,
  projection,
  type Scene,
} from '../../../client/charts/bridge-scene.ts';
import type { Pen } from '../../../client/charts/pen.ts';
import type { ThemeColors } from '../../../client/charts/theme-colors.ts';
import { networkOf } from './bridge-network.ts';
import { measure } from './silo-answer.ts';

const colors = new Proxy({}, { get: (_, name) => String(name) }) as ThemeColors;

function sceneOf(sizes: number[], width: number, height: number, more: Partial<Scene> = {}): Scene {
  const network = networkOf(sizes, { none: 4 });
  const layout = bridgeLayout(network);
  const byBetweenness = [...network.nodes.keys()].sort((a, b) => network.nodes[b].betweenness - network.nodes[a].betweenness);
  return {
    network,
    layout,
    ranked: byBetweenness.slice(0, 10),
    lit: null,
    view: fittingView(layout, width, height),
    colors,
    noUnit: 'No unit',
    ...more,
  };
}

const collide = (labels: ReturnType<typeof namesOf>) =>
  labels.some((a, i) =>
    labels
      .slice(i + 1)
      .some((b) => a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < (a.fontSize + b.fontSize) / 2),
  );

describe('the scene of the bridge map', () => {
  it('fits the whole layout into its frame', () => {
    const { layout, view } = sceneOf([10, 40, 25, 12], 700, 500);
    const { x, y } = projection(view);
    for (const disc of layout.discs) {
      expect(x(disc.x) - disc.r * view.scale).toBeGreaterThanOrEqual(0);
      expect(y(disc.y) + disc.r * view.scale).toBeLessThanOrEqual(500);
    }
  });

  it('names all units and lets no two names overlap, large or small, near or far', () => {
    for (const [width, height] of [
      [1000, 700],
      [560, 520],
    ]) {
      const scene = sceneOf([10, 40, 25, 12, 18, 30, 22], width, height);
      const labels = namesOf(scene, measure);
      expect(labels.filter((label) => label.key.startsWith('unit '))).toHaveLength(8);
      expect(collide(labels)).toBe(false);
      const near = {
        ...scene.view,
        scale: scene.view.scale * 3,
        left: scene.view.left * 3 - width,
        top: scene.view.top * 3 - height,
      };
      expect(collide(namesOf({ ...scene, view: near }, measure))).toBe(false);
    }
  });

  it('shows more names of people the nearer one comes', () => {
    const scene = sceneOf([60, 60, 60], 700, 600);
    const people = (view: Scene['view']) =>
      namesOf({ ...scene, view }, measure).filter((label) => label.key.startsWith('person ')).length;
    const { scale, left, top } = scene.view;
    expect(people({ ...scene.view, scale: scale * 3, left: left * 3 - 700, top: top * 3 - 600 })).toBeGreaterThan(
      people(scene.view),
    );
  });

  it('names whom the lit person is tied to', () => {
    const scene = sceneOf([20, 20], 900, 700);
    const lit = scene.ranked[0];
    const alters = new Set(scene.network.ties.flatMap(([a, b]) => (a === lit ? [b] : b === lit ? [a] : [])));
    const people = namesOf({ ...scene, lit }, measure).filter((label) => !/^(unit|lit) /.test(label.key));
    expect(people.length).toBeGreaterThan(0);
    for (const label of people) expect(alters.has(Number(label.key.split(' ')[1]))).toBe(true);
  });

  it('names the lit person first and lets no other name, of a unit or a person, overlap theirs', () => {
    for (const [width, height] of [
      [1000, 700],
      [560, 520],
      [360, 420],
    ]) {
      const scene = sceneOf([10, 40, 25, 12, 18, 30, 22], width, height);
      for (const lit of scene.network.nodes.keys()) {
        const labels = namesOf({ ...scene, lit }, measure);
        expect(labels[0]).toMatchObject({ key: `lit ${lit}`, text: scene.network.nodes[lit].name });
        expect(collide(labels)).toBe(false);
      }
    }
  });

  it('draws the name of the lit person once, and last', () => {
    const scene = sceneOf([20, 20], 900, 700);
    const texts: string[] = [];
    const pen: Pen = { circle: () => {}, curves: () => {}, text: (text) => void texts.push(text) };
    drawNames(pen, { ...scene, lit: scene.ranked[0] }, measure);
    const name = scene.network.nodes[scene.ranked[0]].name;
    expect(texts.filter((text) => text === name)).toHaveLength(1);
    expect(texts.at(-1)).toBe(name);
  });

  it('draws ranked people orange and last, others teal with outside ties and grey without', () => {
    const scene = sceneOf([20, 20, 20], 900, 700);
    const fills: (string | undefined)[] = [];
    const pen: Pen = { circle: (_x, _y, _r, paint) => void fills.push(paint.fill), curves: () => {}, text: () => {} };
    drawGround(pen, scene);
    expect(fills.slice(-10)).toEqual(Array(10).fill('add'));
    const others = scene.network.nodes.filter((_, i) => !scene.ranked.includes(i));
    expect(fills.filter((fill) => fill === 'reached')).toHaveLength(others.filter((node) => node.outsideTies > 0).length);
    expect(fills.filter((fill) => fill === 'rest')).toHaveLength(others.filter((node) => node.outsideTies === 0).length);
  });

  it('keeps dots visible from afar and lets them grow more slowly than the plane', () => {
    expect(dotRadius(3, 0.1)).toBe(1.4);
    expect(dotRadius(3, 8)).toBeLessThan(24);
    expect(dotRadius(3, 8)).toBeGreaterThan(dotRadius(3, 4));
  });
});
