import type { Response } from 'express';
import type { Viewer } from '../access/viewer.ts';
import { changeItem } from '../answers/changes.ts';
import { log } from '../log.ts';
import type { Service } from '../service.ts';

/** Changes sent at once, and how often a silent stream says that it is alive. */
const batch = 500;
const heartbeatMilliseconds = 15_000;

/**
 * Sends changes after a number as server-sent events, and further ones as they come; each event's id is the change's number, so that a
 * client goes on with Last-Event-ID. Ends when the client leaves or the server stops.
 */
export function streamChanges(viewer: Viewer, { store, current, life }: Service, response: Response, since: number): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
  response.write(': the change log\n\n');
  let sent = since;
  let sending = false;
  let again = false;

  const send = async () => {
    do {
      again = false;
      for (;;) {
        const changes = await store.changesSince(sent, batch);
        for (const change of changes)
          response.write(`id: ${change.seq}\nevent: change\ndata: ${JSON.stringify(changeItem(viewer, change))}\n\n`);
        if (changes.length > 0) sent = changes[changes.length - 1].seq;
        if (response.writableNeedDrain) await drained(response);
        if (changes.length < batch || response.destroyed) break;
      }
    } while (again);
  };
  const wake = () => {
    again = true;
    if (sending) return;
    sending = true;
    send()
      .catch((error) => {
        log.error({ err: error }, 'a stream of changes broke off');
        response.end();
      })
      .finally(() => {
        sending = false;
      });
  };
  const stopListening = current.listen(wake);
  const heartbeat = setInterval(() => response.write(': \n\n'), heartbeatMilliseconds).unref();
  const end = () => response.end();
  life.once('drain', end);
  response.on('close', () => {
    stopListening();
    clearInterval(heartbeat);
    life.off('drain', end);
  });
  wake();
}

const drained = (response: Response) =>
  new Promise<void>((resolve) => {
    response.once('drain', resolve).once('close', resolve);
  });
