/** x1, y1, control x, y, x2, y2 */
export type Curve = [number, number, number, number, number, number];

export interface Paint {
  fill?: string;
  stroke?: string;
  width?: number;
  opacity?: number;
}

export interface TextPaint {
  size: number;
  weight: number;
  fill: string;
  /** Colour of the edge that sets it off from what is behind. */
  halo?: string;
}

/** What a scene is drawn with: on a canvas to look at, as SVG to take along. */
export interface Pen {
  circle(x: number, y: number, r: number, paint: Paint): void;
  /** Every curve is laid over the others, so that many show darker than one. */
  curves(curves: Curve[], paint: Paint): void;
  /** From its left edge, in the middle of the line. */
  text(text: string, x: number, y: number, paint: TextPaint): void;
}

/** Curves drawn in one stroke: few enough that crossings show, enough to be quick. */
const together = 24;

export function canvasPen(context: CanvasRenderingContext2D, fontFamily: string): Pen {
  return {
    circle(x, y, r, { fill, stroke, width = 1, opacity = 1 }) {
      context.globalAlpha = opacity;
      context.beginPath();
      context.arc(x, y, r, 0, 2 * Math.PI);
      if (fill) {
        context.fillStyle = fill;
        context.fill();
      }
      if (stroke) {
        context.strokeStyle = stroke;
        context.lineWidth = width;
        context.stroke();
      }
    },
    curves(curves, { stroke = 'none', width = 1, opacity = 1 }) {
      context.globalAlpha = opacity;
      context.strokeStyle = stroke;
      context.lineWidth = width;
      for (const some of chunks(curves)) {
        context.beginPath();
        for (const [x1, y1, cx, cy, x2, y2] of some) {
          context.moveTo(x1, y1);
          context.quadraticCurveTo(cx, cy, x2, y2);
        }
        context.stroke();
      }
    },
    text(text, x, y, { size, weight, fill, halo }) {
      context.globalAlpha = 1;
      context.font = `${weight} ${size}px ${fontFamily}`;
      context.textBaseline = 'middle';
      if (halo) {
        context.lineJoin = 'round';
        context.strokeStyle = halo;
        context.lineWidth = 3.5;
        context.strokeText(text, x, y);
      }
      context.fillStyle = fill;
      context.fillText(text, x, y);
    },
  };
}

export function svgPen(svg: SVGSVGElement): Pen {
  const add = (name: string, attributes: Record<string, string | number | undefined>, text?: string) => {
    const made = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', name));
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, String(value));
    if (text !== undefined) made.textContent = text;
  };
  return {
    circle(x, y, r, { fill = 'none', stroke, width, opacity }) {
      add('circle', { cx: round(x), cy: round(y), r: round(r), fill, stroke, 'stroke-width': width, opacity });
    },
    curves(curves, { stroke, width, opacity }) {
      for (const some of chunks(curves)) {
        const d = some.map((curve) => curve.map(round)).map(([x1, y1, cx, cy, x2, y2]) => `M${x1} ${y1}Q${cx} ${cy} ${x2} ${y2}`);
        add('path', { d: d.join(''), fill: 'none', stroke, 'stroke-width': width, opacity });
      }
    },
    text(text, x, y, { size, weight, fill, halo }) {
      const edge = halo ? { stroke: halo, 'stroke-width': 3.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {};
      const place = { x: round(x), y: round(y), 'font-size': size, 'font-weight': weight, 'dominant-baseline': 'central' };
      add('text', { ...place, fill, ...edge }, text);
    },
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

function* chunks(curves: Curve[]) {
  for (let first = 0; first < curves.length; first += together) yield curves.slice(first, first + together);
}
