// gives selections their transitions; a build drops it from d3, which says that it has no side effects
import 'd3-transition';

/** A drawn chart: `update` may come at any time, `destroy` any number of times. */
export interface Chart<Data> {
  update(data: Data): void;
  destroy(): void;
  /** The picture as SVG, where it is drawn on a canvas. */
  svg?(): SVGSVGElement;
}

export type MakeChart<Data, Options> = (element: HTMLElement, data: Data, options: Options) => Chart<Data>;

/** Whether the reader asked for less motion: then changes come at once. */
export const stillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
