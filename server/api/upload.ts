import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { Problem } from '../errors.ts';
import { validated } from '../validated.ts';
import { type ImportOptions, importOptionsSchema } from './imports.schema.ts';

/** Larger uploads are for the command line. */
const limits = { fileSize: 1024 ** 3, files: 50, fields: 200, fieldSize: 10_000, fieldNameSize: 100 };

export interface ReceivedUpload {
  directory: string;
  paths: string[];
  options: ImportOptions;
}

/**
 * Streams a multipart form into a directory of its own: files as they are called, fields as the options of the import. Where something
 * is wrong with it, nothing stays behind.
 */
export async function receiveUpload(request: IncomingMessage): Promise<ReceivedUpload> {
  if (!/^multipart\/form-data\b/i.test(request.headers['content-type'] ?? ''))
    throw new Problem('unsupported-media-type', 'Files are expected as multipart/form-data.');
  const directory = await mkdtemp(join(tmpdir(), 'crosstie-upload-'));
  try {
    const fields = await receive(request, directory);
    const names = await readdir(directory);
    if (names.length === 0)
      throw new Problem('invalid', 'No file was uploaded.', [{ pointer: '/files', detail: 'expected a file' }]);
    const options = validated(importOptionsSchema, optionsOf(fields), 'invalid', 'the form');
    // A directory of tables may hold others beside; anything else was chosen file by file.
    const tables = names.some((name) => /\.(csv|jsonl)$/i.test(name));
    return { directory, paths: tables ? [directory] : names.map((name) => join(directory, name)), options };
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

type Fields = [name: string, value: string][];

/** Reads the form to its end even where something is refused, so that the sender hears of it. */
async function receive(request: IncomingMessage, directory: string): Promise<Fields> {
  const fields: Fields = [];
  const writing: Promise<void>[] = [];
  const names = new Set<string>();
  let refused: Problem | undefined;
  let failed: unknown;
  const refuse = (problem: Problem) => void (refused ??= problem);
  const form = parser(request);
  form.on('field', (name, value, { valueTruncated }) => {
    if (valueTruncated) refuse(new Problem('too-large', `The field ${name} is too long.`));
    fields.push([name, value]);
  });
  form.on('file', (_, file: Readable, { filename }) => {
    const name = safeName(filename);
    file.on('error', () => {}); // the form's own error says it
    file.once('limit', () => refuse(new Problem('too-large', `${name} is larger than 1 GB: import it on the command line.`)));
    if (name !== undefined && names.has(name))
      refuse(new Problem('invalid', `There are two files "${name}": expected one of each name.`));
    if (name === undefined || refused) return void file.resume();
    names.add(name);
    writing.push(
      writeFile(file, join(directory, name)).catch((error) => {
        failed ??= error;
      }),
    );
  });
  form.once('filesLimit', () => refuse(new Problem('too-large', `More than ${limits.files} files at once.`)));
  await pipeline(request, form).catch((error: Error) =>
    refuse(new Problem('usage', `The form cannot be read: ${error.message}.`)),
  );
  await Promise.all(writing);
  if (refused) throw refused;
  if (failed) throw failed;
  return fields;
}

/** Writes one file of the form; where that fails the rest of it is read all the same, since the form waits for its end. */
async function writeFile(file: Readable, path: string): Promise<void> {
  const written = createWriteStream(path, { flags: 'wx' });
  file.once('close', () => file.readableEnded || written.destroy());
  file.pipe(written);
  try {
    await finished(written);
  } finally {
    file.resume();
  }
}

function parser(request: IncomingMessage) {
  try {
    return busboy({ headers: request.headers, limits, defParamCharset: 'utf8' });
  } catch {
    throw new Problem('usage', 'The form cannot be read.');
  }
}

/** The most bytes of a name that are kept: file systems take 255. */
const nameBytes = 200;

/** The end of the name, without folders and what a file system would take amiss; undefined where no file was chosen. */
function safeName(filename: string | undefined): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const name = basename((filename ?? '').replaceAll('\\', '/')).replace(/[\u0000-\u001f\u007f:*?"<>|]/g, '_');
  return name === '' || /^\.+$/.test(name) ? undefined : lastBytes(name, nameBytes);
}

/** The longest end of a text that takes at most so many bytes of UTF-8. */
function lastBytes(text: string, most: number): string {
  const bytes = Buffer.from(text);
  let from = Math.max(0, bytes.length - most);
  while ((bytes[from] & 0b1100_0000) === 0b1000_0000) from++; // inside a character
  return bytes.toString('utf8', from);
}

/** Repeated fields are lists; true, false and numbers are read as such. */
function optionsOf(fields: Fields): Record<string, unknown> {
  const { shape } = importOptionsSchema;
  const read: Record<string, unknown> = {};
  for (const [name, value] of fields) {
    const usual = name in shape ? shape[name as keyof typeof shape].safeParse(undefined).data : undefined;
    if (Array.isArray(usual)) read[name] = [...((read[name] as string[]) ?? []), ...(value === '' ? [] : [value])];
    else if (value !== '') read[name] = value === 'true' || value === 'on' ? true : value === 'false' ? false : asNumber(value);
  }
  return read;
}

const asNumber = (value: string) => (Number.isNaN(Number(value)) ? value : Number(value));
