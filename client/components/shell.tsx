import { AppShell, Burger, Group, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { t } from '../messages/message.ts';
import { IconSearch } from './icons.tsx';
import { Navigation } from './navigation.tsx';
import { openSearch, Search } from './search.tsx';
import './shell.css';

/** What stands around every page: navigation, search from everywhere, whom one views as. */
export function Shell() {
  const [opened, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu of a phone closes when another page opens
  useEffect(close, [pathname]);

  return (
    <AppShell
      layout="alt"
      padding={0}
      header={{ height: { base: 52, md: 0 } }}
      navbar={{ width: 220, breakpoint: 'md', collapsed: { mobile: !opened } }}
      className="ct-shell"
    >
      <a className="ct-skip" href="#main">
        {t('shell.skip')}
      </a>
      <AppShell.Header hiddenFrom="md" className="ct-header">
        <Group h="100%" px="md" justify="space-between">
          <Burger opened={opened} onClick={toggle} size="sm" aria-label={t('shell.menu')} aria-expanded={opened} />
          <Link to="/" className="ct-wordmark">
            {t('shell.product')}
          </Link>
          <UnstyledButton onClick={openSearch} aria-label={t('shell.search')} className="ct-icon-button">
            <IconSearch />
          </UnstyledButton>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className="ct-navbar">
        <Navigation onClose={close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
      <Search />
      <ScrollRestoration />
    </AppShell>
  );
}
