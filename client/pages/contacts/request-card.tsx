import { Group, Text } from '@mantine/core';
import type { IntroductionItem, IntroductionStep } from '../../../server/api/introductions.schema.ts';
import type { PersonRef } from '../../../server/api/shared.schema.ts';
import { PersonName, where } from '../../components/person-name.tsx';
import { rich, t } from '../../messages/message.ts';
import { ActButton } from './act-button.tsx';

interface IntroductionCardProps {
  introduction: IntroductionItem;
  people: Record<string, PersonRef>;
  busy: boolean;
  onStep: (state: IntroductionStep) => void;
}

const stateKeys = {
  asked: 'contacts.requestAsked',
  agreed: 'contacts.requestAgreed',
  made: 'contacts.requestMade',
  met: 'contacts.requestMet',
  declined: 'contacts.requestDeclined',
} as const;

/** What one is asked to bring about: by whom, in which words, and one click to answer. */
export function RequestCard({ introduction, people, busy, onStep }: IntroductionCardProps) {
  const { for: asker, person, text, state, next, at, since } = introduction;
  const from = people[asker]?.name ?? asker,
    name = people[person]?.name ?? person;
  const isOpen = next.length > 0;
  const can = (step: IntroductionStep) => next.includes(step);
  const act = (step: IntroductionStep, text: string, named: string, main = false) =>
    can(step) && <ActButton text={text} named={named} main={main} disabled={busy} onClick={() => onStep(step)} />;
  return (
    <li className="ct-contact" data-stage={state}>
      <p className="ct-contact-line">
        {rich(
          'contacts.request',
          { from, name },
          {
            b: (chunk) => <PersonName key={String(chunk)} id={String(chunk) === from ? asker : person} name={String(chunk)} />,
          },
        )}
      </p>
      <Text size="sm" c="dimmed">
        {[people[asker], people[person]]
          .map((one) => one && where(one))
          .filter(Boolean)
          .join(' → ')}
      </Text>
      <p className="ct-contact-state">{t(stateKeys[state], { at: new Date(since ?? at) })}</p>
      {isOpen && text && <blockquote className="ct-contact-text">{text}</blockquote>}
      {isOpen && (
        <Group gap="xs" mt="xs">
          {act('agreed', t('contacts.agree'), t('contacts.agreeNamed', { from, name }), true)}
          {act('made', t('contacts.made'), t('contacts.madeNamed', { from, name }), true)}
          {act('declined', t('contacts.decline'), t('contacts.declineNamed', { from, name }))}
        </Group>
      )}
    </li>
  );
}

/** Who was introduced to one, by whom, and whether they met. */
export function IntroducedCard({ introduction, people, busy, onStep }: IntroductionCardProps) {
  const { for: asker, via, state, next, at, since } = introduction;
  const from = people[asker]?.name ?? asker;
  const values = { from, via: people[via]?.name ?? via, at: new Date(since ?? at) };
  return (
    <li className="ct-contact" data-stage={state}>
      <p className="ct-contact-line">
        {rich(state === 'met' ? 'contacts.introducedMet' : 'contacts.introducedMade', values, {
          b: (chunk) => <PersonName key={String(chunk)} id={asker} name={String(chunk)} />,
        })}
      </p>
      <Text size="sm" c="dimmed">
        {people[asker] && where(people[asker])}
      </Text>
      {next.includes('met') && (
        <Group gap="xs" mt="xs">
          <ActButton
            text={t('contacts.met')}
            named={t('contacts.metNamed', { name: from })}
            main
            disabled={busy}
            onClick={() => onStep('met')}
          />
        </Group>
      )}
    </li>
  );
}
