import { Button, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { ContactItem, Contacts } from '../../server/api/people.schema.ts';
import type { AnswerState } from '../../server/api/suggestions.schema.ts';
import { api } from '../api.ts';
import { rich, t } from '../messages/message.ts';
import { useAnswer } from './answer.tsx';
import { useWrite } from './use-write.ts';

interface Last {
  person: string;
  name: string;
  state: AnswerState | 'asked';
  via?: string;
}

const notes = {
  saved: 'contacts.noteSaved',
  dismissed: 'contacts.noteDismissed',
  met: 'contacts.noteMet',
  asked: 'contacts.noteAsked',
} as const;

/** Takes answers to suggestions, and knows the last one, which can be taken back. */
export function useReply({ person: me, people }: Pick<Contacts, 'person' | 'people'>) {
  const { write, isPending, error } = useWrite();
  const [last, setLast] = useState<Last | null>(null);
  const nameOf = (id: string) => people[id]?.name ?? id;
  const answer = async ({ person, reasons }: Pick<ContactItem, 'person' | 'reasons'>, state: AnswerState) => {
    const name = nameOf(person);
    const given = { state, reasons: reasons.map(({ text }) => text) };
    if (await write(() => api.answerSuggestion(me, person, given))) setLast({ person, name, state });
  };
  const asked = ({ person }: Pick<ContactItem, 'person'>, via: string) =>
    setLast({ person, name: nameOf(person), state: 'asked', via: nameOf(via) });
  const undo = async ({ person }: Last) => {
    if (await write(() => api.answerSuggestion(me, person, { state: 'shown' }))) setLast(null);
  };
  return { answer, asked, undo, last, isPending, error };
}

/** What came of the last click, and how many are on the list: in place of a card that has gone. */
export function LastAnswer({ me, reply }: { me: string; reply: ReturnType<typeof useReply> }) {
  const { last, undo, isPending, error } = reply;
  const note = useRef<HTMLDivElement>(null);
  const suggestions = useAnswer(['suggestions', me], (options) => api.suggestions(me, { limit: 500 }, options), { keep: 2 });
  const count = suggestions.data?.items.filter(({ state }) => state === 'saved' || state === 'introduced').length ?? 0;
  // The button that was clicked has gone with its card.
  useEffect(() => {
    if (last) note.current?.focus();
  }, [last]);
  return (
    <div className="ct-last-answer" ref={note} tabIndex={-1} data-any={Boolean(last || error || count)}>
      <div role="status">
        {error && <Text size="sm">{t('contacts.failed', { detail: error.message })}</Text>}
        {last && last.state !== 'shown' && (
          <Text size="sm" span>
            {rich(notes[last.state], { name: last.name, via: last.via }, { b: bold })}{' '}
            {last.state !== 'met' && (
              <Button size="compact-xs" variant="subtle" color="gray" disabled={isPending} onClick={() => undo(last)}>
                {t('contacts.undo')}
              </Button>
            )}
          </Text>
        )}
      </div>
      {count > 0 && (
        <Link to={`/contacts/${encodeURIComponent(me)}`} className="ct-last-answer-link">
          {t('contacts.onList', { count })}
        </Link>
      )}
    </div>
  );
}

const bold = (chunk: ReactNode) => <strong key={String(chunk)}>{chunk}</strong>;
