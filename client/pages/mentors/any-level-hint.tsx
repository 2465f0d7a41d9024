import { Button, Text } from '@mantine/core';
import type { Mentors } from '../../../server/api/mentors.schema.ts';
import { api } from '../../api.ts';
import { useAnswer } from '../../components/answer.tsx';
import { t } from '../../messages/message.ts';
import type { Direction } from './mentor-state.ts';

/** Fewer than these are little to choose from. */
const little = 5;

interface AnyLevelHintProps {
  answer: Mentors;
  direction: Direction;
  onAny: () => void;
}

/** Where the level that is asked for leaves little, as for those high up: how many there are of any level. Nothing where that are no more. */
export function AnyLevelHint({ answer: { person, topic, items }, direction, onAny }: AnyLevelHintProps) {
  const question = { topic: topic ?? undefined, direction: 'any' };
  const isLittle = direction !== 'any' && items.length < little;
  const { data } = useAnswer(['mentors', person, question], (options) => api.mentors(person, question, options), {
    enabled: isLittle,
  });
  if (!isLittle || !data || data.items.length <= items.length) return null;
  return (
    <div className="ct-mentor-hint">
      <Text>{t('mentors.anyHint', { direction, count: items.length, any: data.items.length })}</Text>
      <Button size="xs" variant="default" onClick={onAny}>
        {t('mentors.anyShow')}
      </Button>
    </div>
  );
}
