import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { PersonRef } from '../../server/api/shared.schema.ts';
import { ApiError, api } from '../api.ts';
import { useAnswer } from '../components/answer.tsx';
import { useGrants } from '../components/grants.ts';
import { NotGranted } from '../components/not-granted.tsx';
import { Page } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { type Changes, changesOf, searchOf, sizeOf } from '../components/what-if-address.ts';
import { t } from '../messages/message.ts';
import { whatIfWords } from '../messages/what-if-words.ts';
import { ChangeForm } from './what-if/change-form.tsx';
import { ChangeList } from './what-if/change-list.tsx';
import { FigureRows, MostChanged, ReachThen } from './what-if/what-if-figures.tsx';
import './what-if/what-if.css';

/** What ties and people that come or go would change for everybody: told in the address, written nowhere. */
export function WhatIfPage() {
  const granted = useGrants().whatIf;
  if (!granted)
    return (
      <NotGranted
        title={t('whatIf.name')}
        text={(who) => t('whatIf.refused', who)}
        way={{ to: '/reach', label: t('shell.reach') }}
      />
    );
  return <ChangesAndFigures />;
}

function ChangesAndFigures() {
  const [search, setSearch] = useSearchParams();
  const changes = changesOf(search);
  const isAsked = sizeOf(changes) > 0;
  const query = useAnswer(['what if', changes], (options) => api.whatIf(requestOf(changes), options), {
    enabled: isAsked,
    keep: 1,
  });
  const answer = isAsked ? query.data : undefined;
  const people = useKnown(answer?.people);
  const isRefused = query.error instanceof ApiError && (query.error.problem.errors ?? []).length > 0;
  const words = answer && !query.isPlaceholderData ? whatIfWords(answer, changes) : null;
  const go = (next: Changes) => setSearch(searchOf(next), { preventScrollReset: true });
  return (
    <Page
      name={t('whatIf.name')}
      heading={words?.heading ?? t('whatIf.empty')}
      lead={words?.lead ?? t(isRefused ? 'whatIf.cannot' : 'whatIf.emptyLead')}
    >
      <ChangeForm changes={changes} onChange={go} />
      {isAsked && (
        <div className="ct-what-if">
          <div>
            <ChangeList changes={changes} people={people} error={query.error} onChange={go} />
            {answer && <FigureRows answer={answer} />}
          </div>
          <div>
            {answer && <MostChanged answer={answer} />}
            {answer && <ReachThen answer={answer} />}
          </div>
        </div>
      )}
      {isAsked && !answer && !isRefused && (query.error ? <Failed error={query.error} /> : <Loading share={query.share} />)}
    </Page>
  );
}

/** Everybody whom some answer has told of, so that names stay while the next one comes or where there is none. */
function useKnown(told: Record<string, PersonRef> | undefined): Record<string, PersonRef> {
  const [known, setKnown] = useState<Record<string, PersonRef>>({});
  useEffect(() => {
    if (told) setKnown((before) => ({ ...before, ...told }));
  }, [told]);
  return known;
}

const requestOf = ({ addTies, removeTies, removePeople }: Changes) => ({
  addTies: [...addTies],
  removeTies: [...removeTies],
  removePeople: [...removePeople],
});
