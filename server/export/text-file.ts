import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** Writes text to a stream as fast as it takes it: pieces are joined, so that many short ones cost little. */
export function textWriter(stream: Writable) {
  let waiting: string[] = [];
  let length = 0;
  const flush = async () => {
    const ready = stream.write(waiting.join(''));
    waiting = [];
    length = 0;
    if (!ready) await once(stream, 'drain');
  };
  return {
    async write(text: string) {
      waiting.push(text);
      length += text.length;
      if (length > 65_536) await flush();
    },
    flush,
  };
}

/** A text file that is there only when something was written to it. */
export function lazyFile(path: string) {
  let open: { stream: Writable; writer: ReturnType<typeof textWriter> } | undefined;
  return {
    async write(text: string) {
      if (!open) {
        const stream = createWriteStream(path, { flags: 'wx' });
        open = { stream, writer: textWriter(stream) };
      }
      await open.writer.write(text);
    },
    async close() {
      if (!open) return;
      await open.writer.flush();
      open.stream.end();
      await finished(open.stream);
    },
  };
}
