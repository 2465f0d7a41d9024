import { type Segment, segments, t } from './message.ts';

export interface ReachFigures {
  /** Within two steps as things are, with the chosen, and altogether; ego not counted. */
  before: { people: number; units: number };
  after: { people: number; units: number };
  total: { people: number; units: number };
}

export interface Headline {
  headline: string;
  /** What can be done about it, as plain and tagged parts. */
  lead: Segment[];
}

/** The finding and what the chosen people would change, from the figures behind the marks. `suggestions`: how many there are to choose. */
export function reachHeadline({ before, after, total }: ReachFigures, chosen: string[], suggestions: number): Headline {
  if (total.people === 0) return { headline: t('reach.headlineAlone'), lead: segments('reach.leadAlone') };
  const headline = before.people
    ? t('reach.headline', { people: before.people, total: total.people })
    : t('reach.headlineNobody', { total: total.people });
  const where = total.units ? segments('reach.leadUnits', { units: before.units, total: total.units }) : [];
  const between = where.length ? [{ text: ' ', tag: null }] : [];
  return { headline, lead: [...(before.people ? [...where, ...between] : []), ...outlook()] };

  function outlook(): Segment[] {
    if (chosen.length === 0) return segments(suggestions ? 'reach.leadChoose' : 'reach.leadNobody');
    const who = { count: chosen.length, name: chosen[0] };
    if (after.people === before.people) return segments('reach.leadNothing', who);
    return segments('reach.leadChosen', { ...who, people: after.people, units: after.units, unitsTotal: total.units });
  }
}
