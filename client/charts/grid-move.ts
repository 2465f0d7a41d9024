/** A cell of a grid; column −1 is the name before the row. */
export interface GridPlace {
  row: number;
  column: number;
}

/** Where a key leads from a place in a grid of so many rows and columns, never out of it; undefined for a key that leads nowhere. */
export function gridMove(key: string, { row, column }: GridPlace, size: number): GridPlace | undefined {
  const last = size - 1;
  const moves: Record<string, [row: number, column: number]> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [row, -1],
    End: [row, last],
  };
  if (!Object.hasOwn(moves, key)) return undefined;
  const [toRow, toColumn] = moves[key];
  return { row: Math.max(0, Math.min(last, toRow)), column: Math.max(-1, Math.min(last, toColumn)) };
}
