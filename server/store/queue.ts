/** Runs actions one after the other, in the order of the calls; one that fails does not hold up the next. */
export function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(action: () => Promise<T>): Promise<T> => {
    const result = last.then(action, action);
    last = result.catch(() => {});
    return result;
  };
}
