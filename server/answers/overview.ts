import { count, figure, percent } from '../../graph/words/numbers.ts';
import { unitTitle } from '../../graph/words/unit-name.ts';
import { type Asked, unitSizes } from '../access/privacy.ts';
import type { Overview } from '../api/overview.schema.ts';
import { measuresOf } from '../compute/measures.ts';
import type { Learned } from '../relevance/learned.ts';
import { siloFigures, usualSilos } from './silo-figures.ts';
import { startWith } from './start-with.ts';

type Kpi = Overview['kpis'][number];

/** The organization in a few figures, and where to begin. */
export async function overviewAnswer(asked: Asked, learned?: Learned): Promise<Overview> {
  const { network } = asked;
  const { snapshot, directory } = network;
  return {
    people: snapshot.n,
    ties: snapshot.m,
    units: peopledUnits(network),
    communities: directory.communities.length,
    programs: directory.programs.length,
    kpis: snapshot.n > 0 && snapshot.n >= asked.smallest ? [...(await reachKpis(asked)), ...(await siloKpis(asked))] : [],
    seq: snapshot.seq,
    startWith: await startWith(asked, learned),
  };
}

/** Divisions that hold units but no people of their own are not counted anywhere else either. */
const peopledUnits = (network: Asked['network']) => unitSizes(network).filter((size) => size > 0).length;

async function reachKpis({ network, compute, watch }: Asked): Promise<Kpi[]> {
  const { snapshot } = network;
  const { n } = snapshot;
  const units = peopledUnits(network);
  const { reach2, units2, degree } = await measuresOf(compute, snapshot, ['reach2', 'units2', 'degree'], watch);
  const mean = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0) / n;
  const reach = mean(reach2),
    inUnits = mean(units2),
    isolates = degree.filter((k) => k === 0).length;
  const others = n > 1 ? ` (${percent(reach / (n - 1))} of the others)` : '';
  return [
    {
      id: 'reach2',
      label: 'Reach in two steps',
      value: reach,
      text: `On average people reach ${figure(reach)} people in two steps${others}.`,
    },
    {
      id: 'units2',
      label: 'Units within two steps',
      value: units > 0 ? inUnits : null,
      text:
        units > 0
          ? `On average people reach ${figure(inUnits)} of ${count(units, 'unit')} in two steps.`
          : 'Nobody is in a unit.',
    },
    {
      id: 'isolates',
      label: 'People without ties',
      value: isolates,
      text:
        isolates === 0
          ? 'Everybody has at least one tie.'
          : `${capital(count(isolates, 'person', 'people'))} ${isolates === 1 ? 'has' : 'have'} no tie at all.`,
    },
  ];
}

async function siloKpis(asked: Asked): Promise<Kpi[]> {
  const { units } = asked.network.directory;
  const { organization, units: figures, matrix } = await siloFigures(asked, usualSilos);
  const { hidden } = asked;
  const silos = [...units.keys()].filter((u) => figures[u].silo && !hidden[u]);
  const gaps = matrix.filter(({ a, b, gap }) => gap && !hidden[a] && !hidden[b]).length;
  const { openness } = organization;
  const names = silos.map((u) => unitTitle(units[u].name));
  return [
    {
      id: 'openness',
      label: 'Openness of the organization',
      value: openness,
      text:
        openness === null
          ? 'Openness is not defined: this takes ties, and at least two units that have people.'
          : `Between units there are ${percent(openness)} of the ties that chance would make.`,
    },
    {
      id: 'silos',
      label: 'Silos',
      value: silos.length,
      text:
        silos.length === 0
          ? 'No unit stands out as a silo.'
          : `${silos.length} of ${count(figures.filter(({ size }) => size > 0).length, 'unit')} ${silos.length === 1 ? 'is a silo' : 'are silos'}: ${listed(names)}.`,
    },
    {
      id: 'gaps',
      label: 'Gaps between units',
      value: gaps,
      text: `${capital(count(gaps, 'pair'))} of units ${gaps === 1 ? 'has' : 'have'} at most half the ties that would be usual.`,
    },
  ];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const listed = (names: string[]) =>
  names.length > 4
    ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
    : names.join(', ').replace(/, ([^,]*)$/, ' and $1');
