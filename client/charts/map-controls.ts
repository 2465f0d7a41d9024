import { select } from 'd3';

export interface MapActions {
  zoomBy: (factor: number) => unknown;
  /** Moves what is seen, in px. */
  pan: (x: number, y: number) => unknown;
  /** Shows all. */
  fit: () => unknown;
  leave: () => unknown;
}

/** Keys and buttons that move a map: + and − zoom, arrows pan, 0 shows all, Escape leaves; they work where the frame has the focus. */
export function mapControls(
  frame: HTMLElement,
  words: { zoomIn: string; zoomOut: string; fit: string },
  { zoomBy, pan, fit, leave }: MapActions,
): void {
  const keys = new Map<string, () => unknown>([
    ['+', () => zoomBy(1.5)],
    ['=', () => zoomBy(1.5)],
    ['-', () => zoomBy(1 / 1.5)],
    ['0', fit],
    ['ArrowLeft', () => pan(80, 0)],
    ['ArrowRight', () => pan(-80, 0)],
    ['ArrowUp', () => pan(0, 80)],
    ['ArrowDown', () => pan(0, -80)],
    ['Escape', leave],
  ]);
  select(frame).on('keydown', (event: KeyboardEvent) => {
    const act = keys.get(event.key);
    if (!act || event.target !== frame || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  });
  const bar = select(frame).append('div').attr('class', 'ct-map-buttons');
  const buttons: [string, () => unknown][] = [
    [words.zoomIn, () => zoomBy(1.5)],
    [words.zoomOut, () => zoomBy(1 / 1.5)],
    [words.fit, fit],
  ];
  for (const [text, act] of buttons) bar.append('button').attr('type', 'button').text(text).on('click', act);
}
