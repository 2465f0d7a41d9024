import { Button, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PersonRef } from '../../../server/api/shared.schema.ts';
import { ApiError } from '../../api.ts';
import { PersonName } from '../../components/person-name.tsx';
import { type Changes, keyOf, noChanges } from '../../components/what-if-address.ts';
import { rich, t } from '../../messages/message.ts';
import type { ChangeKind } from './change-form.tsx';

interface ChangeListProps {
  changes: Changes;
  people: Record<string, PersonRef>;
  /** Why the changes cannot be, with pointers to which. */
  error: Error | null;
  onChange: (changes: Changes) => void;
}

interface Change {
  kind: ChangeKind;
  at: number;
  ids: string[];
}

/** What comes and goes, each of which can be taken out again. */
export function ChangeList({ changes, people, error, onChange }: ChangeListProps) {
  const nameOf = (id: string) => people[id]?.name ?? id;
  const faults = error instanceof ApiError ? (error.problem.errors ?? []) : [];
  const isOf = ({ pointer = '' }: { pointer?: string }, { kind, at }: Change) => `${pointer}/`.startsWith(`/${kind}/${at}/`);
  const faultOf = (change: Change) => faults.filter((fault) => isOf(fault, change)).map(({ detail }) => detail);
  const ofAll = faults.filter((fault) => !listed(changes).some((change) => isOf(fault, change)));
  return (
    <section aria-labelledby="ct-changes">
      <Group justify="space-between">
        <Title order={2} size={15} id="ct-changes">
          {t('whatIf.list')}
        </Title>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(noChanges)}>
          {t('whatIf.removeAll')}
        </Button>
      </Group>
      <ul className="ct-changes">
        {listed(changes).map((change) => {
          const { kind, ids } = change;
          const [a, b] = ids;
          const named = t(`whatIf.listed-${kind}`, { a: nameOf(a), b: b ? nameOf(b) : '' });
          const link = (id: string) => (): ReactNode => <PersonName key={id} id={id} name={nameOf(id)} />;
          return (
            <li key={JSON.stringify([kind, ids])}>
              <span>
                {rich(`whatIf.listed-${kind}`, { a: '', b: '' }, { person: link(a), other: link(b) })}
                {faultOf(change).map((fault) => (
                  <span key={fault} className="ct-add">{` · ${fault}`}</span>
                ))}
              </span>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={t('whatIf.removeNamed', { text: named })}
                onClick={() => onChange(without(changes, change))}
              >
                {t('whatIf.remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      {ofAll.map(({ detail }) => (
        <p key={detail} className="ct-add">
          {detail}
        </p>
      ))}
      <p className="ct-note">{t('whatIf.share')}</p>
    </section>
  );
}

function listed({ addTies, removeTies, removePeople }: Changes): Change[] {
  return [
    ...addTies.map(({ source, target }, at) => ({ kind: 'addTies' as const, at, ids: [source, target] })),
    ...removeTies.map(({ source, target }, at) => ({ kind: 'removeTies' as const, at, ids: [source, target] })),
    ...removePeople.map((person, at) => ({ kind: 'removePeople' as const, at, ids: [person] })),
  ];
}

function without(changes: Changes, { kind, ids: [source, target] }: Change): Changes {
  if (kind === 'removePeople') return { ...changes, removePeople: changes.removePeople.filter((each) => each !== source) };
  const key = keyOf({ source, target });
  return { ...changes, [kind]: changes[kind].filter((each) => keyOf(each) !== key) };
}
