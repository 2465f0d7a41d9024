import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Champions } from '../../server/api/champions.schema.ts';
import { t } from '../messages/message.ts';
import { PersonWhere } from './introduction-card.tsx';

/** So many are shown at first. */
const first = 20;

/** The set, in the order of choice, and what each is there for. */
export function ChampionList({ items, people }: Pick<Champions, 'items' | 'people'>) {
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <ol className="ct-people ct-champions">
        {items.slice(0, isWhole ? items.length : first).map(({ person, text }) => (
          <li key={person}>
            <PersonWhere id={person} people={people} />
            <span className="ct-champion-text">{text}</span>
          </li>
        ))}
      </ol>
      {items.length > first && (
        <Button variant="subtle" size="compact-sm" mt="sm" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('champions.showFirst', { count: first }) : t('champions.showAll', { count: items.length })}
        </Button>
      )}
    </>
  );
}
