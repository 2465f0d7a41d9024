import { progressParts } from '../../graph/arrays/progress-parts.ts';
import type { Run } from '../../graph/arrays/run.ts';
import { detectedCommunities } from '../../graph/communities/detected.ts';
import { rolesOf } from '../../graph/measures/brokerage.ts';
import { rolesByChance } from '../../graph/measures/brokerage-by-chance.ts';
import { egoReach } from '../../graph/measures/ego-reach.ts';
import { type SampledReachOptions, sampledReach } from '../../graph/measures/median-reach.ts';
import type { NoOptions, SourceRange } from '../../graph/measures/options.ts';
import { type MeasureArrays, type MeasureId, passes } from '../../graph/measures/passes.ts';
import { addSamples, type Draw, pairsOf } from '../../graph/measures/sampled-paths.ts';
import { soleContacts } from '../../graph/measures/sole-contacts.ts';
import { updatedMeasures } from '../../graph/measures/updated-measures.ts';
import { acceptedPairs } from '../../graph/recommend/accepted-pairs.ts';
import { type ChampionOptions, champions } from '../../graph/recommend/champions.ts';
import { type ContactOptions, recommendContacts } from '../../graph/recommend/contacts.ts';
import { contactsForAll, type ForAllOptions } from '../../graph/recommend/contacts-for-all.ts';
import { type ExpertOptions, expertsOf } from '../../graph/recommend/experts.ts';
import { withinTwo } from '../../graph/recommend/gain.ts';
import { type IntroductionsOptions, introductions } from '../../graph/recommend/introductions.ts';
import { relevancesOfPast } from '../../graph/recommend/learned-past.ts';
import { learnedTowards } from '../../graph/recommend/learned-towards.ts';
import { type MentorOptions, recommendMentors } from '../../graph/recommend/mentors.ts';
import { bridgingPairs, type PairOptions } from '../../graph/recommend/pairs.ts';
import { planFigures } from '../../graph/recommend/plan-figures.ts';
import { reachCount } from '../../graph/recommend/reach-count.ts';
import { orderUnits } from '../../graph/silos/seriation.ts';
import { type SiloOptions, silos } from '../../graph/silos/silos.ts';
import { type TopSimilarOptions, topSimilar } from '../../graph/similarity/top-similar.ts';
import { type DepartureOptions, departure } from '../../graph/simulate/departure.ts';
import { departureShocks } from '../../graph/simulate/departure-shock.ts';
import { insulatingIntroductions } from '../../graph/simulate/insulating-introductions.ts';
import type { InsulationOptions } from '../../graph/simulate/insulation.ts';
import { lostByUnits } from '../../graph/simulate/lost-by-units.ts';
import { type Changes, whatIf } from '../../graph/simulate/what-if.ts';
import { egoDistances, egoNetwork } from '../../graph/snapshot/ego.ts';
import type { TieChange } from '../../graph/snapshot/patch-network.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import { strongerHalf } from '../../graph/snapshot/stronger-half.ts';
import type { View } from '../../graph/snapshot/view.ts';
import { jsonRows } from './json-rows.ts';
import type { Everybody, LearnedView } from './subjects.ts';

/**
 * What can be computed off the event loop: name → function of graph. Those of `quick` are what somebody waits for while they
 * look, those of `long` may take seconds, parts of a split pass (`slow`) minutes in all; each lane has threads of its own, so that
 * the front page does not wait behind somebody's betweenness.
 */
const quick = {
  distances: (snapshot: Snapshot, { ego, steps }: { ego: number; steps?: number }) => egoDistances(snapshot, ego, steps),
  reach: (view: View, { ego, listed }: { ego: number; listed: number }) => egoReach(view, ego, listed),
  ego: (snapshot: Snapshot, { ego, steps }: { ego: number; steps: number }) => egoNetwork(snapshot, ego, steps),
  sampledReach: (snapshot: Snapshot, options: SampledReachOptions, run: Run) => sampledReach(snapshot, options, run),
  strongerHalf: (snapshot: Snapshot) => strongerHalf(snapshot),
  contacts(view: View | LearnedView, { ego, ...options }: ContactOptions & { ego: number }, run: Run) {
    if (!('learned' in view)) return recommendContacts(view, ego, options, run);
    const { past, known } = view.learned;
    return recommendContacts(view, ego, options, run, learnedTowards(ego, relevancesOfPast(past), known));
  },
  mentors: (view: View, { ego, ...options }: MentorOptions & { ego: number }, run: Run) =>
    recommendMentors(view, ego, options, run),
  experts: (view: View, options: ExpertOptions) => expertsOf(view, options),
  /** For each of `people`, whom the tie to that person alone would bring within two steps of ego. */
  opens(snapshot: Snapshot, { ego, people }: { ego: number; people: number[] }) {
    const reach = reachCount(snapshot, ego, withinTwo(snapshot, ego));
    return people.map(reach.opens);
  },
  pairs: (view: View, { a, b, ...options }: PairOptions & { a: number; b: number }, run: Run) =>
    bridgingPairs(view, a, b, options, run),
  roles(snapshot: Snapshot, { people }: { people: Int32Array }) {
    const found = rolesOf(snapshot, people);
    return { found, byChance: rolesByChance(snapshot, people, found) };
  },
  soleContacts: (snapshot: Snapshot, { inside }: { inside: Uint8Array }, run: Run) => soleContacts(snapshot, { inside }, run),
  acceptedPairs: (view: View, { pairs }: { pairs: [number, number][] }) => acceptedPairs(view, pairs),
  updatedMeasures: (snapshot: Snapshot, { before, changes }: { before: MeasureArrays; changes: TieChange[] }, run: Run) =>
    updatedMeasures(snapshot, before, changes, run),
};
interface PassOptions {
  ids: readonly MeasureId[];
  range: SourceRange;
}
const pass = (snapshot: Snapshot, { ids, range }: PassOptions, run: Run): MeasureArrays =>
  passes.find(({ measures }) => measures.includes(ids[0]))!.compute(snapshot, ids, range, run);
const slow = {
  passPart: pass,
  addSamples: (snapshot: Snapshot, draw: Draw, run: Run) => addSamples(snapshot, draw, run),
  topSimilar: (snapshot: Snapshot, options: TopSimilarOptions, run: Run) => topSimilar(snapshot, options, run),
  departureShocks: (snapshot: Snapshot, range: SourceRange, run: Run) => departureShocks(snapshot, range, run),
};
type DepartureQuestion = Pick<InsulationOptions, 'k' | 'capacity'> & DepartureOptions & { leaving: number[] };
const long = {
  pass,
  /** What sampled betweenness must know of the pairs that are drawn. */
  connectedPairs(snapshot: Snapshot, _: NoOptions, run: Run) {
    const { share, between } = pairsOf(snapshot, run);
    return { share, between };
  },
  /** With the order in which blocks show. */
  silos(snapshot: Snapshot, options: Partial<SiloOptions>, run: Run) {
    const figures = silos(snapshot, options, run);
    return { ...figures, order: orderUnits(figures.matrix, [...figures.units.keys()]) };
  },
  detected: (snapshot: Snapshot, options: { seed: number }, run: Run) => detectedCommunities(snapshot, options, run),
  whatIf: (snapshot: Snapshot, changes: Changes, run: Run) => whatIf(snapshot, changes, run),
  introductions: (view: View, options: IntroductionsOptions, run: Run) => introductions(view, options, run),
  planFigures: (snapshot: Snapshot, { ties }: { ties: [number, number][] }, run: Run) => planFigures(snapshot, ties, run),
  /** What leaves with a set of people, and the introductions that make up for it. */
  departure(view: View, { leaving, known, ...options }: DepartureQuestion, { signal, progress }: Run) {
    const [ofLost, ofInsulation] = progressParts([1, 1], progress);
    const { pairs, ...lost } = departure(view.snapshot, leaving, { known }, { signal, progress: ofLost });
    return {
      ...lost,
      lostByUnits: lostByUnits(view.snapshot, pairs),
      insulation: insulatingIntroductions(view, leaving, pairs, options, { signal, progress: ofInsulation }),
    };
  },
  champions: (view: View, options: ChampionOptions, run: Run) => champions(view, options, run),
  /** With how many suggestions each of `egos` gets, and these as rows: together they are too many to be copied at once. */
  contactsForAll({ learned, ...network }: Everybody, options: ForAllOptions, run: Run) {
    const relevances = learned && relevancesOfPast(learned.past);
    const likelyOf = learned && ((ego: number) => learnedTowards(ego, relevances!, learned.known));
    const { items, ...figures } = contactsForAll(network, options, run, likelyOf);
    return { ...figures, counts: Int32Array.from(items, ({ length }) => length), items: jsonRows(items) };
  },
};

export const lanes = { quick, long, slow };
export type Lane = keyof typeof lanes;
export const tasks = { ...quick, ...long, ...slow };

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type Subject<T extends TaskName> = Parameters<Tasks[T]>[0];
export type Options<T extends TaskName> = Tasks[T] extends (subject: never, options: infer O, ...rest: never[]) => unknown
  ? O
  : Record<string, never>;
export type Result<T extends TaskName> = ReturnType<Tasks[T]>;
