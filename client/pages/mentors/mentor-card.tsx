import { Button, Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { MentorItem } from '../../../server/api/mentors.schema.ts';
import type { PersonRef } from '../../../server/api/shared.schema.ts';
import type { AnswerState } from '../../../server/api/suggestions.schema.ts';
import { GoBetweens } from '../../components/go-betweens.tsx';
import { IntroductionDialog } from '../../components/introduction-dialog.tsx';
import { PersonName, where } from '../../components/person-name.tsx';
import { givenName } from '../../messages/given-name.ts';
import { t } from '../../messages/message.ts';

interface MentorCardProps {
  item: MentorItem;
  me: string;
  people: Record<string, PersonRef>;
  onAnswer: (state: AnswerState) => void;
  onAsked: (via: string) => void;
}

const answers = [
  { state: 'saved', text: 'contacts.save', named: 'contacts.saveNamed' },
  { state: 'dismissed', text: 'contacts.dismiss', named: 'contacts.dismissNamed' },
] as const;

/** One who could be a mentor: who, why, what both share, and who introduces. */
export function MentorCard({ item, me, people, onAnswer, onAsked }: MentorCardProps) {
  const [asking, { open, close }] = useDisclosure();
  const person = people[item.person];
  const name = person?.name ?? item.person;
  const [first] = item.introduction.via;
  const firstName = first && (people[first]?.name ?? first);
  return (
    <li className="ct-card">
      <Title order={2} size={15}>
        <PersonName id={item.person} name={name} />
      </Title>
      <Text size="sm" c="dimmed">
        {person && [person.title, where(person)].filter(Boolean).join(' · ')}
      </Text>
      <ul className="ct-reasons">
        {item.reasons.map((reason) => (
          <li key={reason.kind + reason.text}>{reason.text}</li>
        ))}
      </ul>
      <dl className="ct-mentor-shared">
        <Shared
          term={t('mentors.offers')}
          items={item.topics.map(({ name, strength }) => t('mentors.strength', { name, strength }))}
        />
        <Shared
          term={t('mentors.shares')}
          items={item.communities.map(({ name, role }) => t(`mentors.role-${role}`, { name }))}
        />
      </dl>
      {item.distance === 1 ? (
        <p className="ct-via ct-soft">{t('mentors.contact')}</p>
      ) : (
        <GoBetweens via={item.introduction.via} people={people} reasons={item.reasons} />
      )}
      <Group gap="xs" mt="xs">
        {first && (
          <Button
            size="xs"
            className="ct-ask"
            onClick={open}
            aria-label={t('mentors.askNamed', { first: givenName(firstName!), via: firstName, name })}
          >
            {t('reach.askShort', { name: givenName(firstName!) })}
          </Button>
        )}
        {answers.map(({ state, text, named }) => (
          <Button key={state} size="xs" variant="default" onClick={() => onAnswer(state)} aria-label={t(named, { name })}>
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

/** A line of what is shared; nothing where nothing is. */
function Shared({ term, items }: { term: string; items: string[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{items.join(', ')}</dd>
    </div>
  );
}
