import type { TargetBox } from '../charts/unit-matrix.ts';
import './chart-tip.css';

interface ChartTipProps {
  text: string;
  /** What it speaks of, in px from the upper left of the frame it stands in. */
  box: TargetBox;
  /** Width of the frame: the words stay inside it. */
  within: number;
}

/** What the mark under the pointer or the focus says, below it. Marks carry the same words as their label, so this is hidden from readers. */
export function ChartTip({ text, box, within }: ChartTipProps) {
  const width = Math.min(280, within - 8);
  const left = Math.max(4, Math.min(within - width - 4, box.x + box.width / 2 - width / 2));
  return (
    <div className="ct-tip" style={{ left, top: box.y + box.height + 6, width }} aria-hidden="true">
      <span>{text}</span>
    </div>
  );
}
