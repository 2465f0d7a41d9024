import { Link } from 'react-router';
import { unitTitle } from '../messages/unit-title.ts';
import { useViewer } from '../viewer.ts';
import { grantsOf } from './grants.ts';
import './person-name.css';

/** Unit and office of a person, as far as they are known. */
export const where = ({ unitName, office }: { unitName?: string | null; office?: string | null }) =>
  [unitName && unitTitle(unitName), office].filter(Boolean).join(', ');

/** A name that leads to the person's page; a pseudonym leads nowhere. */
export function PersonName({ id, name }: { id: string; name: string }) {
  const viewer = useViewer();
  if (grantsOf(viewer?.role ?? null, []).isPseudonym(id)) return <span className="ct-person-name">{name}</span>;
  return (
    <Link to={`/people/${encodeURIComponent(id)}`} className="ct-person-name">
      {name}
    </Link>
  );
}
