import { Drawer, Stack, Text, Title } from '@mantine/core';
import type { SiloPair } from '../../server/api/silos.schema.ts';
import { api } from '../api.ts';
import { rich, t } from '../messages/message.ts';
import { useViewer } from '../viewer.ts';
import { Answer, useAnswer } from './answer.tsx';
import { roleInSentence, useGrants } from './grants.ts';
import { PersonName, where } from './person-name.tsx';

interface PairCardProps {
  /** Ids of the two units; null = none. */
  pair: [string, string] | null;
  names: Map<string, string>;
  onClose: () => void;
}

/** Two units: how they stand, who ties them already, and who could bridge them and through whom. */
export function PairCard({ pair, names, onClose }: PairCardProps) {
  const [a, b] = pair ?? ['', ''];
  const viewer = useViewer();
  const grants = useGrants();
  const query = useAnswer(['silos', 'pair', a, b], (options) => api.siloPair(a, b, options), {
    enabled: pair !== null && grants.pair,
  });
  const title = t('silos.pairTitle', { a: names.get(a) ?? a, b: names.get(b) ?? b });
  return (
    <Drawer
      opened={pair !== null}
      onClose={onClose}
      position="right"
      size={460}
      title={title}
      closeButtonProps={{ 'aria-label': t('silos.cardClose') }}
      classNames={{ title: 'ct-card-title' }}
    >
      {pair && !grants.pair && <Text>{t('silos.pairRefused', { role: roleInSentence(viewer?.role ?? 'member') })}</Text>}
      {pair && grants.pair && <Answer query={query}>{(body) => <PairBody pair={body} />}</Answer>}
    </Drawer>
  );
}

function PairBody({ pair }: { pair: SiloPair }) {
  return (
    <>
      <Text>{pair.text}</Text>
      <Title order={3} size="h5" mt="lg" mb={6}>
        {t('silos.pairIntroductions')}
      </Title>
      {pair.introductions.length === 0 && <Text c="dimmed">{t('silos.pairNoIntroductions')}</Text>}
      <Stack gap="sm">
        {pair.introductions.map((introduction) => (
          <Introduction key={`${introduction.a} ${introduction.b}`} introduction={introduction} people={pair.people} />
        ))}
      </Stack>
      <Title order={3} size="h5" mt="lg" mb={6}>
        {t('silos.pairSpanning')}
      </Title>
      {pair.spanning.length === 0 && <Text c="dimmed">{t('silos.pairNobody')}</Text>}
      <ul className="ct-people">
        {pair.spanning.map((id) => (
          <li key={id}>
            <Person id={id} people={pair.people} />
          </li>
        ))}
      </ul>
    </>
  );
}

type People = SiloPair['people'];

function Introduction({ introduction, people }: { introduction: SiloPair['introductions'][0]; people: People }) {
  const { a, b, via, gain, reasons } = introduction;
  return (
    <div className="ct-introduction">
      <div className="ct-introduction-head">
        <div>
          <Person id={a} people={people} />
          <Person id={b} people={people} />
        </div>
        <span className="ct-add">{t('silos.pairGain', { people: gain.people })}</span>
      </div>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.text}>{reason.text}</li>
        ))}
      </ul>
      <p className="ct-soft">
        <Via via={via} people={people} />
      </p>
    </div>
  );
}

function Via({ via, people }: { via: string[]; people: People }) {
  const name = (id: string) => <PersonName key={id} id={id} name={people[id]?.name ?? id} />;
  if (via.length === 0) return t('silos.pairDirect');
  if (via.length === 1) return rich('silos.pairVia', {}, { name: () => name(via[0]) });
  return rich('silos.pairVia2', {}, { first: () => name(via[0]), second: () => name(via[1]) });
}

function Person({ id, people }: { id: string; people: People }) {
  const person = people[id];
  return (
    <div>
      <PersonName id={id} name={person?.name ?? id} /> <span className="ct-soft">{person && where(person)}</span>
    </div>
  );
}
