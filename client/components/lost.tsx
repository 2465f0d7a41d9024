import { Button } from '@mantine/core';
import { Link, useRouteError } from 'react-router';
import { t } from '../messages/message.ts';
import { usePageTitle } from './page.tsx';
import { Empty, Failed } from './states.tsx';

const toStart = () => (
  <Button component={Link} to="/" variant="default" mt="xs">
    {t('page.toStart')}
  </Button>
);

/** An address that no page has. */
export function MissingPage() {
  usePageTitle(t('page.noSuchPage'));
  return (
    <div className="ct-page">
      <Empty alone title={t('page.noSuchPage')} action={toStart()}>
        {t('page.noSuchPageText')}
      </Empty>
    </div>
  );
}

/** A page that threw: the shell around it stays usable. */
export function BrokenPage() {
  const thrown = useRouteError();
  usePageTitle(t('page.broken'));
  return (
    <div className="ct-page">
      <Failed alone error={thrown instanceof Error ? thrown : new Error(String(thrown))} action={toStart()} />
    </div>
  );
}
