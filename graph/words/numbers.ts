/** "1 tie", "2 ties", "no ties"; thousands are grouped. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${value === 0 ? 'no' : grouped(value)} ${value === 1 ? one : many}`;
}

/** A figure to at most three significant digits, whole from 100 on: 0.0123, 1.5, 12.3, 12,345. */
export function figure(value: number): string {
  const magnitude = Math.abs(value);
  return magnitude >= 100 ? grouped(Math.round(value)) : String(Number(value.toPrecision(3)));
}

/** A bound above 0 to two significant digits, rounded up, so that it still is one: 0.0098, 0.49, 12. */
export function bound(value: number): string {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return String(Number((Math.ceil(value / unit - 1e-9) * unit).toPrecision(2)));
}

/**
 * A share 0 … 1 as whole per cent, in tenths below 10%: "64%", "4.5%". What is not quite nothing or not quite all
 * never rounds to it: "less than 0.1%", "more than 99%".
 */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return 'less than 0.1%';
  if (share > 0.99 && share < 1) return 'more than 99%';
  const rounded = share < 0.0995 ? Math.round(share * 1000) / 10 : Math.round(share * 100);
  return `${rounded}%`;
}

const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
