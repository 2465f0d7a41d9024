import { count, figure, percent } from '../words/numbers.ts';
import type { OrganizationFigures, UnitFigures } from './silos.ts';
import type { UnitPair } from './unit-pairs.ts';

/** Below so many people a unit's figures rest on too few to be called sure. */
const FEW_PEOPLE = 5;

/** Shares of what is usual that have a name of their own, and up to which value it is used. */
const FRACTIONS: [upTo: number, name: string][] = [
  [0.075, 'less than a tenth of'],
  [0.15, 'about a tenth of'],
  [0.225, 'about a fifth of'],
  [0.29, 'about a quarter of'],
  [0.415, 'about a third of'],
  [0.58, 'about half'],
  [0.7, 'about two thirds of'],
  [0.825, 'about three quarters of'],
  [0.95, 'nearly all'],
];

/** What is closed about a unit and how sure that is, as one sentence. */
export function unitText(name: string, unit: UnitFigures): string {
  if (unit.size === 0) return `${name} has nobody in it.`;
  if (unit.internalTies + unit.externalTies === 0) return `${name} has no ties.`;
  if (unit.closure === null) return `${name} cannot be compared: no other unit has ties.`;
  const subject = unit.silo ? `${name} is a silo: it` : name;
  if (unit.openness === null) return `${subject} has no ties to other units, and none of them has any.`;
  return `${subject} has ${outsideTies(unit.openness)}; ${certainty(unit)}.`;
}

/** How the ties of two units, or those inside one, stand to what would be usual: "Legal and Operations: no tie where 4 would be usual". */
export function pairText(nameA: string, nameB: string, pair: UnitPair): string {
  if (pair.a === pair.b) return `${nameA}: ${count(pair.ties, 'tie')} inside where chance would make ${about(pair.expected)}`;
  return `${nameA} and ${nameB}: ${pair.ties === 0 ? 'no tie' : count(pair.ties, 'tie')} where ${about(pair.usual)} would be usual`;
}

/** The organization as a whole: φ, its E–I index and how likely that is by chance, in one sentence. */
export function organizationText({ openness, eiIndex, pValue }: OrganizationFigures): string {
  if (eiIndex === null || pValue === null)
    return 'Nothing can be said about silos: this takes ties, and at least two units that have people.';
  if (openness === null) return `All ties run inside one unit (E–I index ${signed(eiIndex)}).`;
  return `${betweenUnits(openness)}; ${balance(eiIndex)}, and an index this low ${likelihood(pValue)}.`;
}

function outsideTies(openness: number): string {
  const usual = 'usual here for its size and activity';
  if (openness === 0) return `none of the outside ties that are ${usual}`;
  const name = FRACTIONS.find(([upTo]) => openness < upTo)?.[1];
  if (name) return `${name} the outside ties that are ${usual}`;
  if (openness <= 1.05) return `as many outside ties as are ${usual}`;
  if (openness < 1.75) return `about ${Math.round(100 * (openness - 1))}% more outside ties than are ${usual}`;
  return `about ${openness < 2.25 ? 'twice' : `${short(openness)} times`} the outside ties that are ${usual}`;
}

function certainty({ size, openness, opennessLow, opennessHigh }: UnitFigures): string {
  if (size < FEW_PEOPLE || opennessLow === null || opennessHigh === null)
    return `with ${count(size, 'person', 'people')} this says little`;
  const low = percent(opennessLow),
    high = percent(opennessHigh);
  const interval = low === high ? `about ${low}` : `between ${low} and ${high}`;
  return `we are 95% sure it is ${interval}${openness! > 1.05 ? ' of what is usual' : ''}`;
}

function betweenUnits(openness: number): string {
  const phi = `φ = ${short(openness)}`;
  if (openness === 0) return `There are no ties between units (${phi})`;
  if (openness < 0.95) return `Ties between units are ${percent(openness)} of what chance would make (${phi})`;
  if (openness <= 1.05) return `There are about as many ties between units as chance would make (${phi})`;
  return `There are ${Math.round(100 * (openness - 1))}% more ties between units than chance would make (${phi})`;
}

function balance(index: number): string {
  const comparison =
    index === 0 ? 'as many ties run inside units as' : `${index < 0 ? 'more' : 'fewer'} ties run inside units than`;
  return `${comparison} between them (E–I index ${signed(index)})`;
}

function likelihood(p: number): string {
  const words = p <= 0.01 ? 'is very unlikely to be chance' : p <= 0.05 ? 'is unlikely to be chance' : 'may well be chance';
  return `${words} (p = ${short(p)})`;
}

/** A number of ties that would be usual, rounded as one would say it. */
function about(ties: number): string {
  return ties < 0.5 ? 'hardly any' : figure(Math.round(ties));
}

/** Two significant digits are all that such a figure can bear. */
const short = (value: number) => figure(Number(value.toPrecision(2)));
const signed = (value: number) => short(value).replace('-', '−');
