import { bridgesRoutes } from './bridges.ts';
import { communitiesRoutes } from './communities.ts';
import { jobsRoutes } from './jobs.ts';
import { overviewRoutes } from './overview.ts';
import { peopleRoutes } from './people.ts';
import type { Route } from './route.ts';
import { silosRoutes } from './silos.ts';
import { whatIfRoutes } from './what-if.ts';

/** Every route of the API: routers, policy test and OpenAPI follow from this list. */
export const routes: readonly Route[] = [
  ...overviewRoutes,
  ...peopleRoutes,
  ...silosRoutes,
  ...bridgesRoutes,
  ...communitiesRoutes,
  ...whatIfRoutes,
  ...jobsRoutes,
];
