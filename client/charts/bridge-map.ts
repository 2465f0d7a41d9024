import { type D3ZoomEvent, type Quadtree, quadtree, select, type ZoomTransform, zoom, zoomIdentity } from 'd3';
import type { BridgeLayout, BridgeNetwork } from './bridge-map-layout.ts';
import { dotRadius, drawGround, drawNames, fittingView, type Scene, type View } from './bridge-scene.ts';
import { type Chart, stillness } from './chart.ts';
import { layOut } from './lay-out.ts';
import { mapControls } from './map-controls.ts';
import { measureIn, onReshape } from './measure-text.ts';
import { canvasPen, svgPen } from './pen.ts';
import { onThemeChange, themeColors } from './theme-colors.ts';

export interface BridgeMapData {
  network: BridgeNetwork;
  /** Ids of the ranked people, first of the ranking first. */
  ranked: string[];
  selected: string | null;
}

export interface BridgeMapOptions {
  /** What the picture shows, for those who do not see it. */
  label: string;
  /** How it is moved with keys. */
  keys: string;
  words: { zoomIn: string; zoomOut: string; fit: string; noUnit: string; busy: string };
  onSelect: (person: string | null) => void;
}

/** Ties above which a moving map shows its last picture scaled, and draws anew when it rests. */
const heavy = 3000;

/** The network as a map on a canvas: units as discs, people in them, those who bridge marked. Wheel, buttons and keys zoom and move it. */
export function bridgeMap(element: HTMLElement, data: BridgeMapData, options: BridgeMapOptions): Chart<BridgeMapData> {
  const frame = select(element)
    .append('div')
    .attr('class', 'ct-map')
    .attr('tabindex', 0)
    .attr('role', 'group')
    .attr('aria-label', options.keys);
  const ground = frame.append('canvas').attr('role', 'img').attr('aria-label', options.label);
  const top = frame.append('canvas').attr('aria-hidden', 'true').style('position', 'absolute').style('inset', '0');
  const busy = frame.append('p').attr('class', 'ct-map-busy').attr('role', 'status').text(options.words.busy);
  const measure = measureIn(element);
  const family = getComputedStyle(element).fontFamily;
  let latest = data,
    layout: BridgeLayout | null = null,
    places = new Map<string, number>(),
    tree: Quadtree<number> | null = null,
    transform: ZoomTransform = zoomIdentity,
    size = { width: 0, height: 0 },
    hovered: number | null = null,
    resting = 0,
    drawnAt = transform,
    painted: { transform: ZoomTransform; image: HTMLCanvasElement } | null = null,
    ended = false;

  const zooming = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([0.7, 14])
    // one finger scrolls the page until the map is zoomed
    .filter((event) => !event.button && !(event.type === 'touchstart' && event.touches.length === 1 && transform.k <= 1))
    .on('zoom', ({ transform: next }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      transform = next;
      top.style('touch-action', next.k > 1 ? 'none' : 'pan-y');
      move();
    });
  const surface = top.style('touch-action', 'pan-y').call(zooming);
  const animated = () => surface.transition().duration(stillness() ? 0 : 250);
  surface.on('dblclick.zoom', null);

  async function load() {
    const { network } = latest;
    const made = await layOut(network, aspect());
    if (ended || network !== latest.network) return;
    busy.remove();
    layout = made;
    places = new Map(network.nodes.map((node, i) => [node.id, i]));
    tree = quadtree<number>(
      [...layout.people.keys()],
      (i) => made.people[i].x,
      (i) => made.people[i].y,
    );
    resize();
  }

  const aspect = () => (element.clientWidth < 560 ? 0.85 : element.clientWidth < 900 ? 1.05 : 1.4);

  function resize() {
    const width = Math.max(200, element.clientWidth);
    size = { width, height: Math.round(Math.max(340, Math.min(780, width / aspect()))) };
    for (const canvas of [ground, top]) {
      canvas.attr('width', size.width * devicePixelRatio).attr('height', size.height * devicePixelRatio);
      canvas.style('width', `${size.width}px`).style('height', `${size.height}px`).style('display', 'block');
    }
    zooming
      .extent([
        [0, 0],
        [size.width, size.height],
      ])
      .translateExtent([
        [-size.width * 0.4, -size.height * 0.4],
        [size.width * 1.4, size.height * 1.4],
      ]);
    draw();
  }

  function viewNow(): View {
    const fit = fittingView(layout!, size.width, size.height);
    return {
      ...size,
      scale: fit.scale * transform.k,
      left: fit.left * transform.k + transform.x,
      top: fit.top * transform.k + transform.y,
    };
  }

  function scene(): Scene {
    const ranked = latest.ranked.map((id) => places.get(id)).filter((place) => place !== undefined);
    const selected = latest.selected === null ? null : (places.get(latest.selected) ?? null);
    return {
      network: latest.network,
      layout: layout!,
      ranked,
      lit: hovered ?? selected,
      view: viewNow(),
      colors: themeColors(element),
      noUnit: options.words.noUnit,
    };
  }

  function draw() {
    if (!layout) return;
    drawGround(penOn(ground.node()!), scene());
    drawnAt = transform;
    painted = null;
    drawTop();
  }

  function drawTop() {
    if (!layout) return;
    const now = scene();
    ground.style('opacity', now.lit === null ? '1' : '0.35');
    drawNames(penOn(top.node()!), now, measure);
  }

  function penOn(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d')!;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    return canvasPen(context, family);
  }

  function move() {
    if (!layout) return;
    if (latest.network.ties.length <= heavy) return draw();
    painted ??= { transform: drawnAt, image: copyOf(ground.node()!) };
    const factor = transform.k / painted.transform.k;
    const context = ground.node()!.getContext('2d')!;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.clearRect(0, 0, ground.node()!.width, ground.node()!.height);
    const left = (transform.x - painted.transform.x * factor) * devicePixelRatio,
      upper = (transform.y - painted.transform.y * factor) * devicePixelRatio;
    context.drawImage(painted.image, left, upper, painted.image.width * factor, painted.image.height * factor);
    drawTop();
    window.clearTimeout(resting);
    resting = window.setTimeout(draw, 140);
  }

  function personAt(event: PointerEvent | MouseEvent): number | null {
    if (!layout || !tree) return null;
    const [px, py] = [event.offsetX, event.offsetY];
    const view = viewNow();
    const near = tree.find((px - view.left) / view.scale, (py - view.top) / view.scale, 24 / view.scale);
    if (near === undefined) return null;
    const person = layout.people[near];
    const distance = Math.hypot(person.x * view.scale + view.left - px, person.y * view.scale + view.top - py);
    return distance <= dotRadius(person.r, view.scale) + 5 ? near : null;
  }

  function hover(person: number | null) {
    if (person === hovered) return;
    hovered = person;
    top.style('cursor', person === null ? 'grab' : 'pointer');
    drawTop();
  }

  surface
    .on('pointermove.person', (event: PointerEvent) => hover(personAt(event)))
    .on('pointerleave.person', () => hover(null))
    .on('click.person', (event: MouseEvent) => {
      const person = personAt(event);
      options.onSelect(person === null ? null : latest.network.nodes[person].id);
    });

  const pan = (x: number, y: number) => animated().call(zooming.translateBy, x / transform.k, y / transform.k);
  mapControls(frame.node()!, options.words, {
    zoomBy: (factor) => animated().call(zooming.scaleBy, factor),
    pan,
    fit: () => animated().call(zooming.transform, zoomIdentity),
    leave: () => options.onSelect(null),
  });

  /** Brings the selected person into sight where zooming has moved them out of it. */
  function show(id: string | null) {
    const place = id === null ? undefined : places.get(id);
    if (place === undefined || !layout) return;
    const view = viewNow(),
      { x, y } = layout.people[place];
    const [px, py] = [x * view.scale + view.left, y * view.scale + view.top];
    if (px < 20 || py < 20 || px > size.width - 20 || py > size.height - 20) pan(size.width / 2 - px, size.height / 2 - py);
  }

  void load();
  const stops = [onReshape(element, () => void load()), onThemeChange(draw)];
  return {
    update(next) {
      const former = latest;
      latest = next;
      if (former.network !== next.network) return void load();
      if (former.ranked !== next.ranked) draw();
      else drawTop();
      if (former.selected !== next.selected) show(next.selected);
    },
    destroy() {
      ended = true;
      window.clearTimeout(resting);
      for (const stop of stops) stop();
      frame.remove();
    },
    svg() {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
      if (!layout) return svg;
      drawGround(svgPen(svg), scene());
      drawNames(svgPen(svg), scene(), measure);
      return svg;
    },
  };
}

function copyOf(canvas: HTMLCanvasElement) {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')!.drawImage(canvas, 0, 0);
  return copy;
}
