import type { Bridges } from '../server/api/bridges.schema.ts';
import type { Champions } from '../server/api/champions.schema.ts';
import type { CommunitiesPage, CommunityDetail } from '../server/api/communities.schema.ts';
import type { Departure, DepartureRanking } from '../server/api/departures.schema.ts';
import type { Experts } from '../server/api/experts.schema.ts';
import type { Import } from '../server/api/imports.schema.ts';
import type {
  IntroductionItem,
  IntroductionRequest,
  IntroductionStep,
  Introductions,
} from '../server/api/introductions.schema.ts';
import type {
  AcceptedPlan,
  IntroductionsPlan,
  PlanAcceptance,
  PlanFollowUp,
  PlanRequest,
} from '../server/api/introductions-plan.schema.ts';
import type { Mentors } from '../server/api/mentors.schema.ts';
import type { Overview } from '../server/api/overview.schema.ts';
import type { Contacts, Ego, PeoplePage, PersonMeasures, Profile, Reach } from '../server/api/people.schema.ts';
import type { TopicsPage, UnitsPage } from '../server/api/records.schema.ts';
import type { Job, ProblemBody } from '../server/api/shared.schema.ts';
import type { SiloPair, Silos } from '../server/api/silos.schema.ts';
import type { BatchRequest, SuggestionBatch } from '../server/api/suggestion-batch.schema.ts';
import type { SuggestionAnswer, SuggestionItem, Suggestions } from '../server/api/suggestions.schema.ts';
import type { WhatIf, WhatIfRequest } from '../server/api/what-if.schema.ts';
import { chooseViewer, readViewer, viewerHeader } from './viewer.ts';

/** A list is given as a repeated parameter. */
export type Query = Record<string, string | number | boolean | string[] | undefined>;

export interface AskOptions {
  signal?: AbortSignal;
  /** Share done of a long computation, 0 … 1. */
  progress?: (share: number) => void;
}

/** A failure as the server tells it (RFC 9457), or status 0 where no answer came. */
export class ApiError extends Error {
  override name = 'ApiError';
  constructor(readonly problem: Omit<ProblemBody, 'requestId'> & { requestId?: string }) {
    super(problem.detail || problem.title);
  }
  get status() {
    return this.problem.status;
  }
}

const at = encodeURIComponent;

/** The questions the pages ask; each answers the body that the server's schema of the same name describes. */
export const api = {
  overview: (options?: AskOptions) => get<Overview>('/overview', {}, options),
  people: (query: Query, options?: AskOptions) => get<PeoplePage>('/people', query, options),
  person: (id: string, options?: AskOptions) => get<Profile>(`/people/${at(id)}`, {}, options),
  ego: (id: string, query: Query, options?: AskOptions) => get<Ego>(`/people/${at(id)}/ego`, query, options),
  reach: (id: string, query: Query, options?: AskOptions) => get<Reach>(`/people/${at(id)}/reach`, query, options),
  contacts: (id: string, query: Query, options?: AskOptions) => get<Contacts>(`/people/${at(id)}/contacts`, query, options),
  mentors: (id: string, query: Query, options?: AskOptions) => get<Mentors>(`/people/${at(id)}/mentors`, query, options),
  units: (query: Query, options?: AskOptions) => get<UnitsPage>('/units', query, options),
  topics: (query: Query, options?: AskOptions) => get<TopicsPage>('/topics', query, options),
  experts: (topic: string, query: Query, options?: AskOptions) => get<Experts>(`/topics/${at(topic)}/experts`, query, options),
  measures: (id: string, options?: AskOptions) => get<PersonMeasures>(`/people/${at(id)}/measures`, {}, options),
  silos: (query: Query, options?: AskOptions) => get<Silos>('/silos', query, options),
  siloPair: (a: string, b: string, options?: AskOptions) => get<SiloPair>(`/silos/${at(a)}/${at(b)}`, {}, options),
  bridges: (query: Query, options?: AskOptions) => get<Bridges>('/bridges', query, options),
  communityBridges: (id: string, query: Query, options?: AskOptions) =>
    get<Bridges>(`/communities/${at(id)}/bridges`, query, options),
  communities: (query: Query, options?: AskOptions) => get<CommunitiesPage>('/communities', query, options),
  community: (id: string, options?: AskOptions) => get<CommunityDetail>(`/communities/${at(id)}`, {}, options),
  suggestions: (id: string, query: Query, options?: AskOptions) =>
    get<Suggestions>(`/people/${at(id)}/suggestions`, query, options),
  answerSuggestion: (id: string, person: string, answer: SuggestionAnswer) =>
    send<SuggestionItem>('PUT', `/people/${at(id)}/suggestions/${at(person)}`, answer),
  startBatch: (request: Partial<BatchRequest>) => send<Job>('POST', '/suggestions/batch', request),
  batch: (job: string, options?: AskOptions) => get<SuggestionBatch>(`/jobs/${at(job)}/answer`, {}, options),
  job: (id: string, options?: AskOptions) => get<Job>(`/jobs/${at(id)}`, {}, options),
  stopJob: (id: string) => send<Job>('DELETE', `/jobs/${at(id)}`, {}),
  introductions: (id: string, query: Query, options?: AskOptions) =>
    get<Introductions>(`/people/${at(id)}/introductions`, query, options),
  askForIntroduction: (id: string, request: IntroductionRequest) =>
    send<IntroductionItem>('POST', `/people/${at(id)}/introductions`, request),
  stepIntroduction: ({ id, version }: IntroductionItem, state: IntroductionStep) =>
    send<IntroductionItem>('PATCH', `/introductions/${at(id)}`, { state }, { version }),
  plan: (request: Partial<PlanRequest>, options?: AskOptions) => ask<IntroductionsPlan>('/introductions/plan', request, options),
  acceptPlan: (acceptance: PlanAcceptance) => send<AcceptedPlan>('POST', '/introductions/plans', acceptance),
  planFollowUp: (plan: string, options?: AskOptions) => get<PlanFollowUp>(`/introductions/plans/${at(plan)}`, {}, options),
  departures: (query: Query, options?: AskOptions) => get<DepartureRanking>('/departures', query, options),
  departure: (people: string[], k: number, options?: AskOptions) => ask<Departure>('/departures', { people, k }, options),
  whatIf: (request: Partial<WhatIfRequest>, options?: AskOptions) => ask<WhatIf>('/what-if', request, options),
  champions: (query: Query, options?: AskOptions) => get<Champions>('/champions', query, options),
  startImport: (form: FormData, options?: AskOptions) => send<Import>('POST', '/imports', form, options),
  import: (id: string, options?: AskOptions) => get<Import>(`/imports/${at(id)}`, {}, options),
};

/** GET below /api/v1; a 202 is followed until its job is done. */
export async function get<Body>(path: string, query: Query = {}, { signal, progress }: AskOptions = {}): Promise<Body> {
  const given = Object.entries(query).flatMap(([key, value]) =>
    [value].flat().flatMap((each) => (each === undefined || each === '' ? [] : [[key, String(each)]])),
  );
  const search = given.length ? `?${new URLSearchParams(given)}` : '';
  return answered(await request(`/api/v1${path}${search}`, { signal }), { signal, progress });
}

/** POST of a question below /api/v1; a 202 is followed until its job is done. */
export async function ask<Body>(path: string, body: object, { signal, progress }: AskOptions = {}): Promise<Body> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal };
  return answered(await request(`/api/v1${path}`, init), { signal, progress });
}

/** The body of an answer, be it here or to come. */
const answered = async <Body>(response: Response, options: AskOptions) =>
  (response.status === 202 ? await finished(response, options) : await response.json()) as Body;

interface SendOptions extends AskOptions {
  /** Of the record that is changed, as it was read. */
  version?: string;
}

/** A write below /api/v1 that answers a body, whatever its 2xx status. */
export async function send<Body>(
  method: string,
  path: string,
  body: FormData | object,
  { signal, version }: SendOptions = {},
): Promise<Body> {
  const json = !(body instanceof FormData);
  const headers: Record<string, string> = json ? { 'content-type': 'application/json' } : {};
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  const init = { method, headers, body: json ? JSON.stringify(body) : body, signal };
  return (await (await request(`/api/v1${path}`, init)).json()) as Body;
}

async function request(url: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Response> {
  const viewer = readViewer();
  const identity: Record<string, string> = viewer ? { 'x-crosstie-viewer': viewerHeader(viewer) } : {};
  const response = await fetch(url, { ...init, headers: { accept: 'application/json', ...init.headers, ...identity } }).catch(
    (error: Error) => {
      if (error.name === 'AbortError') throw error;
      throw new ApiError({ type: 'about:blank', title: 'No answer', status: 0, detail: '' });
    },
  );
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (viewer && problem.errors?.some(({ pointer }) => pointer === '/x-crosstie-viewer')) {
    // Whom the cookie names is not in this store (any more): go on as nobody in particular.
    chooseViewer(null);
    return request(url, init);
  }
  throw new ApiError(problem);
}

async function problemOf(response: Response): Promise<ProblemBody> {
  const body = response.headers.get('content-type')?.includes('json') ? await response.json() : {};
  return { type: 'about:blank', title: response.statusText, detail: '', requestId: '', status: response.status, ...body };
}

/** Polls a job more and more rarely, up to once in a second; an aborted wait cancels it. */
async function finished(accepted: Response, { signal, progress }: AskOptions): Promise<unknown> {
  const location = accepted.headers.get('location');
  let job = (await accepted.json()) as Job;
  if (!location) throw new ApiError({ type: 'about:blank', title: 'No answer', status: 0, detail: 'The job has no address.' });
  for (let pause = 100; job.state === 'queued' || job.state === 'running'; pause = Math.min(1000, pause * 1.5)) {
    progress?.(job.progress);
    if (!(await waited(pause, signal))) {
      void request(location, { method: 'DELETE' }).catch(() => {});
      signal?.throwIfAborted();
    }
    job = (await (await request(location, { signal })).json()) as Job;
  }
  if (job.state !== 'done' || !job.result)
    throw new ApiError({ type: 'about:blank', title: `The computation ${job.state}`, status: 500, detail: job.detail ?? '' });
  return (await request(job.result, { signal })).json();
}

function waited(milliseconds: number, signal?: AbortSignal) {
  return new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(true), milliseconds);
    const stop = () => {
      clearTimeout(timer);
      resolve(false);
    };
    signal?.addEventListener('abort', stop, { once: true });
  });
}
