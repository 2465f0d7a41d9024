import { SegmentedControl, Select } from '@mantine/core';
import type { Mentors } from '../../../server/api/mentors.schema.ts';
import { t } from '../../messages/message.ts';
import { type Direction, directions, type MentorState } from './mentor-state.ts';

interface MentorFiltersProps extends MentorState {
  seeks: Mentors['seeks'];
  topics: { id: string; name: string }[];
  onChange: (changes: Partial<MentorState>) => void;
}

/** On what to learn, and from whom. */
export function MentorFilters({ seeks, topics, topic, direction, onChange }: MentorFiltersProps) {
  const sought = new Set(seeks.map((each) => each.topic));
  const others = topics.filter(({ id }) => !sought.has(id));
  const groups = [
    { group: t('mentors.topicsSought'), items: seeks.map(({ topic, name }) => ({ value: topic, label: name })) },
    { group: t('mentors.topicsAll'), items: others.map(({ id, name }) => ({ value: id, label: name })) },
  ];
  return (
    <div className="ct-mentor-filters">
      <Select
        label={t('mentors.topic')}
        placeholder={t(seeks.length > 0 ? 'mentors.topicAny' : 'mentors.topicAnyNone')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t(seeks.length > 0 ? 'mentors.topicAny' : 'mentors.topicAnyNone') }}
        data={groups.filter(({ items }) => items.length > 0)}
        value={topic}
        onChange={(topic) => onChange({ topic })}
      />
      <SegmentedControl
        className="ct-directions"
        aria-label={t('mentors.direction')}
        data={directions.map((value) => ({ value, label: t(`mentors.${value}`) }))}
        value={direction}
        onChange={(value) => onChange({ direction: value as Direction })}
      />
    </div>
  );
}
