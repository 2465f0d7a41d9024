import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { api } from '../api.ts';
import { useAnswer } from '../components/answer.tsx';
import { roleInSentence, useGrants } from '../components/grants.ts';
import { Page } from '../components/page.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { type Changes, changesOf, searchOf, sizeOf } from '../components/what-if-address.ts';
import { t } from '../messages/message.ts';
import { whatIfWords } from '../messages/what-if-words.ts';
import { useViewer } from '../viewer.ts';
import { ChangeForm } from './what-if/change-form.tsx';
import { ChangeList } from './what-if/change-list.tsx';
import { FigureRows, MostChanged, ReachThen } from './what-if/what-if-figures.tsx';
import './what-if/what-if.css';

/** What ties and people that come or go would change for everybody: told in the address, written nowhere. */
export function WhatIfPage() {
  const [search, setSearch] = useSearchParams();
  const viewer = useViewer();
  const granted = useGrants().whatIf;
  const changes = changesOf(search);
  const isAsked = sizeOf(changes) > 0;
  const query = useAnswer(['what if', changes], (options) => api.whatIf(requestOf(changes), options), {
    enabled: granted && isAsked,
    keep: 1,
  });
  if (!granted)
    return (
      <div className="ct-page">
        <Empty
          alone
          title={t('whatIf.name')}
          action={
            <Button component={Link} to="/reach" variant="default" mt="xs">
              {t('whatIf.toReach')}
            </Button>
          }
        >
          {t('whatIf.refused', { role: roleInSentence(viewer?.role ?? 'member') })}
        </Empty>
      </div>
    );
  const answer = isAsked ? query.data : undefined;
  const words = answer && !query.isPlaceholderData ? whatIfWords(answer, changes) : null;
  const go = (next: Changes) => setSearch(searchOf(next), { preventScrollReset: true });
  return (
    <Page name={t('whatIf.name')} heading={words?.heading ?? t('whatIf.empty')} lead={words?.lead ?? t('whatIf.emptyLead')}>
      <ChangeForm changes={changes} onChange={go} />
      {isAsked && (
        <div className="ct-what-if">
          <div>
            <ChangeList changes={changes} people={answer?.people ?? {}} error={query.error} onChange={go} />
            {answer && <FigureRows answer={answer} />}
          </div>
          <div>
            {answer && <MostChanged answer={answer} />}
            {answer && <ReachThen answer={answer} />}
          </div>
        </div>
      )}
      {isAsked && !answer && (query.error ? <Failed error={query.error} /> : <Loading share={query.share} />)}
    </Page>
  );
}

const requestOf = ({ addTies, removeTies, removePeople }: Changes) => ({
  addTies: [...addTies],
  removeTies: [...removeTies],
  removePeople: [...removePeople],
});
