import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Bridges } from '../../server/api/bridges.schema.ts';
import { ApiError, type AskOptions, api, type Query } from '../api.ts';
import { Answer, useAnswer } from '../components/answer.tsx';
import { BridgeFigure } from '../components/bridge-figure.tsx';
import { type BridgeFilter, BridgeFilters } from '../components/bridge-filters.tsx';
import { BridgeTable } from '../components/bridge-table.tsx';
import { bridgeHeadline, bridgeLead, rankingSize } from '../components/bridge-words.ts';
import { useGrants } from '../components/grants.ts';
import { Page } from '../components/page.tsx';
import { useRefined } from '../components/refined.ts';
import { BridgesRefused } from '../components/refused.tsx';
import { SampledNote } from '../components/sampled-note.tsx';
import { t } from '../messages/message.ts';
import { withUnitTitles } from '../messages/unit-title.ts';
import { useViewer } from '../viewer.ts';

/** As many as can be asked to be shown; the page shows the first of them. */
const most = 50;

/** Who holds the organization together, or connects one unit or community with the rest. */
export function BridgesPage() {
  const [search, setSearch] = useSearchParams();
  const viewer = useViewer();
  const grants = useGrants();
  const notGranted = viewer?.role === 'member' || viewer?.role === 'admin';
  const unit = search.get('unit'),
    community = search.get('community'),
    scoped = unit !== null || community !== null;
  const ask = (query: Query) => (accuracy: string, options: AskOptions) => api.bridges({ k: most, ...query, accuracy }, options);
  const whole = useRefined(['bridges', 'whole'], ask({ include: 'map' }), { enabled: !notGranted });
  const ofScope = ask({ unit: unit ?? undefined, community: community ?? undefined });
  const part = useRefined(['bridges', 'of', unit, community], ofScope, { enabled: scoped && !notGranted, keep: 2 });
  // without a map its units are not told: the answer on silos has them too
  const silos = useAnswer(['silos'], (options) => api.silos({}, options), {
    enabled: whole.data !== undefined && !whole.data.map,
  });
  const network = whole.data?.map;
  const map = useMemo(() => network && { ...network, units: withUnitTitles(network.units) }, [network]);
  const communities = useAnswer(['communities', 'all'], (options) => api.communities({ limit: 500 }, options));

  const go = (changes: Record<string, string | null>) => {
    const next = new URLSearchParams(search);
    for (const [key, value] of Object.entries(changes)) value === null ? next.delete(key) : next.set(key, value);
    setSearch(next, { preventScrollReset: true });
  };
  const filters = () => {
    const filter: BridgeFilter = { unit, community, count: Number(search.get('show')) || rankingSize(map?.nodes.length) };
    const change = ({ count, ...scope }: Partial<BridgeFilter>) =>
      go({ ...scope, person: null, ...(count ? { show: String(count) } : {}) });
    return {
      filter,
      units: map?.units ?? withUnitTitles((silos.data?.units ?? []).map(({ unit: id, name }) => ({ id, name }))),
      communities: communities.data?.items.filter(({ id }) => grants.bridgesOf(id)) ?? [],
      onChange: change,
    };
  };
  const missing = viewer && [whole.error, part.error].some((error) => error instanceof ApiError && error.status === 404);
  if (notGranted || (missing && (community !== null || !grants.bridges)))
    return <BridgesRefused ofCommunity={community !== null} />;
  return (
    <Answer query={whole} name={t('bridges.name')}>
      {() => (
        <Answer query={scoped ? part : whole} name={t('bridges.name')}>
          {(bridges) => (
            <BridgesView
              bridges={bridges}
              map={map}
              filters={filters()}
              selected={search.get('person')}
              onSelect={(person) => go({ person })}
              refining={(scoped ? part : whole).refining}
            />
          )}
        </Answer>
      )}
    </Answer>
  );
}

interface BridgesViewProps {
  bridges: Bridges;
  map: Bridges['map'];
  filters: Parameters<typeof BridgeFilters>[0];
  selected: string | null;
  onSelect: (person: string | null) => void;
  refining: { share: number } | null;
}

function BridgesView({ bridges, map, filters, selected, onSelect, refining }: BridgesViewProps) {
  const { count } = filters.filter;
  const items = useMemo(() => bridges.items.slice(0, count), [bridges, count]);
  const label = t('bridges.table', { name: bridges.scope.name });
  const list = { label, items, people: bridges.people, selected, onSelect };
  if (items.length === 0) return <Nobody bridges={bridges} filters={filters} />;
  const heading = bridgeHeadline(items, bridges.scope, map, bridges.sampled);
  return (
    <Page name={t('bridges.name')} heading={heading} lead={bridgeLead(items, bridges.scope)}>
      <BridgeFilters {...filters} />
      {bridges.sampled && <SampledNote sampled={bridges.sampled} refining={refining} />}
      {!map && (
        <Text c="dimmed" size="sm" mb="md">
          {t('bridges.noMap')}
        </Text>
      )}
      <div className={map ? 'ct-bridges' : undefined}>
        {map && <BridgeFigure network={map} {...list} />}
        <div className="ct-bridge-list">
          <BridgeTable {...list} />
        </div>
      </div>
    </Page>
  );
}

function Nobody({ bridges, filters }: Pick<BridgesViewProps, 'bridges' | 'filters'>) {
  const { unit, community, name } = bridges.scope;
  const scoped = unit !== null || community !== null;
  return (
    <Page name={t('bridges.name')} heading={scoped ? t('bridges.nobodyScope', { name }) : t('bridges.nobody')}>
      {scoped && <BridgeFilters {...filters} />}
      <Text c="dimmed">{t(scoped ? 'bridges.nobodyScopeText' : 'bridges.nobodyText')}</Text>
      {scoped && (
        <Button variant="default" mt="md" onClick={() => filters.onChange({ unit: null, community: null })}>
          {t('bridges.showAll')}
        </Button>
      )}
    </Page>
  );
}
