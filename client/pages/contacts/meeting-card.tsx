import { Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { PersonRef } from '../../../server/api/shared.schema.ts';
import type { AnswerState, SuggestionAnswer } from '../../../server/api/suggestions.schema.ts';
import { IntroductionDialog } from '../../components/introduction-dialog.tsx';
import { PersonName, where } from '../../components/person-name.tsx';
import { givenName } from '../../messages/given-name.ts';
import { t } from '../../messages/message.ts';
import { ActButton } from './act-button.tsx';
import type { Meeting } from './itinerary.ts';
import { MeetingDay } from './meeting-day.tsx';
import { WithoutIntroduction } from './without-introduction.tsx';

interface MeetingCardProps {
  meeting: Meeting;
  people: Record<string, PersonRef>;
  busy: boolean;
  onAnswer: (answer: SuggestionAnswer) => void;
}

const capital = { suggested: 'Suggested', saved: 'Saved', asked: 'Asked', agreed: 'Agreed', made: 'Made' } as const;
const words = { ...capital, declined: 'Declined', met: 'Met' } as const;

/** Somebody to meet: how far it has come, why, and the next click. */
export function MeetingCard({ meeting, people, busy, onAnswer }: MeetingCardProps) {
  const { suggestion, introduction, stage, since } = meeting;
  const person = people[suggestion.person];
  const name = person?.name ?? suggestion.person;
  const nameOf = (id: string | undefined) => id && (people[id]?.name ?? id);
  const [asking, { open, close }] = useDisclosure();
  const ways = suggestion.introduction?.via ?? [];
  const via = nameOf(ways[0]);
  const act = (state: AnswerState, text: string, named: string, main = false) => (
    <ActButton text={text} named={named} main={main} disabled={busy} onClick={() => onAnswer({ state })} />
  );
  return (
    <li className="ct-contact" data-stage={stage}>
      <Title order={3} size={15}>
        <PersonName id={suggestion.person} name={name} />
      </Title>
      <Text size="sm" c="dimmed">
        {person && where(person)}
      </Text>
      <p className="ct-contact-state">
        {t(`contacts.state${words[stage]}`, { via: nameOf(introduction?.via), at: new Date(since) })}
      </p>
      {stage !== 'met' && suggestion.reasons.length > 0 && (
        <ul className="ct-reasons">
          {suggestion.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {stage !== 'met' && <WithoutIntroduction suggestion={suggestion} />}
      {stage !== 'met' && stage !== 'suggested' && (
        <MeetingDay
          day={suggestion.plannedFor ?? null}
          name={name}
          busy={busy}
          onDay={(plannedFor) => onAnswer({ plannedFor })}
        />
      )}
      {stage !== 'met' && (
        <Group gap="xs" mt="xs">
          {via && (
            <ActButton
              text={t('reach.ask', { name: givenName(via) })}
              named={t('contacts.askNamed', { via: givenName(via), name })}
              main
              onClick={open}
            />
          )}
          {stage === 'suggested'
            ? act('saved', t('contacts.save'), t('contacts.saveNamed', { name }), !via)
            : act('met', t('contacts.met'), t('contacts.metNamed', { name }), stage === 'made')}
          {(stage === 'asked' || stage === 'agreed') &&
            act('saved', t('contacts.takeBack'), t('contacts.takeBackNamed', { name }))}
          {(stage === 'saved' || stage === 'declined' || stage === 'suggested') &&
            act('dismissed', t('contacts.dismiss'), t('contacts.dismissNamed', { name }))}
        </Group>
      )}
      {via && (
        <IntroductionDialog
          opened={asking}
          onClose={close}
          person={suggestion.person}
          via={ways}
          reasons={suggestion.reasons}
          me={suggestion.for}
          people={people}
        />
      )}
    </li>
  );
}
