import { Button } from '@mantine/core';
import { t } from '../messages/message.ts';
import { chooseViewer, useViewer } from '../viewer.ts';

/** Where somebody else's page is refused: look through that person's eyes instead (AUTH_MODE=open). */
export function ViewAs({ person }: { person: string }) {
  const viewer = useViewer();
  if (!viewer || viewer.person === person) return null;
  return <Button onClick={() => chooseViewer({ ...viewer, person })}>{t('reach.viewAs')}</Button>;
}
