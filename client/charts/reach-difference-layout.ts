import { ellipsis, type Measure } from './text-fit.ts';

export interface DifferenceLayout {
  /** From one row to the next, in px; a cell is a little smaller. */
  pitch: number;
  /** Left and upper edge of the first cell. */
  left: number;
  top: number;
  font: number;
  /** Names as they fit before the rows and, on end, above the columns. */
  rows: string[];
  columns: string[];
  width: number;
  height: number;
}

/** Smaller than that names could not be read. */
const smallestPitch = 11,
  largestPitch = 34,
  longestRow = 150,
  longestColumn = 120,
  gap = 6;

/**
 * Where everything in a matrix stands whose names stand before its rows and on end above its columns: as wide as its frame where
 * cells are large enough for names to be read, wider and to be scrolled where they are not.
 */
export function differenceLayout(names: string[], frame: number, measure: Measure): DifferenceLayout {
  const longest = (font: number) => Math.max(0, ...names.map((name) => measure(name, font)));
  const fontAt = (pitch: number) => Math.max(10, Math.min(12, Math.floor(pitch) - 1));
  const most = Math.min(longestRow, Math.floor(0.34 * frame));
  const pitchBeside = (left: number) =>
    Math.max(smallestPitch, Math.min(largestPitch, (frame - left - 1) / Math.max(1, names.length)));
  const font = fontAt(pitchBeside(most + gap));
  const room = Math.min(most, Math.ceil(longest(font)));
  const left = room + gap;
  const pitch = pitchBeside(left);
  const above = Math.min(longestColumn, Math.ceil(longest(font)));
  const top = above + gap;
  return {
    pitch,
    left,
    top,
    font,
    rows: names.map((name) => ellipsis(name, room, font, measure)),
    columns: names.map((name) => ellipsis(name, above, font, measure)),
    width: Math.ceil(left + names.length * pitch) + 1,
    height: Math.ceil(top + names.length * pitch) + 1,
  };
}
