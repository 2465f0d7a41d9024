import { Navigate, useNavigate, useParams } from 'react-router';
import type { Mentors } from '../../server/api/mentors.schema.ts';
import { api } from '../api.ts';
import { Answer, useAnswer } from '../components/answer.tsx';
import { LastAnswer, useReply } from '../components/last-answer.tsx';
import { Page } from '../components/page.tsx';
import { Empty } from '../components/states.tsx';
import { ViewAs } from '../components/view-as.tsx';
import { WhoAreYou } from '../components/who-are-you.tsx';
import { mentorsHeadline } from '../messages/mentors-headline.ts';
import { t } from '../messages/message.ts';
import { remembered, useRemember } from '../remembered.ts';
import { useViewer } from '../viewer.ts';
import { AnyLevelHint } from './mentors/any-level-hint.tsx';
import { ExpertTable } from './mentors/expert-table.tsx';
import { MentorCard } from './mentors/mentor-card.tsx';
import { MentorFilters } from './mentors/mentor-filters.tsx';
import { useMentorState } from './mentors/mentor-state.ts';
import './mentors/mentors.css';
import './reach/reach.css';

/** From whom one could learn what one seeks, why, and who introduces. */
export function MentorsPage() {
  const { id } = useParams();
  const viewer = useViewer();
  const known = viewer?.person || remembered();
  if (id !== undefined) return <MentorsOf key={id} id={id} />;
  return known ? <Navigate to={`/mentors/${encodeURIComponent(known)}`} replace /> : <WhoseMentors />;
}

function WhoseMentors() {
  const navigate = useNavigate();
  const overview = useAnswer(['overview'], api.overview);
  return (
    <Answer query={overview} name={t('mentors.name')}>
      {({ startWith }) => (
        <Page name={t('mentors.name')} heading={t('mentors.whose')}>
          <WhoAreYou people={startWith} page="mentors" onChoose={(id) => navigate(`/mentors/${encodeURIComponent(id)}`)} />
        </Page>
      )}
    </Answer>
  );
}

const all = { limit: 500 };

function MentorsOf({ id }: { id: string }) {
  const { topic, direction, change } = useMentorState();
  const question = { topic: topic ?? undefined, direction };
  const mentors = useAnswer(['mentors', id, question], (options) => api.mentors(id, question, options), { keep: 2 });
  const topics = useAnswer(['topics'], (options) => api.topics(all, options));
  useRemember(mentors.isSuccess ? id : null);
  return (
    <Answer query={mentors} name={t('mentors.name')} action={() => <ViewAs person={id} />}>
      {(answer) => {
        const nameOf = (topic: string) => topics.data?.items.find((each) => each.id === topic)?.name ?? topic;
        const { heading, lead } = mentorsHeadline(answer, nameOf);
        return (
          <Page
            name={t('mentors.nameOf', { name: answer.people[id].name })}
            above={answer.people[id].name}
            heading={heading}
            lead={lead}
          >
            <MentorFilters
              seeks={answer.seeks}
              topics={topics.data?.items ?? []}
              topic={topic}
              direction={direction}
              onChange={change}
            />
            <AnyLevelHint answer={answer} direction={direction} onAny={() => change({ direction: 'any' })} />
            <MentorList answer={answer} />
            {answer.topic !== null && <ExpertTable topic={answer.topic} near={id} />}
          </Page>
        );
      }}
    </Answer>
  );
}

function MentorList({ answer }: { answer: Mentors }) {
  const reply = useReply(answer);
  if (answer.items.length === 0)
    return <Empty title={t('mentors.empty')}>{t(answer.topic === null ? 'mentors.emptyAny' : 'mentors.emptyTopic')}</Empty>;
  return (
    <>
      <LastAnswer me={answer.person} reply={reply} />
      <ul className="ct-mentors">
        {answer.items.map((item) => (
          <MentorCard
            key={item.person}
            item={item}
            me={answer.person}
            people={answer.people}
            onAnswer={(state) => reply.answer(item, state)}
            onAsked={(via) => reply.asked(item, via)}
          />
        ))}
      </ul>
    </>
  );
}
