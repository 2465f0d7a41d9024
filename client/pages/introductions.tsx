import { Button, Checkbox, Group, NumberInput, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { AcceptedPlan, IntroductionsPlan } from '../../server/api/introductions-plan.schema.ts';
import { api } from '../api.ts';
import { Answer, useAnswer } from '../components/answer.tsx';
import { roleInSentence, useGrants } from '../components/grants.ts';
import { IntroductionCard } from '../components/introduction-card.tsx';
import { Page } from '../components/page.tsx';
import { PlanFigures } from '../components/plan-figures.tsx';
import { Empty, Failed } from '../components/states.tsx';
import { useWrite } from '../components/use-write.ts';
import { locale, t } from '../messages/message.ts';
import { useViewer } from '../viewer.ts';

const usual = { k: 50, capacity: 2 };

/** The introductions that would widen reach most over the whole organization: planned, chosen from, and suggested. */
export function IntroductionsPage() {
  const [search, setSearch] = useSearchParams();
  const viewer = useViewer();
  const granted = useGrants().plan;
  const k = Number(search.get('k')) || usual.k,
    capacity = Number(search.get('capacity')) || usual.capacity;
  const query = useAnswer(['introductions plan', k, capacity], (options) => api.plan({ k, capacity }, options), {
    enabled: granted,
  });
  if (!granted)
    return (
      <div className="ct-page">
        <Empty alone title={t('introductions.name')}>
          {t('introductions.refused', { role: roleInSentence(viewer?.role ?? 'member') })}
        </Empty>
      </div>
    );
  return (
    <Answer query={query} name={t('introductions.name')}>
      {(plan) => (
        <Page name={t('introductions.name')} heading={t('introductions.headline', { count: plan.items.length })} lead={plan.text}>
          <PlanForm k={k} capacity={capacity} onPlan={(next) => setSearch(next, { preventScrollReset: true })} />
          <BeforeAfter plan={plan} />
          <PlanFigures plan={plan} />
          <PlanItems key={`${k} ${capacity}`} plan={plan} />
        </Page>
      )}
    </Answer>
  );
}

interface PlanFormProps {
  k: number;
  capacity: number;
  onPlan: (options: Record<string, string>) => void;
}

function PlanForm({ k, capacity, onPlan }: PlanFormProps) {
  const [wanted, setWanted] = useState({ k, capacity });
  const set = (field: 'k' | 'capacity') => (value: number | string) =>
    setWanted({ ...wanted, [field]: Number(value) || usual[field] });
  return (
    <Group align="end" mb="lg">
      <NumberInput label={t('introductions.k')} value={wanted.k} min={1} max={1000} w={120} onChange={set('k')} />
      <NumberInput
        label={t('introductions.capacity')}
        value={wanted.capacity}
        min={1}
        max={20}
        w={190}
        onChange={set('capacity')}
      />
      <Button variant="default" onClick={() => onPlan({ k: String(wanted.k), capacity: String(wanted.capacity) })}>
        {t('introductions.plan')}
      </Button>
    </Group>
  );
}

function BeforeAfter({ plan: { before, after } }: { plan: IntroductionsPlan }) {
  const shown = (value: number | null, digits: number) =>
    value === null ? '–' : value.toLocaleString(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits });
  const rows = [
    { name: t('introductions.reach'), field: 'reach2', digits: 1 },
    { name: t('introductions.units'), field: 'units2', digits: 2 },
    { name: t('introductions.ei'), field: 'eiIndex', digits: 3 },
    { name: t('introductions.openness'), field: 'openness', digits: 3 },
  ] as const;
  return (
    <Table maw={520} mb="lg">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('introductions.figure')}</Table.Th>
          <Table.Th ta="right">{t('introductions.before')}</Table.Th>
          <Table.Th ta="right">{t('introductions.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, field, digits }) => (
          <Table.Tr key={field}>
            <Table.Td>{name}</Table.Td>
            <Table.Td ta="right">{shown(before[field], digits)}</Table.Td>
            <Table.Td ta="right">{shown(after[field], digits)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function PlanItems({ plan: { items, people } }: { plan: IntroductionsPlan }) {
  const keyOf = ({ a, b }: { a: string; b: string }) => JSON.stringify([a, b]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [accepted, setAccepted] = useState<AcceptedPlan | null>(null);
  const { write, isPending, error } = useWrite();
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const accept = () =>
    write(async () => {
      setAccepted(await api.acceptPlan({ items: items.filter((item) => chosen.has(keyOf(item))).map(({ a, b }) => ({ a, b })) }));
      setChosen(new Set());
    });
  if (items.length === 0) return null;
  return (
    <section aria-label={t('introductions.items')}>
      <Title order={2} size="h3" mt="lg" mb="sm">
        {t('introductions.items')}
      </Title>
      <Group mb="sm">
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setChosen(new Set(chosen.size < items.length ? items.map(keyOf) : []))}
        >
          {t(chosen.size < items.length ? 'introductions.all' : 'introductions.none')}
        </Button>
        <Button onClick={accept} loading={isPending} disabled={chosen.size === 0}>
          {t('introductions.accept', { count: chosen.size })}
        </Button>
      </Group>
      {error && <Failed error={error} />}
      {accepted && (
        <Text role="status" mb="sm">
          {t('introductions.accepted', { accepted: accepted.accepted, left: accepted.left })}
        </Text>
      )}
      <Stack gap="sm" maw={640}>
        {items.map((item) => (
          <IntroductionCard
            key={keyOf(item)}
            introduction={{ ...item, via: item.introduction.via }}
            gain={t('introductions.gain', { pairs: item.gain.people })}
            people={people}
          >
            <Checkbox label={t('introductions.take')} checked={chosen.has(keyOf(item))} onChange={() => toggle(keyOf(item))} />
          </IntroductionCard>
        ))}
      </Stack>
    </section>
  );
}
