import { EventEmitter } from 'node:events';
import type { Compute } from './compute/compute.ts';
import type { Imports } from './compute/imports.ts';
import type { Jobs } from './compute/jobs.ts';
import type { Config } from './config.ts';
import type { CurrentNetwork } from './network/current.ts';
import type { CurrentRelevance } from './relevance/current-relevance.ts';
import type { Store } from './store/store.ts';

/** What the routers work with: made once in main.ts. */
export interface Service {
  config: Config;
  store: Store;
  current: CurrentNetwork;
  compute: Compute;
  jobs: Jobs;
  imports: Imports;
  relevance: CurrentRelevance;
  /** Emits `drain` when the server stops taking requests. */
  life: EventEmitter<{ drain: [] }> & { draining: boolean };
}

export const serviceLife = (): Service['life'] => Object.assign(new EventEmitter<{ drain: [] }>(), { draining: false });
