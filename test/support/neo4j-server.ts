import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';

/** Where tests find Neo4j. */
export interface Neo4jServer {
  url: string;
  user: string;
  password: string;
}

/** How to get one: where it will be, and what starts it there; `start` resolves with what stops it. */
export interface Neo4jPlan {
  server: Neo4jServer;
  start(): Promise<() => Promise<void>>;
}

const version = '5.26.20';
const cache = join(import.meta.dirname, '../../node_modules/.cache/crosstie/neo4j');
const startSeconds = 120;

export const howToGetNeo4j =
  'Set NEO4J_TEST_URI (with NEO4J_TEST_USER and NEO4J_TEST_PASSWORD) to an empty Neo4j, or install Java 17 or later with Maven, or Docker.';

/** NEO4J_TEST_URI, else a server fetched with Maven and run with Java, else a container; null where there is none of them. */
export async function planNeo4j(environment = process.env): Promise<Neo4jPlan | null> {
  const { NEO4J_TEST_URI: url, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = environment;
  if (url) return { server: { url, user, password }, start: () => borrow({ url, user, password }) };
  const docker = !hasJavaAndMaven();
  if (docker && spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 10_000 }).status !== 0) return null;
  const port = await freePort();
  const server = { url: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: randomBytes(12).toString('hex') };
  return { server, start: () => (docker ? startContainer(server, port) : startJava(server, port)) };
}

/** A server that is not ours must be empty, since tests delete everything in it; a node of ours marks one that was. */
async function borrow(server: Neo4jServer) {
  await withDriver(server, async (driver) => {
    const { records } = await driver.executeQuery(
      'OPTIONAL MATCH (mark:CrosstieTestDatabase) WITH count(mark) AS marks OPTIONAL MATCH (n) RETURN marks, count(n) AS nodes',
    );
    if (records[0].get('marks').toNumber() === 0 && records[0].get('nodes').toNumber() > 0)
      throw new Error(
        `The database at ${server.url} (NEO4J_TEST_URI) is not empty, and tests delete everything in it: give an empty one.`,
      );
    await driver.executeQuery('MERGE (:CrosstieTestDatabase {name: "Tests of Crosstie delete everything here"})');
  });
  return () => withDriver(server, async (driver) => void (await driver.executeQuery('MATCH (n) DETACH DELETE n')));
}

async function startJava(server: Neo4jServer, port: number) {
  const classpath = await fetchServer();
  const home = await mkdtemp(join(tmpdir(), 'crosstie-neo4j-'));
  await writeFile(
    join(home, 'neo4j.conf'),
    [
      `server.bolt.listen_address=127.0.0.1:${port}`,
      'server.http.enabled=false',
      'server.https.enabled=false',
      'dbms.usage_report.enabled=false',
      'server.memory.pagecache.size=128m',
    ].join('\n'),
  );
  const opens = ['java.nio', 'java.io', 'sun.nio.ch'].flatMap((name) => ['--add-opens', `java.base/${name}=ALL-UNNAMED`]);
  const main = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${home}`];
  const stop = await guarded(home, 'KILL', ['java', '-Xmx2g', ...opens, '-cp', classpath, ...main], {
    ...server,
    password: 'neo4j',
  });
  // A new server wants its first password changed; until then it answers nothing else.
  await withDriver({ ...server, password: 'neo4j' }, (driver) =>
    driver.executeQuery('ALTER CURRENT USER SET PASSWORD FROM "neo4j" TO $password', server, { database: 'system' }),
  );
  return stop;
}

async function startContainer(server: Neo4jServer, port: number) {
  const home = await mkdtemp(join(tmpdir(), 'crosstie-neo4j-'));
  const settings = [`NEO4J_AUTH=${server.user}/${server.password}`, 'NEO4J_dbms_usage__report_enabled=false'];
  const environment = settings.flatMap((setting) => ['-e', setting]);
  return guarded(
    home,
    'TERM',
    ['docker', 'run', '--rm', '-p', `127.0.0.1:${port}:7687`, ...environment, `neo4j:${version}-community`],
    server,
  );
}

/** The class path of the server. Maven fetches it once (about 140 MB) into its own repository; the list of files is cached here. */
async function fetchServer() {
  const list = join(cache, `classpath-${version}.txt`);
  if (existsSync(list)) {
    const classpath = await readFile(list, 'utf8');
    if (classpath.split(delimiter).every((file) => existsSync(file))) return classpath;
  }
  console.log(`Fetching Neo4j ${version} with Maven, once …`);
  await mkdir(cache, { recursive: true });
  const directory = await mkdtemp(join(cache, 'fetch-'));
  try {
    await writeFile(join(directory, 'pom.xml'), pom);
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath';
    const fetched = join(directory, 'classpath.txt');
    await promisify(execFile)('mvn', ['-B', '-q', goal, `-Dmdep.outputFile=${fetched}`, '-Dmdep.includeScope=runtime'], {
      cwd: directory,
    }).catch((error) => {
      throw new Error(`Maven could not fetch Neo4j ${version}:\n${error.stdout}${error.stderr}`);
    });
    await rename(fetched, list);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  return readFile(list, 'utf8');
}

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>crosstie</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;

/**
 * Runs a server under a shell that ends it and removes its home when standard input closes, so also when this process is
 * killed. Resolves once the server answers; rejects with the end of its log when it dies or is too slow.
 */
async function guarded(home: string, signal: 'KILL' | 'TERM', command: string[], server: Neo4jServer) {
  const path = join(home, 'server.log');
  const log = await open(path, 'w');
  const guard = spawn('sh', ['-c', guardScript, 'guard', home, signal, ...command], {
    stdio: ['pipe', log.fd, log.fd],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => guard.once('exit', () => resolve()));
  await log.close();
  const stop = async () => {
    guard.stdin?.end();
    await ended;
  };
  try {
    await untilAnswering(server, guard);
  } catch (error) {
    const tail = (await readFile(path, 'utf8').catch(() => '')).slice(-2_000);
    await stop();
    throw new Error(`Neo4j did not start (${(error as Error).message}):\n${tail}`);
  }
  return stop;
}

const guardScript = `
  home=$1; signal=$2; shift 2
  "$@" & server=$!
  finish() { kill -$signal $server; wait $server; rm -rf "$home"; exit 0; }
  exec 2>/dev/null
  trap finish INT TERM HUP
  guard=$$
  (while kill -0 $server; do sleep 1; done; kill $guard) </dev/null &
  read line
  finish
`;

async function untilAnswering(server: Neo4jServer, guard: ChildProcess) {
  const end = Date.now() + startSeconds * 1000;
  for (;;) {
    try {
      return await withDriver(server, (driver) => driver.verifyAuthentication({ database: 'system' }));
    } catch (error) {
      if (guard.exitCode !== null || guard.signalCode !== null) throw new Error('it ended');
      if (Date.now() > end) throw error;
    }
    await sleep(200);
  }
}

async function withDriver<T>(
  { url, user, password }: Neo4jServer,
  action: (driver: ReturnType<typeof neo4j.driver>) => Promise<T>,
) {
  const driver = neo4j.driver(url, password ? neo4j.auth.basic(user, password) : undefined, { telemetryDisabled: true });
  try {
    return await action(driver);
  } finally {
    await driver.close();
  }
}

function hasJavaAndMaven() {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const major = Number(/version "(\d+)/.exec(java.stderr ?? '')?.[1] ?? 0);
  return major >= 17 && (process.env.PATH ?? '').split(delimiter).some((directory) => existsSync(join(directory, 'mvn')));
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
