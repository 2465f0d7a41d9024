import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { type KeyboardEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api.ts';
import { t } from '../messages/message.ts';
import { useAnswer } from './answer.tsx';
import { IconSearch } from './icons.tsx';
import { where } from './person-name.tsx';

const [store, spotlight] = createSpotlight();
export const openSearch = spotlight.open;

const pages = [
  { path: '/', name: t('shell.start') },
  ...(['reach', 'silos', 'bridges', 'communities', 'people', 'data'] as const).map((page) => ({
    path: `/${page}`,
    name: t(`shell.${page}`),
  })),
];

const personPath = (id: string) => `/people/${encodeURIComponent(id)}`;

/** Ctrl+K from everywhere: people by name, and the pages. */
export function Search() {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 120);
  const people = useAnswer(['people', 'search', query], (options) => api.people({ query, limit: 8 }, options), {
    keep: 2,
    enabled: query.length > 0,
  });
  const found = query ? (people.data?.items ?? []) : [];
  const offered = pages.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));

  const first = found[0] ? personPath(found[0].id) : offered[0]?.path;
  /** Answers come after the typing, so that none may be selected yet: Enter takes the first. */
  const enter = (event: KeyboardEvent) => {
    const list = document.getElementById(store.getState().listId);
    if (event.key !== 'Enter' || !first || list?.querySelector('[data-selected]')) return;
    event.preventDefault();
    spotlight.close();
    navigate(first);
  };

  return (
    <Spotlight.Root
      store={store}
      shortcut={['mod + K']}
      query={text}
      onQueryChange={setText}
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 0 }}
    >
      <Spotlight.Search
        placeholder={t('shell.searchPlaceholder')}
        aria-label={t('shell.searchPlaceholder')}
        onKeyDown={enter}
        leftSection={<IconSearch />}
      />
      <Spotlight.ActionsList>
        {found.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell.searchPeople')}>
            {found.map((person) => (
              <Spotlight.Action
                key={person.id}
                label={person.name}
                description={where(person)}
                onClick={() => navigate(personPath(person.id))}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {offered.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell.searchPages')}>
            {offered.map(({ path, name }) => (
              <Spotlight.Action key={path} label={name} onClick={() => navigate(path)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.length + offered.length === 0 && <Spotlight.Empty>{t('shell.searchNothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
