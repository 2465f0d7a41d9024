import { Button, CopyButton, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ContactItem } from '../../../server/api/people.schema.ts';
import type { PersonRef } from '../../../server/api/shared.schema.ts';
import { api } from '../../api.ts';
import { useAnswer } from '../../components/answer.tsx';
import { where } from '../../components/person-name.tsx';
import { t } from '../../messages/message.ts';
import { givenName } from './suggestion-card.tsx';

interface IntroductionDialogProps {
  opened: boolean;
  onClose: () => void;
  item: ContactItem;
  me: string;
  people: Record<string, PersonRef>;
}

/** A text that asks the go-between, to be changed, copied or mailed by its sender. */
export function IntroductionDialog({ opened, onClose, item, me, people }: IntroductionDialogProps) {
  const [via, next] = item.introduction.via;
  const nameOf = (id: string) => people[id]?.name ?? id;
  const [written, setWritten] = useState<string | null>(null);
  const between = useAnswer(['person', via], (options) => api.person(via, options), { enabled: opened });
  const text = written ?? draft(item, me, people, nameOf(via), next && nameOf(next));
  const name = nameOf(item.person);
  const email = between.data?.email;
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
          {t('reach.askHelp')}
        </Text>
        <Textarea
          label={t('reach.askMessage')}
          autosize
          minRows={8}
          value={text}
          onChange={(event) => setWritten(event.currentTarget.value)}
          data-autofocus
        />
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
            {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'reach.copied' : 'reach.copy')}</Button>}
          </CopyButton>
        </Group>
      </Stack>
    </Modal>
  );
}

function draft(item: ContactItem, me: string, people: Record<string, PersonRef>, via: string, next: string | undefined) {
  const person = people[item.person];
  return t('reach.askText', {
    via: givenName(via),
    name: person?.name ?? item.person,
    where: (person && where(person)) || 'none',
    next: next ?? 'none',
    me: people[me]?.name ?? me,
  });
}
