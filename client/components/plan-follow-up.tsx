import { Group, Stack, Text, Title } from '@mantine/core';
import type { PlanFollowUp as FollowUp } from '../../server/api/introductions-plan.schema.ts';
import { api } from '../api.ts';
import { locale, t } from '../messages/message.ts';
import { useAnswer } from './answer.tsx';

/** Suggestions go through these states; each stands in one of them. */
const states = ['shown', 'saved', 'introduced', 'met', 'dismissed'] as const;

/** What became of a plan that was accepted: how many of its suggestions are how far. Says nothing where there is no such plan. */
export function PlanFollowUp({ plan }: { plan: string }) {
  const { data } = useAnswer(['plan follow-up', plan], (options) => api.planFollowUp(plan, options));
  if (!data) return null;
  const shown = (count: FollowUp['shown']) => (count === null ? t('introductions.tooFew') : count.toLocaleString(locale));
  return (
    <section className="ct-follow-up" aria-label={t('introductions.followUp')}>
      <Title order={2} size="h3" mb="sm">
        {t('introductions.followUp')}
      </Title>
      <Text mb="sm">
        {data.suggested === null
          ? t('introductions.followUpFew')
          : t('introductions.followUpOf', { count: data.suggested, met: data.met ?? -1 })}
      </Text>
      {data.suggested !== null && (
        <Group gap="xl">
          {states.map((state) => (
            <Stack key={state} gap={0}>
              <Text fw={600}>{shown(data[state])}</Text>
              <Text size="sm" c="dimmed">
                {t(`introductions.state-${state}`)}
              </Text>
            </Stack>
          ))}
        </Group>
      )}
    </section>
  );
}
