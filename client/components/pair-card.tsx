import { Drawer, Stack, Text, Title } from '@mantine/core';
import type { SiloPair } from '../../server/api/silos.schema.ts';
import { api } from '../api.ts';
import { t } from '../messages/message.ts';
import { useViewer } from '../viewer.ts';
import { Answer, useAnswer } from './answer.tsx';
import { roleInSentence, useGrants } from './grants.ts';
import { IntroductionCard, PersonWhere } from './introduction-card.tsx';

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
      <Text>
        {pair.text}. {pair.reach !== null && t('silos.pairReach', { share: pair.reach })}
      </Text>
      <Title order={3} size="h5" mt="lg" mb={6}>
        {t('silos.pairIntroductions')}
      </Title>
      {pair.introductions.length === 0 && <Text c="dimmed">{t('silos.pairNoIntroductions')}</Text>}
      <Stack gap="sm">
        {pair.introductions.map((introduction) => (
          <IntroductionCard
            key={`${introduction.a} ${introduction.b}`}
            introduction={introduction}
            gain={t('silos.pairGain', { people: introduction.gain.people })}
            people={pair.people}
          />
        ))}
      </Stack>
      <Title order={3} size="h5" mt="lg" mb={6}>
        {t('silos.pairSpanning')}
      </Title>
      {pair.spanning.length === 0 && <Text c="dimmed">{t('silos.pairNobody')}</Text>}
      <ul className="ct-people">
        {pair.spanning.map((id) => (
          <li key={id}>
            <PersonWhere id={id} people={pair.people} />
          </li>
        ))}
      </ul>
    </>
  );
}
