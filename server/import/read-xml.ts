import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { SaxesParser } from 'saxes';

/** What is told of an XML file. Names come without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Record<string, string>, line: number): void;
  text?(text: string): void;
  close(name: string): void;
}

/** An XML file that cannot be read to its end. */
export class XmlFault extends Error {
  override name = 'XmlFault';
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

/**
 * Reads an XML file as a stream. A document type, and with it every entity that is not XML's own, is refused. Throws XmlFault where it
 * is not well-formed or its bytes are not of its encoding (the one it declares, else UTF-8).
 */
export async function readXml(path: string, handlers: XmlHandlers, progress: (bytes: number) => void) {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let failed: XmlFault | undefined;
  const fail = (message: string) => {
    failed ??= new XmlFault(message, parser.line);
  };
  parser.on('doctype', () => fail('a document type (DOCTYPE): expected none'));
  parser.on('error', (error) => fail(`not well-formed XML (${error.message.replace(/^\S*?\d+:\d+: /, '')})`));
  parser.on('opentag', ({ name, attributes }) => failed ?? handlers.open(local(name), attributes, parser.line));
  parser.on('text', (text) => failed ?? handlers.text?.(text));
  parser.on('cdata', (text) => failed ?? handlers.text?.(text));
  parser.on('closetag', ({ name }) => failed ?? handlers.close(local(name)));

  const decoder = await decoderOf(path);
  const decode = (bytes?: Buffer) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      return fail(`bytes that are not ${decoder.encoding}: expected ${decoder.encoding}, or another encoding declared`);
    }
  };
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    progress(bytes);
    const text = decode(chunk);
    if (text && !failed) parser.write(text);
    if (failed) throw failed;
  }
  decode();
  if (!failed) parser.close();
  if (failed) throw failed;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

async function decoderOf(path: string) {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0);
    const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(buffer.toString('latin1', 0, bytesRead));
    return new TextDecoder(declared?.[1] ?? 'utf-8', { fatal: true });
  } catch (error) {
    if (error instanceof RangeError) throw new XmlFault('an encoding that is not known: expected UTF-8', 1);
    throw error;
  } finally {
    await file.close();
  }
}
