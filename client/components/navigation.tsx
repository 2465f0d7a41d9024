import { ScrollArea, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Link, NavLink } from 'react-router';
import { api } from '../api.ts';
import { t } from '../messages/message.ts';
import { useViewer } from '../viewer.ts';
import { useAnswer } from './answer.tsx';
import { ColorScheme } from './color-scheme.tsx';
import { useGrants } from './grants.ts';
import { IconClose } from './icons.tsx';
import { openSearch } from './search.tsx';
import { ViewerChooser } from './viewer-chooser.tsx';

const organization = [
  'silos',
  'bridges',
  'introductions',
  'resilience',
  'what-if',
  'suggestions',
  'champions',
  'communities',
  'people',
  'data',
] as const;

/** The pages, the search, and whom one views as. */
export function Navigation({ onClose }: { onClose: () => void }) {
  const viewer = useViewer();
  const { bridges, plan, whatIf, suggestToAll, champions } = useGrants();
  const isGranted = {
    bridges,
    introductions: plan,
    resilience: plan,
    'what-if': whatIf,
    suggestions: suggestToAll,
    champions,
  } as Partial<Record<string, boolean>>;
  const requests = useRequests(viewer?.person);
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
          <PageLink
            to={viewer ? `/contacts/${encodeURIComponent(viewer.person)}` : '/contacts'}
            name={t('shell.contacts')}
            waiting={requests}
          />
          <PageLink to={viewer ? `/mentors/${encodeURIComponent(viewer.person)}` : '/mentors'} name={t('shell.mentors')} />
          <Text className="ct-nav-group" component="h2">
            {t('shell.organization')}
          </Text>
          {organization
            .filter((page) => isGranted[page] ?? true)
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

interface PageLinkProps {
  to: string;
  name: string;
  /** How many wait there for an answer. */
  waiting?: number;
}

const PageLink = ({ to, name, waiting = 0 }: PageLinkProps) => (
  <NavLink to={to} className="ct-nav-link">
    {name}
    {waiting > 0 && (
      <span className="ct-nav-waiting">
        {waiting} <VisuallyHidden>{t('shell.waiting', { waiting })}</VisuallyHidden>
      </span>
    )}
  </NavLink>
);

/** How many introductions somebody is asked for and has not answered. */
function useRequests(person: string | undefined): number {
  const question = { role: 'through', limit: 500 };
  const requests = useAnswer(['requests', person], (options) => api.introductions(person!, question, options), {
    enabled: person !== undefined,
  });
  return requests.data?.items.filter(({ state }) => state === 'asked').length ?? 0;
}
