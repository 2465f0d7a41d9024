import { useNavigate } from 'react-router';
import { api } from '../../api.ts';
import { Answer, useAnswer } from '../../components/answer.tsx';
import { Page } from '../../components/page.tsx';
import { WhoAreYou } from '../../components/who-are-you.tsx';
import { t } from '../../messages/message.ts';

/** Asked where nobody was chosen yet. */
export function WhoseReach() {
  const navigate = useNavigate();
  const overview = useAnswer(['overview'], api.overview);
  return (
    <Answer query={overview} name={t('reach.name')}>
      {({ startWith }) => (
        <Page name={t('reach.name')} heading={t('reach.whose')} lead={t('reach.whoseLead')}>
          <WhoAreYou people={startWith} onChoose={(id) => navigate(`/reach/${encodeURIComponent(id)}`)} />
        </Page>
      )}
    </Answer>
  );
}
