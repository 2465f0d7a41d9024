import { Checkbox } from '@mantine/core';
import type { IntroductionsPlan } from '../../server/api/introductions-plan.schema.ts';
import { t } from '../messages/message.ts';
import { IntroductionVia, PersonWhere } from './introduction-card.tsx';

interface PlanItemProps {
  item: IntroductionsPlan['items'][number];
  people: IntroductionsPlan['people'];
  /** Whether the viewer has suggested it already. */
  isSuggested: boolean;
  checked: boolean;
  onToggle: () => void;
}

/** One introduction of a plan as a row: whether it is chosen, who, what it brings, why, and through whom. */
export function PlanItem({ item, people, isSuggested, checked, onToggle }: PlanItemProps) {
  const { a, b, gain, reasons, introduction } = item;
  const nameOf = (id: string) => people[id]?.name ?? id;
  // What it brings stands at the end of the row.
  const why = reasons.filter(({ kind }) => kind !== 'reach').map(({ text }) => text);
  return (
    <li className="ct-plan-item">
      <Checkbox
        aria-label={t('introductions.take', { a: nameOf(a), b: nameOf(b) })}
        checked={checked}
        onChange={onToggle}
        mt={2}
      />
      <div>
        <PersonWhere id={a} people={people} />
        <PersonWhere id={b} people={people} />
        <p className="ct-plan-why">
          {isSuggested && `${t('introductions.suggested')} · `}
          {why.length > 0 && `${why.join(' · ')} · `}
          <IntroductionVia introduction={{ ...item, via: introduction.via }} people={people} />
        </p>
      </div>
      <span className="ct-add">{t('introductions.gain', { pairs: gain.people / 2 })}</span>
    </li>
  );
}
