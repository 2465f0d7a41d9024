import { type Figure, report } from './figure.ts';
import type { Size } from './organization-graph.ts';
import { cancellation } from './service/cancellation.ts';
import { eventLoopDelay } from './service/event-loop.ts';
import { flatMemory } from './service/flat-memory.ts';

/** What people feel of computations that others started: delay of the event loop, time until a worker is free again, memory. */
const measured: Record<string, { sizes: readonly Size[]; measure(size: Size): Promise<Figure> | Figure }> = {
  'event loop': { sizes: ['M'], measure: eventLoopDelay },
  cancellation: { sizes: ['M', 'L', 'XL'], measure: cancellation },
  memory: { sizes: ['S'], measure: flatMemory },
};

const asked = process.argv.slice(2) as Size[];
for (const [name, { sizes, measure }] of Object.entries(measured))
  for (const size of sizes) {
    if (asked.length > 0 && !asked.includes(size)) continue;
    process.stderr.write(`${name}, ${size} …\n`);
    report(await measure(size));
  }
