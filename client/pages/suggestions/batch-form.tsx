import { Button, NumberInput, Select, Slider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { BatchRequest } from '../../../server/api/suggestion-batch.schema.ts';
import { api } from '../../api.ts';
import { useAnswer } from '../../components/answer.tsx';
import { t } from '../../messages/message.ts';
import { unitTitle } from '../../messages/unit-title.ts';

interface BatchFormProps {
  busy: boolean;
  onStart: (request: Partial<BatchRequest>) => void;
}

const range = { min: 1, max: 10 };
const usual = { k: 3, bridging: 0.5 };
const all = { limit: 500 };

/** How many to each, how bold, and to whom. */
export function BatchForm({ busy, onStart }: BatchFormProps) {
  const [k, setK] = useState(usual.k);
  const [bridging, setBridging] = useState(usual.bridging);
  const [whom, setWhom] = useState<string | null>(null);
  const units = useAnswer(['units'], (options) => api.units(all, options));
  const communities = useAnswer(['communities', all], (options) => api.communities(all, options));
  const groups = [
    { kind: 'unit', group: t('suggestions.units'), of: units.data?.items ?? [] },
    { kind: 'community', group: t('suggestions.communities'), of: communities.data?.items ?? [] },
  ].map(({ kind, group, of }) => ({
    group,
    items: of.map(({ id, name }) => ({ value: JSON.stringify({ [kind]: id }), label: unitTitle(name) })),
  }));
  return (
    <Stack maw={420} gap="lg">
      <Select
        label={t('suggestions.whom')}
        placeholder={t('suggestions.everybody')}
        data={groups.filter(({ items }) => items.length > 0)}
        value={whom}
        onChange={setWhom}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('suggestions.everybody') }}
      />
      <NumberInput
        label={t('suggestions.k')}
        value={k}
        {...range}
        w={160}
        onChange={(value) => setK(Math.round(Number(value)) || usual.k)}
      />
      <div>
        <Text size="sm" fw={500} mb={6}>
          {t('suggestions.slider')}
        </Text>
        <Slider
          min={0}
          max={1}
          step={0.05}
          value={bridging}
          onChange={setBridging}
          label={null}
          size="sm"
          thumbLabel={t('suggestions.slider')}
          thumbProps={{ 'aria-valuetext': t('suggestions.sliderValue', { share: bridging }) }}
        />
        <div className="ct-slider-ends">
          <span>{t('suggestions.sliderLow')}</span>
          <span>{t('suggestions.sliderHigh')}</span>
        </div>
      </div>
      <Button loading={busy} onClick={() => onStart({ k, bridging, ...(whom !== null && JSON.parse(whom)) })} w="fit-content">
        {t('suggestions.start')}
      </Button>
    </Stack>
  );
}
