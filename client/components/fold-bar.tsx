import { Button } from '@mantine/core';
import { t } from '../messages/message.ts';

interface FoldBarProps {
  folds: { id: string; name: string; units: number }[];
  opened: ReadonlySet<string>;
  onToggle: (id: string) => void;
}

/** The parts of the organization that can be folded, each opened and closed here. */
export function FoldBar({ folds, opened, onToggle }: FoldBarProps) {
  return (
    <div className="ct-folds">
      <span className="ct-soft">{t('silos.folds')}</span>
      {folds.map(({ id, name, units }) => (
        <Button
          key={id}
          size="compact-sm"
          variant={opened.has(id) ? 'light' : 'default'}
          aria-pressed={opened.has(id)}
          onClick={() => onToggle(id)}
        >
          {t('silos.foldName', { name, units })}
        </Button>
      ))}
    </div>
  );
}
