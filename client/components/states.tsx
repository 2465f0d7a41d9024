import { Button, Group, Progress, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiError } from '../api.ts';
import { t } from '../messages/message.ts';

interface LoadingProps {
  /** Share done, where it is known. */
  share?: number;
}

/** What stands where an answer will come; says how far a long computation is. */
export function Loading({ share }: LoadingProps) {
  return (
    <Stack gap="md" role="status" aria-label={t('page.loading')} className="ct-loading">
      <Skeleton height={28} width="min(420px, 80%)" />
      <Skeleton height={16} width="min(560px, 95%)" />
      {share !== undefined && (
        <div>
          <Text size="sm" c="dimmed">
            {t('page.computing', { share })}
          </Text>
          <Progress value={share * 100} mt={6} maw={420} aria-label={t('page.loading')} />
        </div>
      )}
      <Skeleton height={320} maw={900} mt="md" />
    </Stack>
  );
}

interface EmptyProps {
  title: string;
  /** It is all there is on the page: its title is the page's. */
  alone?: boolean;
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing to show, and what to do about it. */
export function Empty({ title, alone, children, action }: EmptyProps) {
  return (
    <Stack gap="xs" align="flex-start" maw={560} className="ct-state">
      <Title order={alone ? 1 : 2} size="h3">
        {title}
      </Title>
      {children && <Text c="dimmed">{children}</Text>}
      {action}
    </Stack>
  );
}

interface FailedProps {
  error: Error;
  /** It is all there is on the page: its title is the page's. */
  alone?: boolean;
  retry?: () => void;
  action?: ReactNode;
}

/** What went wrong, in the server's words, and a way to try again. */
export function Failed({ error, alone, retry, action }: FailedProps) {
  const problem = error instanceof ApiError ? error.problem : null;
  const title = problem?.status === 404 ? t('page.notFound') : t('page.failed');
  const detail = problem?.status === 0 ? t('page.unreachable') : error.message;
  return (
    <Stack gap="xs" align="flex-start" maw={560} role="alert" className="ct-state">
      <Title order={alone ? 1 : 2} size="h3">
        {title}
      </Title>
      {problem?.status !== 404 && <Text c="dimmed">{detail}</Text>}
      {problem?.errors?.map((fault) => (
        <Text key={`${fault.pointer}${fault.detail}`} c="dimmed" size="sm">
          {fault.detail}
        </Text>
      ))}
      <Group gap="sm" mt="xs">
        {action}
        {retry && (
          <Button variant="default" onClick={retry}>
            {t('page.retry')}
          </Button>
        )}
      </Group>
      {problem?.requestId && (
        <Text size="xs" c="dimmed">
          {t('page.requestId', { id: problem.requestId })}
        </Text>
      )}
    </Stack>
  );
}
