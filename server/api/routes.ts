import { bridgesRoutes } from './bridges.ts';
import { championsRoutes } from './champions.ts';
import { changesRoutes } from './changes.ts';
import { communitiesRoutes } from './communities.ts';
import { departuresRoutes } from './departures.ts';
import { expertsRoutes } from './experts.ts';
import { importsRoutes } from './imports.ts';
import { introductionsRoutes } from './introductions.ts';
import { introductionsPlanRoutes } from './introductions-plan.ts';
import { jobsRoutes } from './jobs.ts';
import { mentorsRoutes } from './mentors.ts';
import { overviewRoutes } from './overview.ts';
import { peopleRoutes } from './people.ts';
import { personWriteRoutes } from './person-writes.ts';
import { recordsRoutes } from './records.ts';
import { relevanceRoutes } from './relevance.ts';
import type { Route } from './route.ts';
import { silosRoutes } from './silos.ts';
import { suggestionBatchRoutes } from './suggestion-batch.ts';
import { suggestionsRoutes } from './suggestions.ts';
import { tiesRoutes } from './ties.ts';
import { whatIfRoutes } from './what-if.ts';

/** Every route of the API: routers, policy test and OpenAPI follow from this list. */
export const routes: readonly Route[] = [
  ...overviewRoutes,
  ...peopleRoutes,
  ...personWriteRoutes,
  ...mentorsRoutes,
  ...expertsRoutes,
  ...suggestionsRoutes,
  ...suggestionBatchRoutes,
  ...relevanceRoutes,
  ...introductionsRoutes,
  ...silosRoutes,
  ...bridgesRoutes,
  ...communitiesRoutes,
  ...recordsRoutes,
  ...tiesRoutes,
  ...introductionsPlanRoutes,
  ...departuresRoutes,
  ...championsRoutes,
  ...whatIfRoutes,
  ...importsRoutes,
  ...changesRoutes,
  ...jobsRoutes,
];
