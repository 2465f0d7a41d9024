import { Button, CopyButton, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { PersonRef } from '../../server/api/shared.schema.ts';
import { ApiError, api } from '../api.ts';
import { givenName } from '../messages/given-name.ts';
import { t } from '../messages/message.ts';
import { useAnswer } from './answer.tsx';
import { where } from './person-name.tsx';
import { useWrite } from './use-write.ts';

interface IntroductionDialogProps {
  opened: boolean;
  onClose: () => void;
  /** Whom to meet. */
  person: string;
  /** Go-betweens, the one who is asked first. */
  via: string[];
  /** Why, as sentences. */
  reasons: string[];
  me: string;
  people: Record<string, PersonRef>;
  /** Asked, and closed: the go-between finds it on their page. */
  onAsked?: (via: string) => void;
}

/** A text that asks the go-between, to be changed by its sender, then sent; or copied, or mailed. */
export function IntroductionDialog({
  opened,
  onClose,
  person,
  via: ways,
  reasons,
  me,
  people,
  onAsked,
}: IntroductionDialogProps) {
  const [via, next] = ways;
  const nameOf = (id: string) => people[id]?.name ?? id;
  const [written, setWritten] = useState<string | null>(null);
  const between = useAnswer(['person', via], (options) => api.person(via, options), { enabled: opened });
  const text = written ?? draft(person, me, people, nameOf(via), next && nameOf(next));
  const name = nameOf(person);
  const email = between.data?.email;
  const { write, isPending, error } = useWrite();
  const send = async () => {
    if (!(await write(() => api.askForIntroduction(me, { person, via, text, reasons })))) return;
    onClose();
    onAsked?.(via);
  };
  const subject = t('reach.askSubject', { name });

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('reach.askTitle', { via: nameOf(via), name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('reach.askHelp', { via: givenName(nameOf(via)), name: givenName(name) })}
        </Text>
        <Textarea
          label={t('reach.askMessage')}
          autosize
          minRows={8}
          value={text}
          onChange={(event) => setWritten(event.currentTarget.value)}
          data-autofocus
        />
        {error && (
          <Text role="alert" size="sm" c="var(--ct-add-ink)">
            {error instanceof ApiError ? (error.problem.errors?.[0]?.detail ?? error.message) : error.message}
          </Text>
        )}
        <Group justify="flex-end">
          {email && (
            <Button
              component="a"
              variant="default"
              href={`mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`}
            >
              {t('reach.mail')}
            </Button>
          )}
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'reach.copied' : 'reach.copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={send} loading={isPending} disabled={text.trim() === ''}>
            {t('reach.send', { via: givenName(nameOf(via)) })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function draft(id: string, me: string, people: Record<string, PersonRef>, via: string, next: string | undefined) {
  const person = people[id];
  return t('reach.askText', {
    via: givenName(via),
    name: person?.name ?? id,
    where: (person && where(person)) || 'none',
    next: next ?? 'none',
    me: people[me]?.name ?? me,
  });
}
