import type { ReactNode } from 'react';
import type { ContactItem } from '../../server/api/people.schema.ts';
import type { PersonRef } from '../../server/api/shared.schema.ts';
import { rich, t } from '../messages/message.ts';

interface GoBetweensProps {
  /** From ego outwards. */
  via: string[];
  people: Record<string, PersonRef>;
  /** Why the two should meet: what they share is a way where nobody is between them. */
  reasons: ContactItem['reasons'];
}

const shared = new Set(['community', 'event', 'office']);

/** Who can introduce you, as a sentence between the dots it speaks of. */
export function GoBetweens({ via, people, reasons }: GoBetweensProps) {
  const names = via.map((id) => people[id]?.name ?? id);
  if (names.length === 0)
    return (
      <p className="ct-via">
        <span className="ct-soft">
          {t(reasons.some(({ kind }) => shared.has(kind)) ? 'reach.introduceShared' : 'reach.introduceNobody')}
        </span>
      </p>
    );
  const key = names.length === 1 ? 'reach.introduceOne' : names.length === 2 ? 'reach.introduceTwo' : 'reach.introduceMany';
  const values = { first: names[0], second: names[1] ?? '', count: names.length - 1 };
  return (
    <p className="ct-via">
      <span className="ct-dot reached" aria-hidden="true" />
      <span className="ct-soft">{rich(key, values, { b: (name: ReactNode) => <strong key={String(name)}>{name}</strong> })}</span>
      <span className="ct-via-line" aria-hidden="true" />
      <span className="ct-dot add" aria-hidden="true" />
    </p>
  );
}
