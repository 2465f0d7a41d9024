import { UnstyledButton } from '@mantine/core';
import type { UnitSector } from '../../charts/unit-sectors.ts';
import { t } from '../../messages/message.ts';
import { isFold, sectorFigures, sectorName } from './reach-texts.ts';

interface UnitListProps {
  sectors: UnitSector[];
  onSector: (sector: UnitSector) => void;
}

/** The rim of the rings as a list: for screens that have no room around the circle. */
export function UnitList({ sectors, onSector }: UnitListProps) {
  return (
    <ul className="ct-unit-list" aria-label={t('reach.units')}>
      {sectors.map((sector) => (
        <li key={sector.key}>
          {isFold(sector) || sector.kind === 'others' ? (
            <UnstyledButton className="ct-unit-name" onClick={() => onSector(sector)} td="underline">
              {sectorName(sector)}
            </UnstyledButton>
          ) : (
            <span className="ct-unit-name">{sectorName(sector)}</span>
          )}
          <span className="ct-unit-figures">
            {sectorFigures(sector).map(({ text, kind }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence keep their order
              <span key={i} className={kind ? `ct-${kind}` : undefined}>
                {text}
              </span>
            ))}
          </span>
          <span className="ct-unit-bar" aria-hidden="true">
            <span className="reached" style={{ width: `${(100 * sector.reached) / sector.size}%` }} />
            <span className="add" style={{ width: `${(100 * sector.added) / sector.size}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
