import { useMemo } from 'react';
import type { SuggestionBatch } from '../../../server/api/suggestion-batch.schema.ts';
import { bars } from '../../charts/bars.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { useGrants } from '../../components/grants.ts';
import { PlanFollowUp } from '../../components/plan-follow-up.tsx';
import { locale, t } from '../../messages/message.ts';

/** What a batch would bring, and what has come of it. */
export function BatchOutcome({ batch: { reach, plan } }: { batch: SuggestionBatch }) {
  const canFollow = useGrants().plan;
  const rows = useMemo(
    () =>
      (['today', 'then'] as const).map((when) => {
        const value = (when === 'today' ? reach.before : reach.levelled) ?? 0;
        const text = value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
        return { id: when, name: t(`suggestions.${when}`), value, of: null, text };
      }),
    [reach],
  );
  return (
    <>
      {reach.before !== null && reach.levelled !== null && (
        <Figure
          name="suggestions"
          label={t('suggestions.picture')}
          columns={[
            { key: 'name', label: t('suggestions.column') },
            { key: 'value', label: t('suggestions.picture'), numeric: true, digits: 1 },
          ]}
          rows={rows.map(({ name, value }) => ({ name, value }))}
        >
          <p className="ct-note">{t('suggestions.picture')}</p>
          <Chart make={bars} data={rows} options={{ label: t('suggestions.picture'), tone: 'reached' as const }} />
        </Figure>
      )}
      {canFollow && <PlanFollowUp plan={plan} />}
    </>
  );
}
