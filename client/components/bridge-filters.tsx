import { Group, Select } from '@mantine/core';
import { t } from '../messages/message.ts';

export interface BridgeFilter {
  unit: string | null;
  community: string | null;
  count: number;
}

interface BridgeFiltersProps {
  filter: BridgeFilter;
  units: { id: string; name: string }[];
  communities: { id: string; name: string }[];
  onChange: (changes: Partial<BridgeFilter>) => void;
}

const counts = [5, 10, 20, 50];

/** Of which unit or community the bridges are asked, and how many are shown. */
export function BridgeFilters({ filter, units, communities, onChange }: BridgeFiltersProps) {
  const options = (items: { id: string; name: string }[]) => items.map(({ id, name }) => ({ value: id, label: name }));
  const shown = [...new Set([...counts, filter.count])].sort((a, b) => a - b);
  return (
    <Group gap="sm" mb="md" align="end" className="ct-bridge-filters">
      {units.length > 1 && (
        <Select
          label={t('bridges.filterUnit')}
          placeholder={t('bridges.all')}
          data={options(units)}
          value={filter.unit}
          onChange={(unit) => onChange({ unit, community: null })}
          clearable
          searchable
          size="sm"
        />
      )}
      {communities.length > 0 && (
        <Select
          label={t('bridges.filterCommunity')}
          placeholder={t('bridges.all')}
          data={options(communities)}
          value={filter.community}
          onChange={(community) => onChange({ community, unit: null })}
          clearable
          searchable
          size="sm"
        />
      )}
      <Select
        label={t('bridges.count')}
        data={shown.map((count) => ({ value: String(count), label: t('bridges.countPeople', { count }) }))}
        value={String(filter.count)}
        onChange={(count) => onChange({ count: Number(count) })}
        allowDeselect={false}
        size="sm"
      />
    </Group>
  );
}
