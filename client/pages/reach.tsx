import { Switch, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { api } from '../api.ts';
import { reachPicture } from '../charts/reach-picture.ts';
import { Answer, useAnswer } from '../components/answer.tsx';
import { Page } from '../components/page.tsx';
import { where } from '../components/person-name.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { ViewAs } from '../components/view-as.tsx';
import { t } from '../messages/message.ts';
import { reachHeadline } from '../messages/reach-headline.ts';
import { remembered, useRemember } from '../remembered.ts';
import { useViewer } from '../viewer.ts';
import { inPicture } from './reach/in-picture.ts';
import './reach/reach.css';
import { ReachFigure } from './reach/reach-figure.tsx';
import { useReachState } from './reach/reach-state.ts';
import { Suggestions } from './reach/suggestions.tsx';
import { WhoseReach } from './reach/whose-reach.tsx';

/** How far one person reaches, whom to meet next, why, through whom, and what it changes. */
export function ReachPage() {
  const { id } = useParams();
  const [params] = useSearchParams();
  const viewer = useViewer();
  const known = params.has('someone') ? null : viewer?.person || remembered();
  if (id !== undefined) return <ReachOf key={id} id={id} />;
  return known ? <Navigate to={`/reach/${encodeURIComponent(known)}`} replace /> : <WhoseReach />;
}

function ReachOf({ id }: { id: string }) {
  const state = useReachState();
  const { bridging, k, via, ties, kept } = state;
  const [previewed, preview] = useState<string | null>(null);
  const person = useAnswer(['person', id], (options) => api.person(id, options));
  const reach = useAnswer(['reach', id, ties], (options) => api.reach(id, { include: 'map', ties }, options), { keep: 2 });
  const question = { k, bridging, via: via ?? undefined, ties, keep: kept ?? [], include: 'opens' };
  const contacts = useAnswer(['contacts', id, question], (options) => api.contacts(id, question, options), { keep: 2 });
  useRemember(reach.isSuccess ? id : null);

  const map = reach.data?.map;
  const within = useMemo(() => inPicture(contacts.data, kept, previewed), [contacts.data, kept, previewed]);
  const picture = useMemo(() => map && reachPicture(map, within.chosen, contacts.data?.opened), [map, within, contacts.data]);

  return (
    <Answer query={reach} name={t('reach.name')} action={() => <ViewAs person={id} />}>
      {(answer) => {
        const names = within.chosen.map((each) => within.suggested.find((one) => one.id === each.id)?.name ?? each.id);
        const { headline, lead } = reachHeadline(picture!, names, contacts.data?.items.length ?? 0);
        return (
          <div className="ct-reach">
            <Page
              name={t('reach.nameOf', { name: answer.name })}
              above={<Whose name={answer.name} place={person.data ? where(person.data) : ''} />}
              heading={headline}
              lead={
                contacts.data &&
                lead.map(({ text, tag }) => (
                  <span key={text} className={tag ? `ct-${tag}` : undefined}>
                    {text}
                  </span>
                ))
              }
            >
              {(map!.medianShare > 0.8 || ties === 'stronger') && (
                <div className="ct-dense">
                  {map!.medianShare > 0.8 && <Text size="sm">{t('reach.dense', { share: map!.medianShare })}</Text>}
                  <Switch
                    label={t('reach.stronger')}
                    checked={ties === 'stronger'}
                    onChange={(event) => state.change({ ties: event.currentTarget.checked ? 'stronger' : 'all' })}
                  />
                </div>
              )}
              <ReachFigure
                reach={{ ...answer, map: map! }}
                contacts={contacts.data}
                unit={person.data?.unit ?? contacts.data?.people[id]?.unit ?? null}
                picture={picture!}
                within={within}
              />
            </Page>
            <aside className="ct-reach-side">
              {contacts.data ? (
                <Suggestions contacts={contacts.data} map={map!} state={state} within={within} onPreview={preview} />
              ) : contacts.error ? (
                <Failed error={contacts.error} retry={() => contacts.refetch()} />
              ) : (
                <Loading share={contacts.share} />
              )}
            </aside>
          </div>
        );
      }}
    </Answer>
  );
}

const Whose = ({ name, place }: { name: string; place: string }) => (
  <>
    <strong>{name}</strong>
    {place && <span> · {place}</span>} · <Link to="/reach?someone">{t('reach.someoneElse')}</Link>
  </>
);
