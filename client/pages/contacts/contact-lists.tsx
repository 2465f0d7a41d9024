import { Button, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { IntroductionItem, Introductions } from '../../../server/api/introductions.schema.ts';
import type { Suggestions } from '../../../server/api/suggestions.schema.ts';
import { api } from '../../api.ts';
import { Page } from '../../components/page.tsx';
import { useWrite } from '../../components/use-write.ts';
import { t } from '../../messages/message.ts';
import { itineraryOf, type Meeting } from './itinerary.ts';
import { MeetingCard } from './meeting-card.tsx';
import { dayOf, proposedDays } from './meeting-days.ts';
import { IntroducedCard, RequestCard } from './request-card.tsx';

interface ContactListsProps {
  id: string;
  name: string;
  suggestions: Suggestions;
  introductions: Introductions;
}

/** What waits for an answer first, then whom one is to meet, then what is done. */
export function ContactLists({ id, name, suggestions, introductions }: ContactListsProps) {
  const { write, isPending, error } = useWrite();
  const people = { ...suggestions.people, ...introductions.people };
  const { planned, waiting, met } = itineraryOf(suggestions.items, introductions.items);
  const requests = introductions.items.filter(({ role }) => role === 'through');
  const open = requests.filter(({ next }) => next.length > 0);
  const introduced = introductions.items.filter(({ role }) => role === 'about');
  const toAnswer = open.filter(({ state }) => state === 'asked').length;
  const toMeet = introductions.items.filter(({ next }) => next.includes('met')).length;
  const lead = [
    waiting.length > 0 && toAnswer > 0 && t('contacts.leadRequests', { count: toAnswer }),
    toMeet > 0 && t('contacts.leadMeet', { count: toMeet }),
    waiting.length > 0 && met.length > 0 && t('contacts.leadMet', { count: met.length }),
  ].filter(Boolean);

  const dayless = waiting.filter(({ suggestion }) => suggestion.plannedFor === undefined);
  const propose = () =>
    write(async () => {
      const taken = waiting.flatMap(({ suggestion }) => suggestion.plannedFor ?? []);
      const days = proposedDays(dayless.length, taken, dayOf(new Date()));
      for (const [at, { suggestion }] of dayless.entries())
        await api.answerSuggestion(id, suggestion.person, { plannedFor: days[at] });
    });

  const meetings = (of: Meeting[]) =>
    of.map((meeting) => (
      <MeetingCard
        key={meeting.suggestion.id}
        meeting={meeting}
        people={people}
        busy={isPending}
        onAnswer={(answer) => write(() => api.answerSuggestion(id, meeting.suggestion.person, answer))}
      />
    ));
  const cards = (of: IntroductionItem[], Card: typeof RequestCard) =>
    of.map((introduction) => (
      <Card
        key={introduction.id}
        introduction={introduction}
        people={people}
        busy={isPending}
        onStep={(state) => write(() => api.stepIntroduction(introduction, state))}
      />
    ));

  return (
    <Page
      name={t('contacts.nameOf', { name })}
      above={name}
      heading={t('contacts.heading', { waiting: waiting.length, requests: toAnswer, met: met.length })}
      lead={lead.length > 0 ? lead.join(' ') : t(waiting.length > 0 ? 'contacts.leadWaiting' : 'contacts.leadEmpty')}
    >
      {error && (
        <Text role="alert" c="var(--ct-add-ink)" mb="md">
          {t('contacts.failed', { detail: error.message })}
        </Text>
      )}
      <Part title={t('contacts.plan')}>{meetings(planned)}</Part>
      <Part title={t('contacts.requests')} className="ct-requests">
        {cards(open, RequestCard)}
      </Part>
      <Part
        title={t('contacts.list')}
        action={
          dayless.length > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={propose} disabled={isPending}>
              {t('contacts.propose', { count: dayless.length })}
            </Button>
          )
        }
      >
        {meetings(waiting)}
      </Part>
      <Part title={t('contacts.introduced')}>{cards(introduced, IntroducedCard)}</Part>
      <Part title={t('contacts.metList')}>{meetings(met)}</Part>
      <Part title={t('contacts.answered')} className="ct-requests">
        {cards(
          requests.filter(({ next }) => next.length === 0),
          RequestCard,
        )}
      </Part>
      <Button component={Link} to={`/reach/${encodeURIComponent(id)}`}>
        {t('contacts.toReach')}
      </Button>
    </Page>
  );
}

interface PartProps {
  title: string;
  className?: string;
  /** What can be done about all of it. */
  action?: ReactNode;
  children: ReactNode[];
}

/** A list under its title; nothing where it is empty. */
function Part({ title, className = '', action, children }: PartProps) {
  if (children.length === 0) return null;
  return (
    <section>
      <Group gap="md" mb="xs">
        <Title order={2} size={15}>
          {title}
        </Title>
        {action}
      </Group>
      <ul className={`ct-contacts ${className}`}>{children}</ul>
    </section>
  );
}
