import { type ReachBin, reachHistogram } from '../charts/reach-histogram.ts';
import { t } from '../messages/message.ts';
import { Chart } from './chart.tsx';
import { Figure } from './figure.tsx';

interface ReachDistributionProps {
  name: string;
  label: string;
  bins: ReachBin[];
  /** What the two are called. */
  before: string;
  after: string;
}

/** How many people reach how many others, before and after; nothing where there is but one interval. */
export function ReachDistribution({ name, label, bins, before, after }: ReachDistributionProps) {
  if (bins.length < 2) return null;
  return (
    <Figure
      name={name}
      label={label}
      columns={[
        { key: 'from', label: t('introductions.from'), numeric: true },
        { key: 'to', label: t('introductions.to'), numeric: true },
        { key: 'before', label: before, numeric: true },
        { key: 'after', label: after, numeric: true },
      ]}
      rows={bins.map((bin) => ({ ...bin }))}
    >
      <p className="ct-note">{label}</p>
      <Chart make={reachHistogram} data={bins} options={{ label, axis: t('introductions.distributionAxis'), before, after }} />
    </Figure>
  );
}
