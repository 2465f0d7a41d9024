import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['graph', 'server', 'client', 'scripts'] as const;

/** Who may import whom (docs/architecture.md): the folder of the importer and the folders it may import from. */
const allowed: Record<string, string[]> = {
  graph: ['graph'],
  server: ['server', 'graph'],
  client: ['client', 'graph'],
  scripts: ['scripts', 'server', 'graph'],
};

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const files = folders.flatMap((folder) => sources(join(root, folder)));
/** Configuration at the top is nobody's layer. */
const imports = files.flatMap(importsOf).filter(({ to }) => top(to) in allowed);

describe('the import graph', () => {
  test('has arrows to look at', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  test('goes only in the direction of the folders', () => {
    const against = imports.filter(({ from, to }) => !allowed[top(from)].includes(top(to)) && !isApiType(from, to));
    expect(against).toEqual([]);
  });

  test('lets the client know the server by the types of its API only', () => {
    const values = imports.filter(({ from, to, typeOnly }) => isApiType(from, to) && !typeOnly);
    expect(values).toEqual([]);
  });

  test('lets answers, access and computing know the API by its types and schemas only', () => {
    const inner = /^server\/(answers|access|compute|network|store|import|export|demo)\//;
    const outwards = imports.filter(
      ({ from, to, typeOnly }) => inner.test(from) && to.startsWith('server/api/') && !to.endsWith('.schema.ts') && !typeOnly,
    );
    expect(outwards).toEqual([]);
  });

  test('names files that exist, with their ending', () => {
    expect(imports.filter(({ to }) => !existsSync(join(root, to)))).toEqual([]);
  });
});

describe('graph', () => {
  const pure = files.filter((file) => file.startsWith('graph/'));

  test('has no clock and no unseeded randomness', () => {
    const impure = /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\)|\bperformance\.now\b|\bcrypto\b/;
    expect(pure.filter((file) => impure.test(withoutComments(read(file))))).toEqual([]);
  });

  test('imports no module of Node', () => {
    expect(pure.filter((file) => /from '(node:|fs|path|os)/.test(read(file)))).toEqual([]);
  });
});

describe('files', () => {
  test('are named in kebab-case and for what they hold', () => {
    const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.schema|\.worker)?\.(ts|tsx|css|json|html)$/;
    const vague = /^(utils?|helpers?|common|misc|index)\.tsx?$/;
    const bad = files.map((file) => file.split('/').pop()!).filter((file) => !name.test(file) || vague.test(file));
    expect(bad).toEqual([]);
  });

  test('have at most 600 lines', () => {
    expect(files.filter((file) => read(file).split('\n').length > 601)).toEqual([]);
  });
});

function isApiType(from: string, to: string) {
  return top(from) === 'client' && /^server\/api\/[a-z-]+\.schema\.ts$/.test(to);
}

function top(file: string) {
  return file.split('/')[0];
}

function read(file: string) {
  return readFileSync(join(root, file), 'utf8');
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** Static imports, re-exports, dynamic imports and worker URLs of one file that name a file of ours. */
function importsOf(file: string): Import[] {
  const pattern =
    /(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|import\('(\.[^']+)'\)|new URL\('(\.[^']+\.tsx?)'/g;
  return [...withoutComments(read(file)).matchAll(pattern)].map(([, type, fixed, dynamic, worker]) => ({
    from: file,
    to: relative(root, resolve(root, dirname(file), fixed ?? dynamic ?? worker)),
    typeOnly: type !== undefined,
  }));
}

function withoutComments(code: string) {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}
