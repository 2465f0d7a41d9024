import { Alert, Button, Progress, Stack } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { ApiError, api } from '../api.ts';
import { useGrants } from '../components/grants.ts';
import { NotGranted } from '../components/not-granted.tsx';
import { Page } from '../components/page.tsx';
import { useWrite } from '../components/use-write.ts';
import { batchWords } from '../messages/batch-words.ts';
import { t } from '../messages/message.ts';
import { BatchForm } from './suggestions/batch-form.tsx';
import { BatchOutcome } from './suggestions/batch-outcome.tsx';
import { useBatch } from './suggestions/use-batch.ts';
import './reach/reach.css';

/** Suggests contacts to everybody, or a unit or a community, at once; told in counts, since whom anybody should meet is theirs to know. */
export function SuggestionsPage() {
  const [search, setSearch] = useSearchParams();
  const job = search.get('job');
  const { write, isPending, error } = useWrite();
  if (!useGrants().suggestToAll)
    return (
      <NotGranted
        title={t('suggestions.name')}
        text={(who) => t('suggestions.refused', who)}
        way={{ to: '/reach', label: t('shell.reach') }}
      />
    );
  if (job !== null) return <Batch key={job} job={job} onAgain={() => setSearch({})} />;
  return (
    <Page name={t('suggestions.name')} heading={t('suggestions.heading')} lead={t('suggestions.lead')}>
      <BatchForm
        busy={isPending}
        onStart={(request) => write(async () => setSearch({ job: (await api.startBatch(request)).id }))}
      />
      {error && (
        <Alert color="red" mt="md" maw={420} role="alert">
          {error instanceof ApiError && error.status === 404 ? t('suggestions.tooFew') : error.message}
        </Alert>
      )}
    </Page>
  );
}

function Batch({ job, onAgain }: { job: string; onAgain: () => void }) {
  const state = useBatch(job);
  const { write, isPending } = useWrite();
  const again = (
    <Button variant="default" mt="lg" onClick={onAgain}>
      {t('suggestions.again')}
    </Button>
  );
  const name = t('suggestions.name');
  switch (state.stage) {
    case 'running':
      return (
        <Page name={name} heading={t('suggestions.running', { share: state.share })} lead={t('suggestions.runningLead')}>
          <Stack maw={420} role="status">
            <Progress value={state.share * 100} aria-label={name} />
            <Button variant="default" loading={isPending} w="fit-content" onClick={() => write(() => api.stopJob(job))}>
              {t('suggestions.stop')}
            </Button>
          </Stack>
        </Page>
      );
    case 'done':
      return (
        <Page name={name} {...batchWords(state.batch)}>
          <BatchOutcome batch={state.batch} />
          {again}
        </Page>
      );
    case 'stopped':
      return (
        <Page name={name} heading={t('suggestions.stopped')}>
          {again}
        </Page>
      );
    case 'failed':
      return (
        <Page name={name} heading={t('suggestions.failed')} lead={t('suggestions.failedText', { detail: state.detail })}>
          {again}
        </Page>
      );
    case 'lost': {
      const isGone = state.error instanceof ApiError && state.error.status === 404;
      return (
        <Page
          name={name}
          heading={t(isGone ? 'suggestions.forgotten' : 'page.failed')}
          lead={isGone ? t('suggestions.forgottenText') : state.error.message}
        >
          {again}
        </Page>
      );
    }
  }
}
