import { Button, Group, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Changes, keyOf } from '../../components/what-if-address.ts';
import { t } from '../../messages/message.ts';
import { WhomPicker } from './whom-picker.tsx';

const kinds = ['addTies', 'removeTies', 'removePeople'] as const;
export type ChangeKind = (typeof kinds)[number];

interface ChangeFormProps {
  changes: Changes;
  onChange: (changes: Changes) => void;
}

/** One more tie that comes or goes, or one more person who leaves. */
export function ChangeForm({ changes, onChange }: ChangeFormProps) {
  const [kind, setKind] = useState<ChangeKind>('addTies');
  const [source, setSource] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const isPair = kind !== 'removePeople';
  const isSame = isPair && source !== null && source === target;
  const isWhole = source !== null && (!isPair || (target !== null && !isSame));
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    onChange(isPair ? withTie(changes, kind, { source, target: target! }) : withoutPerson(changes, source));
    setSource(null);
    setTarget(null);
  };
  return (
    <form onSubmit={add} className="ct-change-form">
      <div>
        <VisuallyHidden id="ct-change-kind">{t('whatIf.kind')}</VisuallyHidden>
        <SegmentedControl
          aria-labelledby="ct-change-kind"
          data={kinds.map((value) => ({ value, label: t(`whatIf.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(value as ChangeKind)}
        />
      </div>
      <Group align="start" gap="sm">
        <WhomPicker label={t(isPair ? 'whatIf.between' : 'whatIf.who')} value={source} onChange={setSource} />
        {isPair && <WhomPicker label={t('whatIf.and')} value={target} onChange={setTarget} error={isSame && t('whatIf.same')} />}
        <Button type="submit" variant="default" disabled={!isWhole} mt={25}>
          {t('whatIf.add')}
        </Button>
      </Group>
    </form>
  );
}

/** The same tie cannot both come and go. */
function withTie(changes: Changes, kind: 'addTies' | 'removeTies', tie: { source: string; target: string }): Changes {
  const others = (of: 'addTies' | 'removeTies') => changes[of].filter((each) => keyOf(each) !== keyOf(tie));
  return { ...changes, addTies: others('addTies'), removeTies: others('removeTies'), [kind]: [...others(kind), tie] };
}

const withoutPerson = (changes: Changes, person: string): Changes => ({
  ...changes,
  removePeople: [...changes.removePeople.filter((each) => each !== person), person],
});
