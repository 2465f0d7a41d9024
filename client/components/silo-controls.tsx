import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Reference } from '../charts/unit-fold.ts';
import { t } from '../messages/message.ts';
import type { Shown } from './silo-words.ts';

interface SiloControlsProps {
  shown: Shown;
  reference: Reference;
  /** Sets parameters of the address; null = the usual. */
  onChange: (changes: Record<string, string | null>) => void;
  children?: ReactNode;
}

/** What the cells show, and what is compared with what. */
export function SiloControls({ shown, reference, onChange, children }: SiloControlsProps) {
  return (
    <div className="ct-silos-controls">
      <Choice
        label={t('silos.show')}
        value={shown}
        onChange={(value) => onChange({ show: value === 'reach' ? 'reach' : null })}
        data={[
          { value: 'ties', label: t('silos.showTies') },
          { value: 'reach', label: t('silos.showReach') },
        ]}
      />
      <Choice
        label={t('silos.scale')}
        value={reference}
        onChange={(value) => onChange({ against: value === 'chance' ? 'chance' : null })}
        data={[
          { value: 'usual', label: t('silos.scaleUsual') },
          { value: 'chance', label: t('silos.scaleChance') },
        ]}
      />
      {children}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  data: { value: string; label: string }[];
}

function Choice({ label, ...choice }: ChoiceProps) {
  return (
    <div className="ct-silos-choice">
      <span className="ct-soft">{label}</span>
      <SegmentedControl size="xs" aria-label={label} {...choice} />
    </div>
  );
}
