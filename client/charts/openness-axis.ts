import { scaleLog } from 'd3';

export interface OpennessValue {
  openness: number | null;
  opennessLow: number | null;
  opennessHigh: number | null;
}

export interface OpennessAxis {
  /** Place of a value in 0 … width; what lies beyond an end stands at it. */
  at: (value: number) => number;
  /** Powers of two. */
  ticks: number[];
}

/** A logarithmic axis around 1: from at least ¼ to 4, wider where values or intervals are, at most from 1⁄16 to 16. */
export function opennessAxis(values: OpennessValue[], width: number): OpennessAxis {
  const logs = values
    .flatMap(({ openness, opennessLow, opennessHigh }) => [openness, opennessLow, opennessHigh])
    .flatMap((value) => (value !== null && value > 0 ? [Math.log2(value)] : []));
  const low = Math.max(-4, Math.min(-2, ...logs.map((log) => log - 0.1))),
    high = Math.min(4, Math.max(2, ...logs.map((log) => log + 0.1)));
  const scale = scaleLog([2 ** low, 2 ** high], [0, width])
    .base(2)
    .clamp(true);
  const step = high - low > 5 ? 2 : 1;
  const ticks: number[] = [];
  for (let power = Math.ceil(low); power <= high; power++) if (power % step === 0) ticks.push(2 ** power);
  return { at: (value) => scale(Math.max(value, 2 ** low)), ticks };
}

/** ¼, ½, 2 ×: how a power of two is written on the axis. */
export function powerLabel(value: number): string {
  const fractions: Record<number, string> = { 2: '½', 4: '¼', 8: '⅛', 16: '1⁄16' };
  return value < 1 ? fractions[Math.round(1 / value)] : `${value} ×`;
}
