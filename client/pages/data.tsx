import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Page } from '../components/page.tsx';
import { Empty } from '../components/states.tsx';
import { t } from '../messages/message.ts';
import { useViewer } from '../viewer.ts';
import './data/data.css';
import { DropArea } from './data/drop-area.tsx';
import { ExpectedFiles } from './data/expected-files.tsx';
import { importForm, noOptions } from './data/import-form.ts';
import { ImportOptionsForm } from './data/import-options.tsx';
import { ImportOutcome } from './data/import-outcome.tsx';
import { useImport } from './data/use-import.ts';

/** Files in: dropped or chosen, read with options, taken in whole or not at all, with every bad row listed. */
export function DataPage() {
  const viewer = useViewer();
  const [files, setFiles] = useState<File[]>([]);
  const [options, setOptions] = useState(noOptions);
  const { state, start, clear } = useImport();
  const again = () => {
    clear();
    setFiles([]);
  };

  return (
    <Page name={t('data.name')} heading={t('data.heading')} lead={t('data.lead')}>
      {viewer && viewer.role !== 'admin' ? (
        <Empty title={t('data.refused')}>{t('data.refusedText', { role: roleName(viewer.role) })}</Empty>
      ) : state.stage === 'idle' ? (
        <>
          <DropArea files={files} onFiles={setFiles} />
          {files.length === 0 && <ExpectedFiles />}
          {files.length > 0 && (
            <>
              <ImportOptionsForm options={options} onChange={setOptions} />
              <Button mt="lg" size="md" onClick={() => start(importForm(files, options))}>
                {t(options.dryRun ? 'data.startDry' : 'data.start')}
              </Button>
            </>
          )}
        </>
      ) : (
        <ImportOutcome state={state} dryRun={options.dryRun}>
          <Group mt="xl">
            <Button variant="default" onClick={clear}>
              {t('data.back')}
            </Button>
            <Button variant="default" onClick={again}>
              {t('data.again')}
            </Button>
          </Group>
        </ImportOutcome>
      )}
    </Page>
  );
}

const roleName = (role: string) =>
  (role === 'lead' || role === 'analyst' ? t(`shell.role-${role}`) : t('shell.role-member')).toLowerCase();
