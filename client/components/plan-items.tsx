import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AcceptedPlan, IntroductionsPlan } from '../../server/api/introductions-plan.schema.ts';
import { api } from '../api.ts';
import { t } from '../messages/message.ts';
import { PlanItem } from './plan-item.tsx';
import { Failed } from './states.tsx';
import { pairKey, rememberSuggested, suggestedPairs } from './suggested-pairs.ts';
import { useWrite } from './use-write.ts';
import { whatIfPath } from './what-if-address.ts';
import './plan.css';

/** So many are shown at first. */
const first = 10;

/** An address has room for so many. */
const mostInAddress = 100;

interface PlanItemsProps {
  plan: IntroductionsPlan;
  /** With the id of the plan, by which it is followed up. */
  onAccepted: (plan: string) => void;
}

/** The introductions of a plan, from which some are chosen and suggested to the two people of each. */
export function PlanItems({ plan: { items, people }, onAccepted }: PlanItemsProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isWhole, setWhole] = useState(false);
  const [accepted, setAccepted] = useState<AcceptedPlan | null>(null);
  const { write, isPending, error } = useWrite();
  const suggested = suggestedPairs();
  const open = items.map(pairKey).filter((key) => !suggested.has(key));
  const lacksSome = open.length === 0 ? chosen.size === 0 : open.some((key) => !chosen.has(key));
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const wanted = items.filter((item) => chosen.has(pairKey(item))).map(({ a, b }) => ({ a, b }));
  const accept = () =>
    write(async () => {
      const reply = await api.acceptPlan({ items: wanted });
      rememberSuggested(wanted.map(pairKey));
      setAccepted(reply);
      setChosen(new Set());
      onAccepted(reply.plan);
    });
  if (items.length === 0) return null;
  return (
    <section aria-label={t('introductions.items')}>
      <Title order={2} size="h3">
        {t('introductions.items')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('introductions.itemsText')}
      </Text>
      <Group mb="sm">
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={open.length === 0 && chosen.size === 0}
          onClick={() => setChosen(new Set(lacksSome ? open : []))}
        >
          {t(lacksSome ? 'introductions.all' : 'introductions.none')}
        </Button>
        <Button onClick={accept} loading={isPending} disabled={chosen.size === 0}>
          {t('introductions.accept', { count: chosen.size })}
        </Button>
        {wanted.length > 0 && wanted.length <= mostInAddress && (
          <Button
            component={Link}
            to={whatIfPath({ addTies: wanted.map(({ a, b }) => ({ source: a, target: b })) })}
            variant="subtle"
            size="compact-sm"
          >
            {t('introductions.whatIf', { count: wanted.length })}
          </Button>
        )}
      </Group>
      {error && <Failed error={error} />}
      {accepted && (
        <Text role="status" mb="sm">
          {t('introductions.accepted', { accepted: accepted.accepted, left: accepted.left })}
        </Text>
      )}
      <ol className="ct-plan-items">
        {items.slice(0, isWhole ? items.length : first).map((item) => (
          <PlanItem
            key={pairKey(item)}
            item={item}
            people={people}
            isSuggested={suggested.has(pairKey(item))}
            checked={chosen.has(pairKey(item))}
            onToggle={() => toggle(pairKey(item))}
          />
        ))}
      </ol>
      {items.length > first && (
        <Button variant="subtle" size="compact-sm" mt="sm" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('introductions.showFirst', { count: first }) : t('introductions.showAll', { count: items.length })}
        </Button>
      )}
    </section>
  );
}
