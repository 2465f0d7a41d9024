import { ellipsis, type Measure, wrap } from './text-fit.ts';

export interface MatrixLayoutInput {
  names: string[];
  /** Longest figure of a cell, in digits. */
  digits: number;
  /** Width of the frame in px. */
  width: number;
  /** Width of the openness plot with its words, in px; 0 = it is drawn elsewhere. */
  plot: number;
  measure: Measure;
}

export interface MatrixLayout {
  /** From one row to the next, in px; a cell is a little smaller. */
  pitch: number;
  /** Left and upper edge of the first cell. */
  left: number;
  top: number;
  /** Left edge of the openness plot. */
  plotLeft: number;
  rows: { lines: string[] }[];
  rowFont: number;
  columns: { text: string }[];
  columnFont: number;
  /** Slope of the column names in degrees, 45 … 90. */
  angle: number;
  /** Font size of the figures in the cells; 0 = they do not fit. */
  figureFont: number;
  width: number;
  height: number;
}

const smallestPitch = 15,
  largestPitch = 40,
  longestColumn = 170,
  plotGap = 40;

/** Where everything in the matrix stands. Column names never overlap: the smaller the cells, the steeper and smaller they are.
 * Where even the smallest legible cells do not fit the frame, the picture is wider than it and scrolls. */
export function matrixLayout({ names, digits, width, plot, measure }: MatrixLayoutInput): MatrixLayout {
  const n = names.length;
  const rowFontAt = (pitch: number) => (pitch >= 22 ? 13 : pitch >= 17 ? 12 : 11);
  const longestRow = Math.min(width < 560 ? 118 : 210, Math.max(0, ...names.map((name) => measure(name, 13))));
  const left = Math.ceil(longestRow) + 14;
  const room = width - left - (plot > 0 ? plotGap + plot : 0) - 4;
  const pitch = Math.floor(Math.max(width < 560 ? 26 : smallestPitch, Math.min(largestPitch, room / Math.max(1, n))));
  const rowFont = rowFontAt(pitch),
    columnFont = pitch >= 22 ? 13 : 11;
  const rows = names.map((name) => ({ lines: wrap(name, longestRow + 1, pitch >= 30 ? 2 : 1, rowFont, measure) }));
  const columns = names.map((name) => ({ text: ellipsis(name, longestColumn, columnFont, measure) }));
  const angle = slope(pitch, columnFont);
  const radians = (angle * Math.PI) / 180;
  const longest = Math.max(0, ...columns.map(({ text }) => measure(text, columnFont)));
  const top = Math.ceil(Math.max(plot > 0 ? 56 : 0, longest * Math.sin(radians) + columnFont * Math.cos(radians) + 10));
  const right = left + n * pitch;
  // the last names lean out over the right edge
  const lean = Math.max(
    0,
    ...columns.map(
      ({ text }, i) =>
        left + (i + 0.5) * pitch + (measure(text, columnFont) + columnFont) * Math.cos(radians) + columnFont - right,
    ),
  );
  const figureFont = figureFontFor(digits, pitch, measure);
  const plotLeft = right + plotGap;
  const inner = plot > 0 ? Math.max(plotLeft + plot, right + lean) : right + lean;
  return {
    pitch,
    left,
    top,
    plotLeft,
    rows,
    rowFont,
    columns,
    columnFont,
    angle,
    figureFont,
    width: Math.ceil(inner + 4),
    height: top + n * pitch + 4,
  };
}

/** The flattest slope from 48° at which names a pitch apart keep a line's height between them. */
function slope(pitch: number, font: number): number {
  const needed = (font * 1.18) / pitch;
  return needed >= 1 ? 90 : Math.max(48, (Math.asin(needed) * 180) / Math.PI);
}

function figureFontFor(digits: number, pitch: number, measure: Measure): number {
  const text = '0'.repeat(Math.max(1, digits));
  for (const font of [12, 11, 10, 9]) if (measure(text, font) <= pitch - 6 && font <= pitch - 10) return font;
  return 0;
}
