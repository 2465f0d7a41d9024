import { type QueryKey, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { AskOptions } from '../api.ts';
import { useViewer, viewerHeader } from '../viewer.ts';
import { usePageTitle } from './page.tsx';
import { Failed, Loading } from './states.tsx';

interface AnswerOptions {
  /** Keep showing the former answer while the next one comes (sliders, typing), if its key begins with the same so many parts. */
  keep?: number;
  enabled?: boolean;
}

/** A question to the API, asked anew when its key or the viewer changes; `share` tells how far a long computation is. */
export function useAnswer<Body>(key: QueryKey, ask: (options: AskOptions) => Promise<Body>, options: AnswerOptions = {}) {
  const viewer = useViewer();
  const [share, setShare] = useState<number>();
  const queryKey = [viewer && viewerHeader(viewer), ...key];
  const { keep } = options;
  const query = useQuery<Body, Error>({
    queryKey,
    queryFn: ({ signal }) => ask({ signal, progress: setShare }),
    enabled: options.enabled ?? true,
    placeholderData: (former, question) =>
      keep !== undefined && question && agree(question.queryKey, queryKey, keep + 1) ? (former as typeof former & {}) : undefined,
  });
  return { ...query, share: query.isFetching ? share : undefined };
}

const agree = (a: QueryKey, b: QueryKey, parts: number) =>
  JSON.stringify(a.slice(0, parts)) === JSON.stringify(b.slice(0, parts));

interface AnswerProps<Body> {
  query: { data: Body | undefined; error: Error | null; isPending: boolean; refetch: () => unknown; share?: number };
  /** Title of the page while there is no answer. */
  name?: string;
  /** A way out that fits the page, beside "try again". */
  action?: (error: Error) => ReactNode;
  children: (body: Body) => ReactNode;
}

/** The states of a question: loading, failed, or the answer. */
export function Answer<Body>({ query, name, action, children }: AnswerProps<Body>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  return (
    <div className="ct-page">
      {name && <PageName name={name} />}
      {query.error ? (
        <Failed alone error={query.error} retry={() => query.refetch()} action={action?.(query.error)} />
      ) : (
        <Loading share={query.share} />
      )}
    </div>
  );
}

function PageName({ name }: { name: string }) {
  usePageTitle(name);
  return null;
}
