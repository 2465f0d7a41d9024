import { Anchor, Button, CloseButton, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Departure } from '../../server/api/departures.schema.ts';
import { api } from '../api.ts';
import { bars } from '../charts/bars.ts';
import { locale, t } from '../messages/message.ts';
import { unitTitle } from '../messages/unit-title.ts';
import { Answer, useAnswer } from './answer.tsx';
import { Chart } from './chart.tsx';
import { Figure } from './figure.tsx';
import { IntroductionCard, PersonWhere } from './introduction-card.tsx';
import { whatIfPath } from './what-if-address.ts';

/** So many introductions are asked for at first, and so many at most. */
const first = 10,
  most = 100;

/** So many pairs of units are drawn; the table has them all. */
const drawn = 12;

interface DepartureCardProps {
  /** Ids and names of those who leave together. */
  leaving: { id: string; name: string }[];
  onClose: () => void;
}

/** One departure: what it parts, by units, and the introductions that make up for it. */
export function DepartureCard({ leaving, onClose }: DepartureCardProps) {
  const people = leaving.map(({ id }) => id);
  const [k, setK] = useState(first);
  const query = useAnswer(['departure', people, k], (options) => api.departure(people, k, options), { keep: 2 });
  const names = new Intl.ListFormat(locale).format(leaving.map(({ name }) => name));
  const title = t('resilience.title', { count: leaving.length, name: names });
  return (
    <section aria-label={title}>
      <Group justify="space-between">
        <Title order={2} size="h3">
          {title}
        </Title>
        <CloseButton aria-label={t('silos.cardClose')} onClick={onClose} />
      </Group>
      <Answer query={query}>
        {(departure) => (
          <DepartureBody
            departure={departure}
            leaving={people}
            // With as many as were asked for, others might restore what they do not.
            onMore={
              k < most && departure.insulation.length === k && departure.restored < departure.lost2
                ? () => setK(Math.min(most, 2 * k))
                : undefined
            }
          />
        )}
      </Answer>
    </section>
  );
}

interface DepartureBodyProps {
  departure: Departure;
  leaving: string[];
  /** Asks for more introductions; none where there are no more. */
  onMore?: () => void;
}

function DepartureBody({ departure, leaving, onMore }: DepartureBodyProps) {
  const { lostByUnits, units, insulation, topics = [], communities = [], mentorships = [], people } = departure;
  const rows = useMemo(() => {
    const names = new Map(units.map(({ unit, name }) => [unit, unitTitle(name)]));
    const nameOf = (unit: string | null) => (unit === null ? t('resilience.noUnit') : (names.get(unit) ?? unit));
    // The API counts a pair in both directions; said is how many twos of people part.
    return lostByUnits.map(({ a, b, pairs }) => ({
      id: `${a}|${b}`,
      a: nameOf(a),
      b: nameOf(b),
      name: a === b ? t('resilience.inside', { a: nameOf(a) }) : t('resilience.unitsOf', { a: nameOf(a), b: nameOf(b) }),
      value: pairs / 2,
      of: null,
      text: t('resilience.pairs', { pairs: pairs / 2 }),
    }));
  }, [lostByUnits, units]);
  const chart = useMemo(() => rows.slice(0, drawn), [rows]);
  return (
    <Stack gap="sm">
      <Text>{departure.text}</Text>
      <Anchor component={Link} to={whatIfPath({ removePeople: leaving })} size="sm">
        {t('resilience.whatIf')}
      </Anchor>
      {rows.length > 0 && (
        <Figure
          name="departure"
          label={t('resilience.byUnits')}
          columns={[
            { key: 'a', label: t('resilience.unitA') },
            { key: 'b', label: t('resilience.unitB') },
            { key: 'value', label: t('resilience.pairsColumn'), numeric: true },
          ]}
          rows={rows.map(({ a, b, value }) => ({ a, b, value }))}
        >
          <Chart make={bars} data={chart} options={{ label: t('resilience.byUnits'), tone: 'add' as const }} />
        </Figure>
      )}
      <Title order={3} size="h5">
        {t('resilience.insulation')}
      </Title>
      {insulation.length === 0 && <Text c="dimmed">{t('resilience.noInsulation')}</Text>}
      {insulation.map((item) => (
        <IntroductionCard
          key={`${item.a} ${item.b}`}
          introduction={item}
          gain={t('resilience.restores', { pairs: item.restores / 2 })}
          people={people}
        />
      ))}
      {onMore && (
        <Button variant="subtle" size="compact-sm" onClick={onMore} style={{ alignSelf: 'start' }}>
          {t('resilience.more')}
        </Button>
      )}
      {insulation.length > 0 && (
        <Anchor
          component={Link}
          size="sm"
          to={whatIfPath({ removePeople: leaving, addTies: insulation.map(({ a, b }) => ({ source: a, target: b })) })}
        >
          {t('resilience.whatIfInsulated')}
        </Anchor>
      )}
      {topics.length > 0 && (
        <Title order={3} size="h5">
          {t('resilience.topics')}
        </Title>
      )}
      {topics.map(({ topic, name, successors }) => (
        <div key={topic}>
          <Text fw={600}>{name}</Text>
          {successors.length === 0 && <Text c="dimmed">{t('resilience.noSuccessor')}</Text>}
          {successors.map(({ person, reasons }) => (
            <div key={person}>
              <PersonWhere id={person} people={people} />
              <span className="ct-soft">{reasons.map(({ text }) => text).join(' · ')}</span>
            </div>
          ))}
        </div>
      ))}
      {communities.length > 0 && (
        <Title order={3} size="h5">
          {t('resilience.communities')}
        </Title>
      )}
      {communities.map(({ community, name, without }) => (
        <Text key={community}>
          {name}: {t('resilience.without', { roles: without.join(', ') })}
        </Text>
      ))}
      {mentorships.length > 0 && (
        <Title order={3} size="h5">
          {t('resilience.mentorships')}
        </Title>
      )}
      {mentorships.map(({ mentorship, text, without: [side, both] }) => (
        <Text key={mentorship}>
          {t('resilience.mentorship', { text, without: t(`resilience.without-${both ? 'both' : side}`) })}
        </Text>
      ))}
    </Stack>
  );
}
