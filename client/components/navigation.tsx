import { ScrollArea, Text, UnstyledButton } from '@mantine/core';
import { Link, NavLink } from 'react-router';
import { t } from '../messages/message.ts';
import { useViewer } from '../viewer.ts';
import { ColorScheme } from './color-scheme.tsx';
import { useGrants } from './grants.ts';
import { IconClose } from './icons.tsx';
import { openSearch } from './search.tsx';
import { ViewerChooser } from './viewer-chooser.tsx';

const organization = ['silos', 'bridges', 'communities', 'people', 'data'] as const;

/** The pages, the search, and whom one views as. */
export function Navigation({ onClose }: { onClose: () => void }) {
  const viewer = useViewer();
  const { bridges } = useGrants();
  return (
    <>
      <div className="ct-navbar-top">
        <Link to="/" className="ct-wordmark">
          {t('shell.product')}
        </Link>
        <UnstyledButton hiddenFrom="md" onClick={onClose} aria-label={t('shell.close')} className="ct-icon-button">
          <IconClose />
        </UnstyledButton>
      </div>
      <UnstyledButton className="ct-search-button" onClick={openSearch}>
        <span>{t('shell.search')}</span>
        <kbd>{t('shell.searchKeys')}</kbd>
      </UnstyledButton>
      <ScrollArea flex={1} type="auto">
        <nav aria-label={t('shell.navigation')}>
          <PageLink to={viewer ? `/reach/${encodeURIComponent(viewer.person)}` : '/reach'} name={t('shell.reach')} />
          <PageLink to={viewer ? `/contacts/${encodeURIComponent(viewer.person)}` : '/contacts'} name={t('shell.contacts')} />
          <Text className="ct-nav-group" component="h2">
            {t('shell.organization')}
          </Text>
          {organization
            .filter((page) => page !== 'bridges' || bridges)
            .map((page) => (
              <PageLink key={page} to={`/${page}`} name={t(`shell.${page}`)} />
            ))}
        </nav>
      </ScrollArea>
      <ViewerChooser />
      <ColorScheme />
    </>
  );
}

const PageLink = ({ to, name }: { to: string; name: string }) => (
  <NavLink to={to} className="ct-nav-link">
    {name}
  </NavLink>
);
