import { useSearchParams } from 'react-router';
import { api } from '../api.ts';
import { Answer, useAnswer } from '../components/answer.tsx';
import { useGrants } from '../components/grants.ts';
import { NotGranted } from '../components/not-granted.tsx';
import { Page } from '../components/page.tsx';
import { PlanBeforeAfter } from '../components/plan-before-after.tsx';
import { PlanFigures } from '../components/plan-figures.tsx';
import { PlanFollowUp } from '../components/plan-follow-up.tsx';
import { PlanForm, type PlanWish, planRange, usualPlan } from '../components/plan-form.tsx';
import { PlanItems } from '../components/plan-items.tsx';
import { wholeWithin } from '../components/whole-within.ts';
import { t } from '../messages/message.ts';

/** The introductions that would widen reach most over the whole organization: planned, chosen from, and suggested. */
export function IntroductionsPage() {
  const [search, setSearch] = useSearchParams();
  const granted = useGrants().plan;
  const wish = wishOf(search);
  const { k, capacity, units } = wish;
  const accepted = search.get('plan');
  const question = { k, capacity, ...(units.length > 1 && { units }) };
  const query = useAnswer(['introductions plan', question], (options) => api.plan(question, options), { enabled: granted });
  const go = (next: PlanWish, plan: string | null) => setSearch(searchOf(next, plan), { preventScrollReset: true });
  if (!granted)
    return (
      <NotGranted
        title={t('introductions.name')}
        text={(who) => t('introductions.refused', who)}
        way={{ to: '/contacts', label: t('shell.contacts') }}
      />
    );
  return (
    <Answer query={query} name={t('introductions.name')}>
      {(plan) => (
        <Page name={t('introductions.name')} heading={t('introductions.headline', { count: plan.items.length })} lead={plan.text}>
          <PlanForm wish={wish} units={plan.units} onPlan={(next) => go(next, accepted)} />
          {(plan.items.length > 0 || accepted) && (
            <div className="ct-plan">
              <div>
                <PlanBeforeAfter plan={plan} />
                <PlanFigures plan={plan} />
              </div>
              <div>
                {accepted && <PlanFollowUp plan={accepted} />}
                <PlanItems key={JSON.stringify(wish)} plan={plan} onAccepted={(id) => go(wish, id)} />
              </div>
            </div>
          )}
        </Page>
      )}
    </Answer>
  );
}

function wishOf(search: URLSearchParams): PlanWish {
  const number = (field: 'k' | 'capacity') => wholeWithin(search.get(field), planRange[field]) ?? usualPlan[field];
  return { k: number('k'), capacity: number('capacity'), units: search.getAll('unit') };
}

function searchOf({ k, capacity, units }: PlanWish, plan: string | null): URLSearchParams {
  const search = new URLSearchParams({ k: String(k), capacity: String(capacity), ...(plan && { plan }) });
  for (const unit of units) search.append('unit', unit);
  return search;
}
