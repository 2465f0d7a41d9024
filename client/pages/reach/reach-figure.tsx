import { useElementSize, useViewportSize } from '@mantine/hooks';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Contacts, Reach } from '../../../server/api/people.schema.ts';
import { narrowWidth, type RingsData, sectorsOf } from '../../charts/reach-layout.ts';
import type { ReachMap, ReachPicture } from '../../charts/reach-picture.ts';
import { reachRings } from '../../charts/reach-rings.ts';
import type { UnitSector } from '../../charts/unit-sectors.ts';
import { Chart } from '../../components/chart.tsx';
import type { Column } from '../../components/csv-file.ts';
import { Figure } from '../../components/figure.tsx';
import { t } from '../../messages/message.ts';
import { unitTitle } from '../../messages/unit-title.ts';
import type { InPicture } from './in-picture.ts';
import { isFold, reachTexts } from './reach-texts.ts';
import { UnitList } from './unit-list.tsx';

interface ReachFigureProps {
  reach: Reach & { map: ReachMap };
  contacts: Contacts | undefined;
  unit: string | null;
  picture: ReachPicture;
  within: InPicture;
}

/** What stands below the rings, in px: the figure's buttons and the foot of the page. */
const below = 60;
/** Rings lower than this cannot be read: rather the page scrolls. */
const lowest = 480;

/** The rings with their table; on narrow screens the units as a list below. */
export function ReachFigure({ reach, contacts, unit, picture, within }: ReachFigureProps) {
  const { ref, width } = useElementSize();
  const viewport = useViewportSize();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<string[]>([]);
  const { map, person, name } = reach;
  const place = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(130);
  // the headline takes as many lines as it needs
  useLayoutEffect(() => setAbove(Math.ceil(place.current!.getBoundingClientRect().top + window.scrollY)));
  const height = width < narrowWidth ? width : Math.max(lowest, Math.min(width * 0.92, viewport.height - above - below));

  const data = useMemo<RingsData>(
    () => ({
      map,
      ego: { id: person, name, unit },
      picture,
      suggested: within.suggested,
      chosen: within.chosen.map(({ id }) => id),
      candidates: (contacts?.items ?? []).flatMap((item) => item.opens ?? []),
      opened,
      width,
      height,
    }),
    [map, person, name, unit, picture, within, contacts, opened, width, height],
  );
  const onSector = (sector: UnitSector) => {
    if (isFold(sector)) setOpened([...opened, sector.key]);
    if (sector.kind === 'others') setOpened(opened.slice(0, -1));
  };
  const options = {
    ...reachTexts(name, map, contacts?.people ?? {}),
    onPerson: (id: string) => navigate(`/people/${encodeURIComponent(id)}`),
    onSector,
  };

  return (
    <Figure name={`reach-${person}`} label={options.label} columns={columns()} rows={rowsOf(picture)}>
      <div ref={place}>
        <div ref={ref} className="ct-reach-picture">
          {width > 0 && <Chart make={reachRings} data={data} options={options} />}
        </div>
      </div>
      {width > 0 && width < narrowWidth && <UnitList sectors={sectorsOf(data)} onSector={onSector} />}
    </Figure>
  );
}

const columns = (): Column[] => [
  { key: 'unit', label: t('reach.columnUnit') },
  ...(['People', 'One', 'Two', 'Three', 'Beyond', 'Reached', 'Added'] as const).map((name) => ({
    key: name.toLowerCase(),
    label: t(`reach.column${name}`),
    numeric: true,
  })),
];

const rowsOf = ({ units }: ReachPicture) =>
  units.map(({ name, size, counts: [one, two, three, beyond], reached, added }) => {
    const unit = name === null ? t('reach.noUnit') : unitTitle(name);
    return { unit, people: size, one, two, three, beyond, reached, added };
  });
