import { log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { CurrentNetwork } from './current.ts';

/** How often the log is asked for its last number: writes of other processes show within this and the time of a build. */
const milliseconds = 400;

/** Keeps the network at the end of the log, whoever writes; `close` ends it. */
export function follow(store: Store, current: CurrentNetwork): { close(): void } {
  let closed = false;
  let failing = false;
  let timer: NodeJS.Timeout;
  const look = async () => {
    try {
      await current.refresh(await store.seq());
      failing = false;
    } catch (error) {
      if (!closed && !failing) log.error({ err: error }, 'the change log cannot be followed');
      failing = true;
    }
    if (!closed) timer = setTimeout(look, milliseconds).unref();
  };
  timer = setTimeout(look, milliseconds).unref();
  return {
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
