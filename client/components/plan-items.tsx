import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { AcceptedPlan, IntroductionsPlan } from '../../server/api/introductions-plan.schema.ts';
import { api } from '../api.ts';
import { t } from '../messages/message.ts';
import { IntroductionCard } from './introduction-card.tsx';
import { Failed } from './states.tsx';
import { useWrite } from './use-write.ts';

interface PlanItemsProps {
  plan: IntroductionsPlan;
  /** With the id of the plan, by which it is followed up. */
  onAccepted: (plan: string) => void;
}

/** The introductions of a plan, from which some are chosen and suggested to the two people of each. */
export function PlanItems({ plan: { items, people }, onAccepted }: PlanItemsProps) {
  const keyOf = ({ a, b }: { a: string; b: string }) => JSON.stringify([a, b]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [accepted, setAccepted] = useState<AcceptedPlan | null>(null);
  const { write, isPending, error } = useWrite();
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const accept = () =>
    write(async () => {
      const wanted = items.filter((item) => chosen.has(keyOf(item))).map(({ a, b }) => ({ a, b }));
      const reply = await api.acceptPlan({ items: wanted });
      setAccepted(reply);
      setChosen(new Set());
      onAccepted(reply.plan);
    });
  if (items.length === 0) return null;
  return (
    <section aria-label={t('introductions.items')}>
      <Title order={2} size="h3" mt="lg" mb="sm">
        {t('introductions.items')}
      </Title>
      <Group mb="sm">
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setChosen(new Set(chosen.size < items.length ? items.map(keyOf) : []))}
        >
          {t(chosen.size < items.length ? 'introductions.all' : 'introductions.none')}
        </Button>
        <Button onClick={accept} loading={isPending} disabled={chosen.size === 0}>
          {t('introductions.accept', { count: chosen.size })}
        </Button>
      </Group>
      {error && <Failed error={error} />}
      {accepted && (
        <Text role="status" mb="sm">
          {t('introductions.accepted', { accepted: accepted.accepted, left: accepted.left })}
        </Text>
      )}
      <Stack gap="sm" maw={640}>
        {items.map((item) => (
          <IntroductionCard
            key={keyOf(item)}
            introduction={{ ...item, via: item.introduction.via }}
            gain={t('introductions.gain', { pairs: item.gain.people })}
            people={people}
          >
            <Checkbox label={t('introductions.take')} checked={chosen.has(keyOf(item))} onChange={() => toggle(keyOf(item))} />
          </IntroductionCard>
        ))}
      </Stack>
    </section>
  );
}
