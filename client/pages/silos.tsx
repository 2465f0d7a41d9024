import { Anchor, Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Silos } from '../../server/api/silos.schema.ts';
import { api } from '../api.ts';
import { foldsIn, foldUnits, type Reference } from '../charts/unit-fold.ts';
import type { MatrixTarget } from '../charts/unit-matrix.ts';
import { Answer, useAnswer } from '../components/answer.tsx';
import { FoldBar } from '../components/fold-bar.tsx';
import { useGrants } from '../components/grants.ts';
import { Page } from '../components/page.tsx';
import { PairCard } from '../components/pair-card.tsx';
import { SiloControls } from '../components/silo-controls.tsx';
import { SiloFigure } from '../components/silo-figure.tsx';
import { SiloGroups } from '../components/silo-groups.tsx';
import { type Shown, siloHeadline, widestGap } from '../components/silo-words.ts';
import { UnitCard } from '../components/unit-card.tsx';
import { UnitList } from '../components/unit-list.tsx';
import { rich, t } from '../messages/message.ts';
import { unitTitle, withUnitTitles } from '../messages/unit-title.ts';

/** Which units keep to themselves, between which ties are missing, and who could bridge them. */
export function SilosPage() {
  const query = useAnswer(['silos'], (options) => api.silos({}, options));
  return (
    <Answer query={query} name={t('silos.name')}>
      {(silos) => emptiness(silos) ?? <SilosView silos={silos} />}
    </Answer>
  );
}

/** The answer with every unit called as texts call it. */
const titled = (silos: Silos): Silos => ({
  ...silos,
  units: withUnitTitles(silos.units),
  divisions: silos.divisions && withUnitTitles(silos.divisions),
});

const chunkName = (first: number, last: number) => t('silos.chunkName', { first, last });
const foldName = (name: string, units: number) => t('silos.foldName', { name, units });

function SilosView({ silos: answer }: { silos: Silos }) {
  const silos = useMemo(() => titled(answer), [answer]);
  const [search, setSearch] = useSearchParams();
  const reference: Reference = search.get('against') === 'chance' ? 'chance' : 'usual';
  const shown: Shown = search.get('show') === 'reach' ? 'reach' : 'ties';
  const openedKey = JSON.stringify(search.getAll('open'));
  const opened = useMemo(() => new Set<string>(JSON.parse(openedKey)), [openedKey]);
  const folds = useMemo(() => foldsIn(silos, { chunkName }), [silos]);
  const data = useMemo(() => foldUnits(silos, { reference, opened, chunkName, foldName }), [silos, reference, opened]);
  const names = new Map(silos.units.map((unit) => [unit.unit, unit.name]));
  const pair = search.has('a') && search.has('b') ? ([search.get('a')!, search.get('b')!] as [string, string]) : null;

  /** Sets what is given in the address and leaves the rest. */
  const go = (changes: Record<string, string | null>) => {
    const next = new URLSearchParams(search);
    for (const [key, value] of Object.entries(changes)) value === null ? next.delete(key) : next.set(key, value);
    setSearch(next, { preventScrollReset: true });
  };
  const toggle = (id: string) => {
    const next = new URLSearchParams(search);
    if (opened.has(id)) next.delete('open', id);
    else next.append('open', id);
    setSearch(next, { preventScrollReset: true });
  };
  const openUnit = (unit: string) => go({ unit, a: null, b: null });
  const openPair = (a: string, b: string) => go({ a, b, unit: null });
  const close = () => go({ a: null, b: null, unit: null });
  const open = (target: MatrixTarget) => {
    const ids = target.cell ? [target.cell.a, target.cell.b] : [target.unit.id];
    const folded = ids.map((id) => data.units.find((unit) => unit.id === id)!).find((unit) => unit.folded);
    if (folded) return toggle(folded.id.slice('fold:'.length));
    return ids.length === 2 ? openPair(ids[0], ids[1]) : openUnit(ids[0]);
  };

  return (
    <Page
      name={t('silos.name')}
      heading={siloHeadline(silos.units)}
      lead={<Lead silos={silos} names={names} onPair={openPair} />}
    >
      <p className="ct-note ct-silos-organization">
        {silos.organization.text} {silos.suppressed > 0 && t('silos.suppressed', { count: silos.suppressed })}
      </p>
      <SiloControls shown={shown} reference={reference} onChange={go}>
        {folds.length > 0 && <FoldBar folds={folds} opened={opened} onToggle={toggle} />}
      </SiloControls>
      <SiloFigure silos={silos} data={data} reference={reference} shown={shown} onOpen={open} />
      <p className="ct-note">
        {shown === 'reach' && `${t('silos.reachHelp')} `}
        {t(reference === 'usual' ? 'silos.scaleHelpUsual' : 'silos.scaleHelpChance')}
      </p>
      {silos.detected && <SiloGroups groups={silos.detected} />}
      <UnitList units={silos.units} onOpen={openUnit} />
      <UnitCard silos={silos} unit={search.get('unit')} onClose={close} onPair={openPair} />
      <PairCard pair={pair} names={names} onClose={close} />
    </Page>
  );
}

interface LeadProps {
  silos: Silos;
  names: Map<string, string>;
  onPair: (a: string, b: string) => void;
}

/** What can be done: the widest gap, to be opened by who may. */
function Lead({ silos, names, onPair }: LeadProps) {
  const gap = widestGap(silos);
  const open = useGrants().pair;
  if (!gap) return t('silos.leadNoGap', { open });
  const values = { a: names.get(gap.a), b: names.get(gap.b), ties: gap.ties, reference: Math.round(gap.usual), open };
  return rich('silos.leadGap', values, {
    gap: (chunks) =>
      open ? (
        <Anchor component="button" inherit onClick={() => onPair(gap.a, gap.b)} key="gap">
          {chunks}
        </Anchor>
      ) : (
        chunks
      ),
  });
}

/** What stands in place of the picture where there is nothing to compare. */
function emptiness({ units, matrix, suppressed }: Silos) {
  const action = (
    <Button component={Link} to="/data" variant="default" mt="xs">
      {t('silos.toData')}
    </Button>
  );
  const empty = (title: string, text: string) => (
    <Page name={t('silos.name')} heading={title}>
      <Text c="dimmed">{text}</Text>
      {action}
    </Page>
  );
  if (units.length === 0 && suppressed > 0) return empty(t('silos.allSuppressed'), t('silos.suppressed', { count: suppressed }));
  if (units.length === 0) return empty(t('silos.noUnits'), t('silos.noUnitsText'));
  if (matrix.every((pair) => pair.ties === 0)) return empty(t('silos.noTies'), t('silos.noTiesText'));
  if (units.length === 1) return empty(t('silos.oneUnit', { name: unitTitle(units[0].name) }), t('silos.oneUnitText'));
  return null;
}
