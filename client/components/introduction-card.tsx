import type { ReactNode } from 'react';
import type { PersonRef } from '../../server/api/shared.schema.ts';
import { rich, t } from '../messages/message.ts';
import { PersonName, where } from './person-name.tsx';
import './silos.css';

type People = Record<string, PersonRef>;
interface Reason {
  kind: string;
  text: string;
}

interface IntroductionCardProps {
  introduction: { a: string; b: string; via: string[]; reasons: Reason[] };
  /** What it brings, in words. */
  gain: string;
  people: People;
  children?: ReactNode;
}

/** Two people who could be introduced: what it brings, why, and through whom. */
export function IntroductionCard({ introduction, gain, people, children }: IntroductionCardProps) {
  const { a, b, reasons } = introduction;
  return (
    <div className="ct-introduction">
      <div className="ct-introduction-head">
        <div>
          <PersonWhere id={a} people={people} />
          <PersonWhere id={b} people={people} />
        </div>
        <span className="ct-add">{gain}</span>
      </div>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.text}>{reason.text}</li>
        ))}
      </ul>
      <p className="ct-soft">
        <IntroductionVia introduction={introduction} people={people} />
      </p>
      {children}
    </div>
  );
}

/** Through whom two people can be introduced. */
export function IntroductionVia({
  introduction: { via, reasons },
  people,
}: Pick<IntroductionCardProps, 'introduction' | 'people'>) {
  const shared = reasons.some(({ kind }) => kind === 'community' || kind === 'event');
  const name = (id: string) => <PersonName key={id} id={id} name={people[id]?.name ?? id} />;
  if (via.length === 0) return t(shared ? 'silos.pairDirect' : 'silos.pairNoVia');
  if (via.length === 1) return rich('silos.pairVia', {}, { name: () => name(via[0]) });
  return rich('silos.pairVia2', {}, { first: () => name(via[0]), second: () => name(via[1]) });
}

/** A name with unit and office. */
export function PersonWhere({ id, people }: { id: string; people: People }) {
  const person = people[id];
  return (
    <div>
      <PersonName id={id} name={person?.name ?? id} /> <span className="ct-soft">{person && where(person)}</span>
    </div>
  );
}
