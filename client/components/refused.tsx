import { Text } from '@mantine/core';
import { t } from '../messages/message.ts';
import { useViewer } from '../viewer.ts';
import { roleInSentence, useGrants } from './grants.ts';
import { Page } from './page.tsx';

/** In place of bridges that the viewer's role does not include: which role does. */
export function BridgesRefused({ ofCommunity }: { ofCommunity: boolean }) {
  const viewer = useViewer();
  const { bridges } = useGrants();
  const role = roleInSentence(viewer?.role ?? 'member');
  const lead = viewer?.role === 'lead';
  const key = ofCommunity || bridges ? 'refusedCommunity' : lead ? 'refusedLead' : 'refused';
  return (
    <Page name={t('bridges.name')} heading={t(`bridges.${key}`)}>
      <Text c="dimmed">{t(`bridges.${key}Text`, { role })}</Text>
    </Page>
  );
}
