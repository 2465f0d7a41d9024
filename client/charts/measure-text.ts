import type { Measure } from './text-fit.ts';

/** Measures texts in the typeface of an element, at a weight between plain and bold so that neither is cut. */
export function measureIn(element: Element, weight = 600): Measure {
  const context = document.createElement('canvas').getContext('2d')!;
  const family = getComputedStyle(element).fontFamily;
  const known = new Map<string, number>();
  return (text, fontSize) => {
    const key = `${fontSize}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = `${weight} ${fontSize}px ${family}`;
      known.set(key, (width = context.measureText(text).width));
    }
    return width;
  };
}

/** As wide as an element is, within these: then letters keep their size. */
export const widthIn = (element: Element, [narrowest, widest]: readonly [number, number]): number =>
  Math.min(widest, Math.max(narrowest, element.clientWidth || widest));

/** Calls back when the element's width changes and when fonts have come; returns what ends it. */
export function onReshape(element: Element, changed: () => void): () => void {
  let width = element.clientWidth,
    ended = false;
  const observer = new ResizeObserver(() => {
    if (element.clientWidth === width || element.clientWidth === 0) return;
    width = element.clientWidth;
    changed();
  });
  observer.observe(element);
  void document.fonts.ready.then(() => ended || changed());
  return () => {
    ended = true;
    observer.disconnect();
  };
}
