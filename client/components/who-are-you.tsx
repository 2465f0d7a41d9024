import { Link } from 'react-router';
import type { Overview } from '../../server/api/overview.schema.ts';
import { t } from '../messages/message.ts';
import { unitTitle } from '../messages/unit-title.ts';
import { PersonPicker } from './person-picker.tsx';
import './who-are-you.css';

interface WhoAreYouProps {
  people: Overview['startWith'];
  /** The page that one comes to. */
  page?: 'reach' | 'contacts' | 'mentors';
  onChoose: (id: string) => void;
}

/** A search for oneself, and some people worth a first look. */
export function WhoAreYou({ people, page = 'reach', onChoose }: WhoAreYouProps) {
  return (
    <div className="ct-who">
      <PersonPicker label={t('start.findYourself')} value={null} onChange={(id) => id && onChoose(id)} size="md" maw={420} />
      {people.length > 0 && (
        <>
          <p className="ct-soft ct-who-or">{t('start.or')}</p>
          <ul className="ct-who-list">
            {people.map(({ id, name, unitName, text }) => (
              <li key={id}>
                <Link to={`/${page}/${encodeURIComponent(id)}`} className="ct-who-card">
                  <strong>{name}</strong>
                  <span className="ct-soft">{unitName && unitTitle(unitName)}</span>
                  <span>{text}</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
