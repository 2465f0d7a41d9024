import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Writes what a click asks for; then everything on the page is asked anew. One write at a time. */
export function useWrite() {
  const queries = useQueryClient();
  const { mutateAsync, isPending, error } = useMutation<unknown, Error, () => Promise<unknown>>({
    mutationFn: (act) => act(),
    onSettled: () => queries.invalidateQueries(),
  });
  /** Resolves with whether it worked; `error` says why not. */
  const write = (act: () => Promise<unknown>) =>
    mutateAsync(act).then(
      () => true,
      () => false,
    );
  return { write, isPending, error };
}
