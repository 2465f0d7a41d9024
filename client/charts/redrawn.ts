import type { Chart } from './chart.ts';
import { onReshape } from './measure-text.ts';

/** A chart that is drawn whole from its data, and drawn again when its place changes; `svg` goes when it goes. */
export function redrawn<Data>(
  element: HTMLElement,
  svg: { remove(): unknown },
  data: Data,
  draw: (data: Data) => void,
): Chart<Data> {
  let shown = data;
  draw(shown);
  const stop = onReshape(element, () => draw(shown));
  return {
    update(next) {
      shown = next;
      draw(shown);
    },
    destroy() {
      stop();
      svg.remove();
    },
  };
}
