import { createBrowserRouter, RouterProvider } from 'react-router';
import { BrokenPage, MissingPage } from './components/lost.tsx';
import { Shell } from './components/shell.tsx';
import { Loading } from './components/states.tsx';

/** Each page is loaded when it is first opened. */
const router = createBrowserRouter([
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: BrokenPage,
    HydrateFallback: Loading,
    children: [
      {
        ErrorBoundary: BrokenPage,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('./pages/start.tsx')).StartPage }) },
          { path: 'reach/:id?', lazy: async () => ({ Component: (await import('./pages/reach.tsx')).ReachPage }) },
          { path: 'contacts/:id?', lazy: async () => ({ Component: (await import('./pages/contacts.tsx')).ContactsPage }) },
          { path: 'mentors/:id?', lazy: async () => ({ Component: (await import('./pages/mentors.tsx')).MentorsPage }) },
          { path: 'silos', lazy: async () => ({ Component: (await import('./pages/silos.tsx')).SilosPage }) },
          { path: 'bridges', lazy: async () => ({ Component: (await import('./pages/bridges.tsx')).BridgesPage }) },
          {
            path: 'introductions',
            lazy: async () => ({ Component: (await import('./pages/introductions.tsx')).IntroductionsPage }),
          },
          { path: 'resilience', lazy: async () => ({ Component: (await import('./pages/resilience.tsx')).ResiliencePage }) },
          { path: 'what-if', lazy: async () => ({ Component: (await import('./pages/what-if.tsx')).WhatIfPage }) },
          {
            path: 'suggestions',
            lazy: async () => ({ Component: (await import('./pages/suggestions.tsx')).SuggestionsPage }),
          },
          { path: 'champions', lazy: async () => ({ Component: (await import('./pages/champions.tsx')).ChampionsPage }) },
          { path: 'communities', lazy: async () => ({ Component: (await import('./pages/communities.tsx')).CommunitiesPage }) },
          { path: 'communities/:id', lazy: async () => ({ Component: (await import('./pages/community.tsx')).CommunityPage }) },
          { path: 'people', lazy: async () => ({ Component: (await import('./pages/people.tsx')).PeoplePage }) },
          { path: 'people/:id', lazy: async () => ({ Component: (await import('./pages/person.tsx')).PersonPage }) },
          { path: 'data', lazy: async () => ({ Component: (await import('./pages/data.tsx')).DataPage }) },
          { path: '*', Component: MissingPage },
        ],
      },
    ],
  },
]);

export const App = () => <RouterProvider router={router} />;
