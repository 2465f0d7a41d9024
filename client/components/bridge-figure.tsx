import { useMemo } from 'react';
import type { BridgeItem, Bridges } from '../../server/api/bridges.schema.ts';
import { bridgeMap } from '../charts/bridge-map.ts';
import type { BridgeNetwork } from '../charts/bridge-map-layout.ts';
import { t } from '../messages/message.ts';
import { figureColumns, figureRows } from './bridge-columns.ts';
import { Chart } from './chart.tsx';
import { Figure } from './figure.tsx';
import { listed } from './silo-words.ts';

interface BridgeFigureProps {
  network: BridgeNetwork;
  items: BridgeItem[];
  people: Bridges['people'];
  label: string;
  selected: string | null;
  onSelect: (person: string | null) => void;
}

/** The map with its legend. */
export function BridgeFigure({ network, items, people, label, selected, onSelect }: BridgeFigureProps) {
  const ranked = useMemo(() => items.map((item) => item.person), [items]);
  const data = useMemo(() => ({ network, ranked, selected }), [network, ranked, selected]);
  const names = listed(ranked.slice(0, 10).map((id) => people[id]?.name ?? id));
  const words = {
    zoomIn: t('bridges.zoomIn'),
    zoomOut: t('bridges.zoomOut'),
    fit: t('bridges.fit'),
    noUnit: t('bridges.noUnit'),
    busy: t('bridges.busy'),
  };
  const picture = t('bridges.label', { people: network.nodes.length, units: network.units.length, names });
  return (
    <Figure name="bridges" label={label} columns={figureColumns()} rows={figureRows(items, people)}>
      <Chart make={bridgeMap} data={data} options={{ label: picture, keys: t('bridges.keys'), words, onSelect }} />
      <ul className="ct-map-legend">
        <li className="ct-dot-bridge">{t('bridges.legendBridge')}</li>
        <li className="ct-dot-outside">{t('bridges.legendOutside')}</li>
        <li className="ct-dot-inside">{t('bridges.legendInside')}</li>
      </ul>
    </Figure>
  );
}
