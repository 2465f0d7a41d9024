import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api.ts';
import { t } from '../messages/message.ts';
import { useAnswer } from './answer.tsx';
import { useGrants } from './grants.ts';
import { IconSearch } from './icons.tsx';
import { where } from './person-name.tsx';

const [store, spotlight] = createSpotlight();
export const openSearch = spotlight.open;

const pages = [
  { path: '/', name: t('shell.start') },
  ...(['reach', 'contacts', 'silos', 'bridges', 'communities', 'people', 'data'] as const).map((page) => ({
    path: `/${page}`,
    name: t(`shell.${page}`),
  })),
];

const personPath = (id: string) => `/people/${encodeURIComponent(id)}`;

const actions = () => document.getElementById(store.getState().listId)?.querySelectorAll('[data-action]') ?? [];

/** Spotlight itself selects as one types, when the answer is not there yet. */
function selectFirst() {
  for (const [i, action] of [...actions()].entries()) action.toggleAttribute('data-selected', i === 0);
  store.updateState((state) => ({ ...state, selected: 0 }));
}

/** Ctrl+K from everywhere: people by name, and the pages. */
export function Search() {
  const navigate = useNavigate();
  const { bridges } = useGrants();
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 120);
  const people = useAnswer(['people', 'search', query], (options) => api.people({ query, limit: 8 }, options), {
    keep: 2,
    enabled: query.length > 0,
  });
  const found = query ? (people.data?.items ?? []) : [];
  const open = pages.filter(({ path }) => path !== '/bridges' || bridges);
  const offered = open.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));

  const first = found[0] ? personPath(found[0].id) : offered[0]?.path;
  const list = [...found.map(({ id }) => personPath(id)), ...offered.map(({ path }) => path)].join(' ');
  const settled = text.trim() === query && !(query && (people.isPending || people.isPlaceholderData));
  const [entered, setEntered] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has another first
  useEffect(() => {
    selectFirst();
  }, [list]);
  useEffect(() => {
    if (!entered || !settled) return;
    setEntered(false);
    if (!first || !store.getState().opened) return;
    spotlight.close();
    navigate(first);
  }, [entered, settled, first, navigate]);

  /** Answers come after the typing: what is selected before they are there is none of them, so Enter waits for the first. */
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return setEntered(false);
    const selected = document.getElementById(store.getState().listId)?.querySelector('[data-selected]');
    if (settled && selected) return;
    selected?.removeAttribute('data-selected');
    setEntered(true);
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
