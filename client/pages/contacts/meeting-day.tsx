import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../messages/message.ts';
import { beginningOf, dayOf } from './meeting-days.ts';

interface MeetingDayProps {
  /** YYYY-MM-DD, null = none is planned. */
  day: string | null;
  name: string;
  busy: boolean;
  onDay: (day: string | null) => void;
}

/** On which day one plans to meet somebody, to be planned and changed. */
export function MeetingDay({ day, name, busy, onDay }: MeetingDayProps) {
  // What is typed is no day until its year is whole.
  const [typed, setTyped] = useState<string | null>(null);
  const today = dayOf(new Date());
  const change = (value: string) => {
    if (value < '2000') return setTyped(value);
    setTyped(null);
    if (value !== day) onDay(value);
  };
  const leave = () => {
    if (typed === '' && day !== null) onDay(null);
    setTyped(null);
  };
  const words =
    day &&
    t(day === today ? 'contacts.dayToday' : day < today ? 'contacts.dayPast' : 'contacts.dayTaken', {
      day: beginningOf(day),
    });
  return (
    <div className="ct-contact-day">
      {words && <p>{words}</p>}
      <TextInput
        type="date"
        size="xs"
        label={t('contacts.day')}
        aria-label={t('contacts.dayNamed', { name })}
        value={typed ?? day ?? ''}
        disabled={busy}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        onBlur={leave}
      />
    </div>
  );
}
