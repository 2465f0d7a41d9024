import type { View } from '../snapshot/view.ts';
import { type Account, type AccountedFeature, accountNames } from './account.ts';
import { contactsNearTo, meanContacts, namedContacts, namedTiesBetween } from './acquaintance.ts';
import { type CommonGround, commonGround, sharedGroups } from './common-ground.ts';
import { type FeatureGroup, groupOf, partsBy } from './feature-groups.ts';

/** Why a tie is likely to form, by index and number; people who may not be named are not counted. */
export type RelevanceGround =
  | CommonGround
  | { kind: 'offers'; topics: number[] }
  /** Both are in this unit; of how many contacts each has there. */
  | { kind: 'same-unit'; unit: number; ego: number; person: number }
  /** Contacts of ego in the person's unit. */
  | { kind: 'contacts-in-unit'; unit: number; people: number }
  /** Contacts of the person in ego's unit. */
  | { kind: 'known-in-unit'; unit: number; people: number }
  /** Ties between the person's unit and ego's. */
  | { kind: 'units-tied'; units: [number, number]; ties: number }
  /** Contacts of ego who have contacts in common with the person. */
  | { kind: 'near-contacts'; people: number }
  /** Contacts of the person, more than people with contacts have on average. */
  | { kind: 'many-contacts'; people: number }
  /** Somebody turned to both at once. */
  | { kind: 'together' };

/** A ground that may turn out not to stand when it is looked up; `part`: what it adds to the logit. */
export interface Claim {
  part: number;
  ground(): RelevanceGround | undefined;
}

/** What one sentence tells of. */
type Part = FeatureGroup | 'egoInUnit' | 'personInUnit' | 'betweenUnits' | 'untold';

/** Where groups are too coarse for one sentence, or hold what is nobody else's to know. */
const finer: Partial<Record<AccountedFeature, Part>> = {
  tiesToUnit: 'egoInUnit',
  tiesFromUnit: 'personInUnit',
  unitDensity: 'betweenUnits',
  unitBegun: 'betweenUnits',
  unitSize: 'untold',
  rhythm: 'untold',
  seeks: 'untold',
};

/**
 * What speaks for a tie and what against it, each to be looked up in the view only when it comes to be told. `total`: all that speaks for
 * it, told or not, together; what ego is like is the same towards everybody and no part of it. What ego seeks is told only when ego
 * looks, or nobody in particular; what the other person seeks, and when they meet others, never.
 */
export function relevanceClaims(view: View, ego: number, person: number, account: Account): { claims: Claim[]; total: number } {
  const { unit, context } = view.snapshot;
  const own = unit[ego],
    theirs = unit[person],
    isSameUnit = own >= 0 && own === theirs;
  const parts = partsOf(account, isSameUnit);
  const part = (name: Part) => parts.get(name) ?? 0;
  const common = commonGround(view, ego, person),
    knowsCommon = common.some(({ kind }) => kind === 'common-contacts');
  const counted = <K extends 'contacts-in-unit' | 'known-in-unit'>(kind: K, u: number, people: number) =>
    people > 0 ? { kind, unit: u, people } : undefined;

  const claims: Claim[] = common.map((ground) => ({ part: part(groupOf[ground.feature]), ground: () => ground }));
  const claim = (size: number, ground: Claim['ground']) => claims.push({ part: size, ground });
  const topics = view.viewer === ego || view.viewer === null ? sharedGroups(context.seeks, context.offers, ego, person) : [];
  if (topics.length > 0) claim(part('offers'), () => ({ kind: 'offers', topics }));
  if (isSameUnit)
    claim(part('unit'), () => ({
      kind: 'same-unit',
      unit: own,
      ego: namedContacts(view, ego, own),
      person: namedContacts(view, person, own),
    }));
  else if (theirs >= 0) {
    claim(part('egoInUnit'), () => counted('contacts-in-unit', theirs, namedContacts(view, ego, theirs)));
    if (own >= 0) {
      claim(part('personInUnit'), () => counted('known-in-unit', own, namedContacts(view, person, own)));
      claim(part('betweenUnits'), () => {
        const ties = namedTiesBetween(view, theirs, own);
        return ties > 0 ? { kind: 'units-tied', units: [theirs, own], ties } : undefined;
      });
    }
  }
  // Ways to somebody without common contacts lead over contacts of contacts, and so does being like ego's contacts.
  claim(part('alike') + (knowsCommon ? 0 : part('contacts')), () => {
    const people = contactsNearTo(view, ego, person);
    return people > 0 ? { kind: 'near-contacts', people } : undefined;
  });
  claim(part('activity'), () => {
    const people = namedContacts(view, person);
    return people > meanContacts(view) ? { kind: 'many-contacts', people } : undefined;
  });
  claim(part('together'), () => (wereTogether(account) ? { kind: 'together' } : undefined));

  let total = 0;
  for (const [name, size] of parts) if (name !== 'own') total += Math.max(0, size);
  return { claims, total };
}

/** What each part adds to the logit; of two in the same unit all that is told of their unit is one. */
const partsOf = (account: Account, isSameUnit: boolean): Map<Part, number> =>
  partsBy(account, (name) => (isSameUnit && groupOf[name] === 'unit' ? 'unit' : (finer[name] ?? groupOf[name])));

const wereTogether = (account: Account) => accountNames(account).some((name, f) => name === 'together' && account.values[f] > 0);
