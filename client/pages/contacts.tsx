import { Navigate, useNavigate, useParams } from 'react-router';
import { api } from '../api.ts';
import { Answer, useAnswer } from '../components/answer.tsx';
import { Page } from '../components/page.tsx';
import { ViewAs } from '../components/view-as.tsx';
import { WhoAreYou } from '../components/who-are-you.tsx';
import { t } from '../messages/message.ts';
import { remembered, useRemember } from '../remembered.ts';
import { useViewer } from '../viewer.ts';
import { ContactLists } from './contacts/contact-lists.tsx';
import './contacts/contacts.css';
import './reach/reach.css';

/** Whom one is about to meet, whom one is asked to introduce, and what came of it. */
export function ContactsPage() {
  const { id } = useParams();
  const viewer = useViewer();
  const known = viewer?.person || remembered();
  if (id !== undefined) return <ContactsOf key={id} id={id} />;
  return known ? <Navigate to={`/contacts/${encodeURIComponent(known)}`} replace /> : <WhoseContacts />;
}

function WhoseContacts() {
  const navigate = useNavigate();
  const overview = useAnswer(['overview'], api.overview);
  return (
    <Answer query={overview} name={t('contacts.name')}>
      {({ startWith }) => (
        <Page name={t('contacts.name')} heading={t('contacts.whose')}>
          <WhoAreYou people={startWith} page="contacts" onChoose={(id) => navigate(`/contacts/${encodeURIComponent(id)}`)} />
        </Page>
      )}
    </Answer>
  );
}

const all = { limit: 500 };

function ContactsOf({ id }: { id: string }) {
  const answers = useAnswer(['answers', id], async (options) => {
    const [person, suggestions, introductions] = await Promise.all([
      api.person(id, options),
      api.suggestions(id, all, options),
      api.introductions(id, all, options),
    ]);
    return { name: person.name, suggestions, introductions };
  });
  useRemember(answers.isSuccess ? id : null);
  return (
    <Answer query={answers} name={t('contacts.name')} action={() => <ViewAs person={id} />}>
      {(found) => <ContactLists id={id} {...found} />}
    </Answer>
  );
}
