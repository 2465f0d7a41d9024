import { Button, Group, Modal, Radio, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { ApiError, api } from '../api.ts';
import { t } from '../messages/message.ts';
import { chooseViewer, readViewer, useViewer } from '../viewer.ts';
import { useAnswer } from './answer.tsx';
import { where } from './person-name.tsx';
import { PersonPicker } from './person-picker.tsx';
import { isRole, roles } from './roles.ts';

/** Whom one views as, and the choice of another (AUTH_MODE=open). */
export function ViewerChooser() {
  const viewer = useViewer();
  const [opened, { open, close }] = useDisclosure();
  const person = useAnswer(['person', viewer?.person], (options) => api.person(viewer!.person, options), { enabled: !!viewer });
  // the store may have been filled anew since: nobody can look through the eyes of somebody who is not there
  const gone = person.error instanceof ApiError && person.error.status >= 400 && person.error.status < 500;
  useEffect(() => {
    if (gone) chooseViewer(null);
  }, [gone]);
  const role = viewer && isRole(viewer.role) ? t(`shell.role-${viewer.role}`) : viewer?.role;
  return (
    <>
      <UnstyledButton className="ct-viewer" onClick={open}>
        <span className="ct-viewer-rest">{t('shell.viewing')}</span>
        <span className="ct-viewer-name">{viewer ? (person.data?.name ?? viewer.person) : t('shell.viewingNobody')}</span>
        <span className="ct-viewer-rest">
          {viewer ? [person.data && where(person.data), role].filter(Boolean).join(' · ') : t('shell.change')}
        </span>
      </UnstyledButton>
      <Modal opened={opened} onClose={close} title={t('shell.choose')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
        <Choice onDone={close} />
      </Modal>
    </>
  );
}

function Choice({ onDone }: { onDone: () => void }) {
  const [person, setPerson] = useState(readViewer()?.person ?? null);
  const [role, setRole] = useState(readViewer()?.role ?? roles[0]);
  const choose = (viewer: { person: string; role: string } | null) => {
    chooseViewer(viewer);
    onDone();
  };
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('shell.chooseHelp')}
      </Text>
      <PersonPicker label={t('shell.person')} value={person} onChange={setPerson} />
      <Radio.Group label={t('shell.role')} value={role} onChange={setRole}>
        <Stack gap={8} mt={6}>
          {roles.map((name) => (
            <Radio key={name} value={name} label={t(`shell.role-${name}`)} description={t(`shell.role-${name}-help`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Group justify="space-between">
        <Button variant="subtle" color="gray" onClick={() => choose(null)}>
          {t('shell.forget')}
        </Button>
        <Button disabled={!person} onClick={() => choose({ person: person!, role })}>
          {t('shell.apply')}
        </Button>
      </Group>
    </Stack>
  );
}
