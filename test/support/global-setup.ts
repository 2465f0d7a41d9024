import { createServer, type Socket } from 'node:net';
import type { TestProject } from 'vitest/node';
import { howToGetNeo4j, type Neo4jServer, planNeo4j } from './neo4j-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where Neo4j is once `useNeo4j` let a file in, or null when there is no way to get one here. */
    neo4j: Neo4jServer | null;
    /** The port of the gate to it: see `useNeo4j`. */
    neo4jGate: number;
  }
}

/**
 * Once per run. Neo4j Community has one database, so test files take turns: each connects to the gate, is let in alone, and
 * leaves by closing the connection (or by dying). The first to come has the server started.
 */
export async function setup(project: TestProject) {
  const plan = await planNeo4j();
  if (!plan) {
    const message = `There is no Neo4j to test on. ${howToGetNeo4j}`;
    if (process.env.CI === 'true') throw new Error(message);
    console.warn(`\nSKIPPED: all tests on Neo4j. ${message}\n`);
  }
  let started: Promise<() => Promise<void>> | undefined;
  const waiting: Socket[] = [];

  const gate = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('close', () => leave(socket));
    socket.resume();
    waiting.push(socket);
    if (waiting.length === 1) letIn(socket);
  });
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
  project.provide('neo4j', plan?.server ?? null);
  project.provide('neo4jGate', (gate.address() as { port: number }).port);

  return async () => {
    gate.close();
    for (const socket of waiting) socket.destroy();
    const stop = await started?.catch(() => undefined);
    await stop?.();
  };

  function letIn(socket: Socket) {
    started ??= plan!.start();
    started.then(
      () => socket.write('open\n'),
      (error) => socket.end(`${error.message}\n`),
    );
  }

  function leave(socket: Socket) {
    const first = waiting[0] === socket;
    waiting.splice(waiting.indexOf(socket), 1);
    if (first && waiting.length > 0) letIn(waiting[0]);
  }
}
