import { Button, Select, Slider, Text, Title } from '@mantine/core';
import type { Contacts } from '../../../server/api/people.schema.ts';
import type { ReachMap } from '../../charts/reach-picture.ts';
import { LastAnswer, useReply } from '../../components/last-answer.tsx';
import { Empty } from '../../components/states.tsx';
import { t } from '../../messages/message.ts';
import type { InPicture } from './in-picture.ts';
import { KeptElsewhere } from './kept-elsewhere.tsx';
import type { useReachState } from './reach-state.ts';
import { sliderWords } from './slider-words.ts';
import { SuggestionCard } from './suggestion-card.tsx';

interface SuggestionsProps {
  contacts: Contacts;
  map: ReachMap;
  state: ReturnType<typeof useReachState>;
  within: InPicture;
  onPreview: (id: string | null) => void;
}

/** Whom to meet next, from likely to bridging; each card can be added to the picture. */
export function Suggestions({ contacts, map, state, within, onPreview }: SuggestionsProps) {
  const reply = useReply(contacts);
  const listed = new Set(contacts.items.map(({ person }) => person));
  const elsewhere = within.suggested.filter(({ id }) => within.kept.includes(id) && !listed.has(id));
  const toggle = (id: string) => {
    onPreview(null);
    state.change({ kept: within.kept.includes(id) ? within.kept.filter((kept) => kept !== id) : [...within.kept, id] });
  };
  return (
    <section aria-labelledby="who-to-meet" className="ct-suggestions">
      <Title order={2} size={15} id="who-to-meet" mb="xs">
        {t('reach.list')}
      </Title>
      <Slider
        min={0}
        max={1}
        step={0.05}
        value={state.bridging}
        onChange={state.slide}
        onChangeEnd={state.settle}
        label={null}
        size="sm"
        thumbLabel={t('reach.slider')}
        thumbProps={{ 'aria-valuetext': sliderWords(state.bridging) }}
      />
      <div className="ct-slider-ends">
        <span>{t('reach.sliderLow')}</span>
        <span>{t('reach.sliderHigh')}</span>
      </div>
      <Through map={map} value={state.via} onChange={(via) => state.change({ via })} />
      <LastAnswer me={contacts.person} reply={reply} />
      <KeptElsewhere people={elsewhere} onRemove={toggle} />
      <ul className="ct-cards">
        {contacts.items.map((item) => (
          <SuggestionCard
            key={item.person}
            item={item}
            me={contacts.person}
            people={contacts.people}
            kept={within.kept.includes(item.person)}
            onToggle={() => toggle(item.person)}
            canAsk={!item.introduction.via.slice(0, 1).some((via) => listed.has(via))}
            onAnswer={(answer) => reply.answer(item, answer)}
            onAsked={(via) => reply.asked(item, via)}
            onPreview={(on) => onPreview(on ? item.person : null)}
          />
        ))}
      </ul>
      {contacts.items.length === 0 && (
        <Empty title={t('reach.emptyList')}>{t(state.via ? 'reach.emptyListVia' : 'reach.emptyListText')}</Empty>
      )}
      {contacts.items.length >= state.k && state.k < 50 && (
        <Button variant="subtle" color="gray" fullWidth onClick={() => state.change({ k: Math.min(50, state.k + 10) })}>
          {t('reach.more')}
        </Button>
      )}
      {contacts.learnedFrom !== null && contacts.items.length > 0 && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('reach.learnedFrom', { contacts: contacts.learnedFrom })}
        </Text>
      )}
    </section>
  );
}

interface ThroughProps {
  map: ReachMap;
  value: string | null;
  onChange: (id: string | null) => void;
}

/** One of the present contacts through whom everybody is to be reached: a mentor, say. */
function Through({ map, value, onChange }: ThroughProps) {
  const contacts = map.people.filter(({ distance }) => distance === 1);
  if (contacts.length === 0) return null;
  return (
    <div className="ct-through">
      <Text component="label" htmlFor="through" size="sm" c="dimmed">
        {t('reach.through')}
      </Text>
      <Select
        id="through"
        size="xs"
        searchable
        clearable
        limit={50}
        placeholder={t('reach.throughAnybody')}
        data={contacts.map(({ id, name }) => ({ value: id, label: name }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
