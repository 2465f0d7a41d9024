import type { Random } from '../../graph/arrays/seeded-random.ts';
import type { Introduction } from '../../graph/records/introduction.ts';
import type { Suggestion } from '../../graph/records/suggestion.ts';
import { suggestionId } from '../answers/suggestion-id.ts';
import type { Acquaintance } from './acquaintances.ts';
import type { Calendar } from './calendar.ts';
import { pick, pickByWeight, sampleByWeight, streamOf } from './draw.ts';
import type { Employee } from './employees.ts';

/** One in so many has used suggestions so far. */
const usersEvery = 8;

/** How far the suggestions of those who use them have come, in shares of all. */
const stages = { saved: 30, asked: 12, agreed: 8, made: 8, declined: 7, dismissed: 10, met: 25 };
type Stage = keyof typeof stages;

/** How many working days ago each came there, at most. */
const longest: Record<Stage, number> = { saved: 60, asked: 8, agreed: 6, made: 15, declined: 40, dismissed: 100, met: 120 };

/**
 * What came of suggestions: some people saved, asked, dismissed and met somebody of another unit whom a contact of theirs knows. Those
 * who know few units begin. Who has met is a contact already. Ties are those that there are, as pairs of indexes.
 */
export function drawSuggestions(
  ties: readonly Pick<Acquaintance, 'a' | 'b'>[],
  employees: readonly Employee[],
  calendar: Calendar,
  seed: number,
): { suggestions: Suggestion[]; introductions: Introduction[] } {
  const random = streamOf(seed, 'suggestions');
  const known = employees.map(() => new Set<number>());
  for (const { a, b } of ties) {
    known[a].add(b);
    known[b].add(a);
  }
  const drawn: Drawn[] = [];
  for (const ego of users(known, employees, random)) {
    const taken = new Set<number>();
    const wanted = 2 + random.below(4);
    for (let tried = 0; tried < 4 * wanted && taken.size < wanted; tried++) {
      const found = draw(ego, known, employees, taken, random);
      if (!found) continue;
      taken.add(found.person);
      drawn.push(found);
    }
  }
  return {
    suggestions: drawn.map((each) => suggestionOf(each, employees, calendar)),
    introductions: drawn.filter(({ stage }) => isIntroduction(stage)).map((each) => introductionOf(each, employees, calendar)),
  };
}

interface Drawn {
  ego: number;
  person: number;
  /** Who knows both, and introduces people. */
  via: number;
  stage: Stage;
  /** Working days before the end: since when it is at that stage, and when it was asked for. */
  back: number;
  asked: number;
  minute: number;
}

const isIntroduction = (stage: Stage) => stage !== 'saved' && stage !== 'dismissed';

/** People with contacts, those with contacts in fewer units more likely. */
function users(known: readonly ReadonlySet<number>[], employees: readonly Employee[], random: Random): number[] {
  const weights = known.map((contacts) => {
    const units = new Set(Array.from(contacts, (j) => employees[j].leaf)).size;
    return contacts.size >= 4 ? 1 / units ** 2 : 0;
  });
  return sampleByWeight(random, weights, Math.ceil(employees.length / usersEvery));
}

/** Somebody whom ego may meet (or, at the last stage, has met) through a contact who surely introduces; none where there is nobody. */
function draw(
  ego: number,
  known: readonly ReadonlySet<number>[],
  employees: readonly Employee[],
  taken: ReadonlySet<number>,
  random: Random,
): Drawn | undefined {
  const stage = pickByWeight(random, stages);
  const introduces = (i: number) => employees[i].rank !== 'member' || employees[i].bridge;
  const isLine = (i: number) => employees[i].manager === ego || employees[ego].manager === i;
  const between = [...known[ego]].filter((z) => introduces(z) && z !== ego);
  const ways = between.flatMap((via) =>
    [...known[via]]
      .filter((j) => j !== ego && !taken.has(j) && !isLine(j) && employees[j].leaf !== employees[ego].leaf)
      .filter((j) => known[ego].has(j) === (stage === 'met'))
      .map((person) => ({ via, person })),
  );
  if (ways.length === 0) return undefined;
  const back = 1 + random.below(longest[stage]);
  return { ego, ...pick(random, ways), stage, back, asked: back + 1 + random.below(10), minute: 9 * 60 + random.below(8 * 60) };
}

function suggestionOf(
  { ego, person, stage, back, minute }: Drawn,
  employees: readonly Employee[],
  calendar: Calendar,
): Suggestion {
  const state =
    stage === 'declined' ? 'saved' : stage === 'asked' || stage === 'agreed' || stage === 'made' ? 'introduced' : stage;
  return {
    id: suggestionId(employees[ego].id, employees[person].id),
    for: employees[ego].id,
    person: employees[person].id,
    // Whom they both know is told when it is read.
    reasons: [],
    state,
    at: calendar.instant(back, minute),
  };
}

function introductionOf(
  { ego, person, via, stage, back, asked, minute }: Drawn,
  employees: readonly Employee[],
  calendar: Calendar,
) {
  const given = (i: number) => employees[i].name.split(' ')[0];
  return {
    id: suggestionId(employees[ego].id, employees[person].id).replace(/^s/, 'i'),
    for: employees[ego].id,
    person: employees[person].id,
    via: employees[via].id,
    text: `Hello ${given(via)},\n\nI would like to get to know ${employees[person].name}. Could you introduce us?\n\nThank you\n${given(ego)}`,
    state: stage as Introduction['state'],
    at: calendar.instant(stage === 'asked' ? back : asked, minute),
    since: calendar.instant(back, minute),
  };
}
