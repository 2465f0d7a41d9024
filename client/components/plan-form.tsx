import { Button, Group, MultiSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { IntroductionsPlan } from '../../server/api/introductions-plan.schema.ts';
import { t } from '../messages/message.ts';
import { unitTitle } from '../messages/unit-title.ts';

export const usualPlan = { k: 50, capacity: 2 };
export const planRange = { k: { min: 1, max: 1000 }, capacity: { min: 1, max: 20 } };

export interface PlanWish {
  k: number;
  capacity: number;
  /** Ids of at least two: only reach between these counts. All reach where there is none. */
  units: string[];
}

interface PlanFormProps {
  wish: PlanWish;
  /** Which units there are to choose from. */
  units: IntroductionsPlan['units'];
  onPlan: (wish: PlanWish) => void;
}

/** How large a plan is to be, and between which units. */
export function PlanForm({ wish, units, onPlan }: PlanFormProps) {
  const [wanted, setWanted] = useState(wish);
  const set = (field: 'k' | 'capacity') => (value: number | string) =>
    setWanted({ ...wanted, [field]: Number(value) || usualPlan[field] });
  return (
    <Group align="end" mb="lg">
      <NumberInput label={t('introductions.k')} value={wanted.k} {...planRange.k} w={120} onChange={set('k')} />
      <NumberInput
        label={t('introductions.capacity')}
        value={wanted.capacity}
        {...planRange.capacity}
        w={190}
        onChange={set('capacity')}
      />
      {units.length > 2 && (
        <MultiSelect
          label={t('introductions.between')}
          placeholder={wanted.units.length === 0 ? t('introductions.betweenAll') : undefined}
          data={units.map(({ unit, name }) => ({ value: unit, label: unitTitle(name) }))}
          value={wanted.units}
          onChange={(chosen) => setWanted({ ...wanted, units: chosen })}
          error={wanted.units.length === 1 && t('introductions.betweenTwo')}
          searchable
          clearable
          w={320}
        />
      )}
      <Button variant="default" onClick={() => onPlan(wanted)} disabled={wanted.units.length === 1}>
        {t('introductions.plan')}
      </Button>
    </Group>
  );
}
