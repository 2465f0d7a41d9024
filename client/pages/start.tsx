import { Button, Title } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import type { Overview } from '../../server/api/overview.schema.ts';
import { api } from '../api.ts';
import { Answer, useAnswer } from '../components/answer.tsx';
import { useGrants } from '../components/grants.ts';
import { Page } from '../components/page.tsx';
import { WhoAreYou } from '../components/who-are-you.tsx';
import { t } from '../messages/message.ts';
import './start/start.css';

/** The organization in a sentence, a way to oneself, and the figures that say how it is joined. */
export function StartPage() {
  const overview = useAnswer(['overview'], api.overview);
  return (
    <Answer query={overview} name={t('start.name')}>
      {(answer) => (answer.people === 0 ? <NobodyYet /> : <Start overview={answer} />)}
    </Answer>
  );
}

function Start({ overview }: { overview: Overview }) {
  const navigate = useNavigate();
  const { bridges } = useGrants();
  const heading = overview.units ? t('start.heading', figures(overview)) : t('start.headingNoUnits', figures(overview));
  return (
    <Page name={t('start.name')} heading={heading} lead={t('start.lead')}>
      <section className="ct-start-part">
        <Title order={2} size="h3" mb="sm">
          {t('start.who')}
        </Title>
        <WhoAreYou people={overview.startWith} onChoose={(id) => navigate(`/reach/${encodeURIComponent(id)}`)} />
      </section>
      {overview.kpis.length > 0 && (
        <section className="ct-start-part">
          <Title order={2} size="h3" mb="sm">
            {t('start.kpis')}
          </Title>
          <ul className="ct-kpis">
            {overview.kpis.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <nav className="ct-start-part ct-start-links" aria-label={t('start.explore')}>
        <Link to="/silos">{t('start.toSilos')}</Link>
        {bridges && <Link to="/bridges">{t('start.toBridges')}</Link>}
        {overview.communities > 0 && <Link to="/communities">{t('start.toCommunities', figures(overview))}</Link>}
        <Link to="/people">{t('start.toPeople')}</Link>
      </nav>
    </Page>
  );
}

const NobodyYet = () => (
  <Page name={t('start.name')} heading={t('start.emptyHeading')} lead={t('start.emptyLead')}>
    <Button component={Link} to="/data">
      {t('start.toData')}
    </Button>
  </Page>
);

const figures = ({ people, ties, units, communities }: Overview) => ({ people, ties, units, communities });
