import { Button, Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ContactItem } from '../../../server/api/people.schema.ts';
import type { PersonRef } from '../../../server/api/shared.schema.ts';
import type { AnswerState } from '../../../server/api/suggestions.schema.ts';
import { GoBetweens } from '../../components/go-betweens.tsx';
import { IntroductionDialog } from '../../components/introduction-dialog.tsx';
import { PersonName, where } from '../../components/person-name.tsx';
import { givenName } from '../../messages/given-name.ts';
import { t } from '../../messages/message.ts';

interface SuggestionCardProps {
  item: ContactItem;
  me: string;
  people: Record<string, PersonRef>;
  kept: boolean;
  onToggle: () => void;
  /** Whoever could introduce is a contact already, and can be asked. */
  canAsk: boolean;
  onAnswer: (state: AnswerState) => void;
  onAsked: (via: string) => void;
  /** Under the pointer or in focus: the picture shows what this one alone would add. */
  onPreview: (on: boolean) => void;
}

const answers = [
  { state: 'saved', text: 'contacts.save', named: 'contacts.saveNamed' },
  { state: 'dismissed', text: 'contacts.dismiss', named: 'contacts.dismissNamed' },
  { state: 'met', text: 'contacts.met', named: 'contacts.metNamed' },
] as const;

/** One suggested contact: who, what it adds, why, and through whom. */
export function SuggestionCard({ item, me, people, kept, onToggle, canAsk, onAnswer, onAsked, onPreview }: SuggestionCardProps) {
  const [asking, { open, close }] = useDisclosure();
  const person = people[item.person];
  const name = person?.name ?? item.person;
  const [first] = canAsk ? item.introduction.via : [];
  const firstName = first && (people[first]?.name ?? first);

  return (
    <li
      className="ct-card"
      data-kept={kept}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onPreview(true)}
      onPointerLeave={() => onPreview(false)}
      onFocus={(event) => event.target.matches(':focus-visible') && onPreview(true)}
      onBlur={() => onPreview(false)}
    >
      <div className="ct-card-head">
        <Title order={3} size={15}>
          <PersonName id={item.person} name={name} />
        </Title>
        <span className={`ct-gain ${item.gain.people ? 'ct-add' : 'ct-soft'}`}>
          {item.gain.people ? t('reach.gain', item.gain) : t('reach.gainNone')}
        </span>
      </div>
      <Text size="sm" c="dimmed">
        {person && where(person)}
      </Text>
      <ul className="ct-reasons">
        {item.reasons.map((reason) => (
          <li key={reason.kind + reason.text}>{reason.text}</li>
        ))}
        {item.without && <li>{item.without.text}</li>}
      </ul>
      <GoBetweens via={item.introduction.via} people={people} reasons={item.reasons} />
      <Group gap="xs" mt="xs">
        {first && kept && (
          <Button size="xs" className="ct-ask" onClick={open}>
            {t('reach.ask', { name: givenName(firstName!) })}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          onClick={onToggle}
          aria-label={t(kept ? 'reach.removeNamed' : 'reach.addNamed', { name })}
        >
          {t(kept ? 'reach.remove' : 'reach.add')}
        </Button>
        {first && !kept && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            onClick={open}
            aria-label={t('reach.ask', { name: givenName(firstName!) })}
          >
            {t('reach.askShort', { name: givenName(firstName!) })}
          </Button>
        )}
      </Group>
      <Group gap={4} mt={6} ml={-8}>
        {answers.map(({ state, text, named }) => (
          <Button
            key={state}
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => onAnswer(state)}
            aria-label={t(named, { name })}
          >
            {t(text)}
          </Button>
        ))}
      </Group>
      {first && (
        <IntroductionDialog
          opened={asking}
          onClose={close}
          person={item.person}
          via={item.introduction.via}
          reasons={item.reasons.map(({ text }) => text)}
          me={me}
          people={people}
          onAsked={onAsked}
        />
      )}
    </li>
  );
}
