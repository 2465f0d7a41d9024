import type { ReachMap } from '../../charts/reach-picture.ts';
import type { ReachRingsOptions } from '../../charts/reach-rings.ts';
import type { UnitSector } from '../../charts/unit-sectors.ts';
import { segments, t } from '../../messages/message.ts';
import { unitTitle } from '../../messages/unit-title.ts';

/** What the rings say, from the figures they show. */
export function reachTexts(name: string, map: ReachMap, people: Record<string, { name: string }>) {
  const listed = new Map(map.people.map((person) => [person.id, person.name]));
  const nameOf = (id: string) => people[id]?.name ?? listed.get(id) ?? id;
  const units = new Map(map.units.map((unit) => [unit.id, unitTitle(unit.name)]));
  const tip: ReachRingsOptions['tip'] = ({ name: title, unit, kind, distance, path }) => {
    const names = path.map(nameOf).join(', ');
    const through = path.length ? ` ${t('reach.tipThrough', { names })}` : '';
    const place =
      kind === 'chosen' ? t('reach.tipChosen') : `${t('reach.tipSteps', { distance })}${kind === 'added' ? '' : through}`;
    const gain = kind === 'added' ? [t('reach.tipAdded', { name: names })] : [];
    return { title, lines: [unit === null ? t('reach.noUnit') : (units.get(unit) ?? unit), place, ...gain] };
  };
  const sectorTip: ReachRingsOptions['sectorTip'] = (sector) => {
    const lines = [t('reach.tipReached', { reached: sector.reached, size: sector.size })];
    if (sector.added) lines.push(t('reach.tipGained', { added: sector.added }));
    if (isFold(sector)) lines.push(t('reach.tipOpen'));
    if (sector.kind === 'others') lines.push(t('reach.tipBack'));
    return { title: sectorName(sector), lines };
  };
  return {
    label: t('reach.label', { name }),
    help: t('reach.help'),
    ringNames: [t('reach.oneStep'), t('reach.twoSteps'), t('reach.threeSteps')],
    sector: sectorName,
    figures: sectorFigures,
    tip,
    sectorTip,
  };
}

export const isFold = ({ kind }: UnitSector) => kind === 'fold' || kind === 'more';

export function sectorName({ kind, name, units }: UnitSector): string {
  if (kind === 'none') return t('reach.noUnit');
  if (kind === 'more') return t('reach.moreUnits', { units: units.length });
  if (kind === 'others') return t('reach.otherUnits', { units: units.length });
  return kind === 'fold' ? t('reach.foldedUnits', { name, units: units.length }) : unitTitle(name ?? '');
}

/** "1 +36 of 40", in parts. */
export const sectorFigures = ({ reached, added, size }: UnitSector) =>
  segments('reach.figures', { near: reached, more: added, size }).map(({ text, tag }) => ({ text, kind: tag }));
