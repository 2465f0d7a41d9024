import { Link } from 'react-router';
import { unitTitle } from '../messages/unit-title.ts';
import './person-name.css';

/** Unit and office of a person, as far as they are known. */
export const where = ({ unitName, office }: { unitName?: string | null; office?: string | null }) =>
  [unitName && unitTitle(unitName), office].filter(Boolean).join(', ');

/** A name that leads to the person's page. */
export const PersonName = ({ id, name }: { id: string; name: string }) => (
  <Link to={`/people/${encodeURIComponent(id)}`} className="ct-person-name">
    {name}
  </Link>
);
