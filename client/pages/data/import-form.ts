import type { ImportOptions } from '../../../server/api/imports.schema.ts';

export type FormOptions = Pick<ImportOptions, 'dryRun' | 'createMissing' | 'reverseLevel' | 'kinds' | 'map' | 'minWeight'>;

export const noOptions: FormOptions = {
  dryRun: false,
  createMissing: false,
  reverseLevel: false,
  kinds: [],
  map: [],
  minWeight: undefined,
};

/** Files and options as the multipart form of POST /imports: options first, so that they are known when the files arrive. */
export function importForm(files: File[], options: FormOptions): FormData {
  const form = new FormData();
  for (const name of ['dryRun', 'createMissing', 'reverseLevel'] as const) if (options[name]) form.append(name, 'true');
  if (options.minWeight !== undefined) form.append('minWeight', String(options.minWeight));
  for (const kind of options.kinds) form.append('kinds', kind);
  for (const each of options.map) form.append('map', each);
  for (const file of files) form.append('files', file, file.name);
  return form;
}
