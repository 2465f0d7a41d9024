import { Button, Progress, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ImportReport } from '../../../server/api/imports.schema.ts';
import { Failed } from '../../components/states.tsx';
import { locale, t } from '../../messages/message.ts';
import { FaultList } from './fault-list.tsx';
import type { ImportState } from './use-import.ts';

interface ImportOutcomeProps {
  state: ImportState;
  dryRun: boolean;
  /** What to do next. */
  children: ReactNode;
}

/** How far an import is, what it did, or everything that kept it from being taken in. */
export function ImportOutcome({ state, dryRun, children }: ImportOutcomeProps) {
  if (state.stage === 'refused')
    return (
      <>
        <Failed error={state.error} />
        {children}
      </>
    );
  if (state.stage !== 'ended') {
    const share = state.stage === 'running' ? state.import.progress : 0;
    const text = state.stage === 'running' ? t('data.progress', { stage: state.import.stage, share }) : t('data.sending');
    return (
      <div role="status">
        <Text mb="xs">{text}</Text>
        <Progress value={share * 100} maw={520} animated aria-label={text} />
      </div>
    );
  }
  const { report, errors, errorCount, detail } = state.import;
  if (state.import.state === 'done' && report)
    return (
      <Report report={report} dryRun={dryRun}>
        {children}
      </Report>
    );
  return (
    <>
      <Title order={2} size="h3">
        {errorCount ? t('data.rejected', { count: errorCount }) : t('data.failed')}
      </Title>
      {!errorCount && <Text c="dimmed">{detail}</Text>}
      {errorCount > errors.length && <Text c="dimmed">{t('data.rejectedFirst', { shown: errors.length })}</Text>}
      {errors.length > 0 && <FaultList faults={errors} name="import-errors" />}
      {children}
    </>
  );
}

function Report({ report, dryRun, children }: { report: ImportReport; dryRun: boolean; children: ReactNode }) {
  const kinds = Object.entries(report.changes).filter(([, change]) => change !== undefined);
  const sum = (name: 'added' | 'changed' | 'unchanged') => kinds.reduce((total, [, change]) => total + change![name], 0);
  const figures = { added: sum('added'), changed: sum('changed'), unchanged: sum('unchanged') };
  return (
    <>
      <Title order={2} size="h3" mb="sm">
        {t(dryRun ? 'data.doneDry' : 'data.done', figures)}
      </Title>
      <Table maw={560} verticalSpacing={6} aria-label={t('data.report')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('data.columnKind')}</Table.Th>
            <Table.Th ta="right">{t('data.columnAdded')}</Table.Th>
            <Table.Th ta="right">{t('data.columnChanged')}</Table.Th>
            <Table.Th ta="right">{t('data.columnUnchanged')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {kinds.map(([kind, change]) => (
            <Table.Tr key={kind}>
              <Table.Td>{kind}</Table.Td>
              {[change!.added, change!.changed, change!.unchanged].map((count, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: three fixed columns
                <Table.Td key={i} ta="right">
                  {count.toLocaleString(locale)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {report.warnings.length > 0 && (
        <>
          <Title order={2} size="h3" mt="xl">
            {t('data.warnings', { count: report.warnings.length })}
          </Title>
          <FaultList faults={report.warnings} name="import-warnings" />
        </>
      )}
      {!dryRun && (
        <Button component={Link} to="/" mt="xl">
          {t('data.seeReach')}
        </Button>
      )}
      {children}
    </>
  );
}
