import { refs } from '../server/access/names.ts';
import { chooseForAll, writeBatch } from '../server/answers/contacts-for-all.ts';
import { batchRequestSchema } from '../server/api/suggestion-batch.schema.ts';
import { jsonRow } from '../server/compute/json-rows.ts';
import { Problem } from '../server/errors.ts';
import { type CommandContext, mustExist, options, withAsked } from './command.ts';
import { learnedNow } from './learned-now.ts';

/** Prints whom everybody, or everybody of a unit or a community, should meet, chosen with levelled exposure, and writes it where it is to. */
export async function recommendToAll(context: CommandContext, given: Record<string, unknown>, isWritten: boolean) {
  for (const option of ['via', 'include'])
    if (given[option] !== undefined) throw new Problem('usage', `--${option} is for one person.`);
  const { k, bridging, seed, unit, community } = given;
  const numbers = { k: k === undefined ? undefined : Number(k), bridging: Number(bridging), seed: Number(seed) };
  const request = options(batchRequestSchema, { ...numbers, unit, community });
  if (request.unit !== undefined) await mustExist(context, 'unit', request.unit);
  if (request.community !== undefined) await mustExist(context, 'community', request.community);
  const store = await context.existingStore();
  const { rows, body } = await withAsked(context, 'Choosing', async (ask) => {
    const asked = ask('suggest to all');
    const { network, names } = asked;
    const batch = await chooseForAll(asked, request, await learnedNow(context, network));
    const service = { store, current: { get: () => network, refresh: async () => {} } };
    const plan = isWritten ? await writeBatch(asked, service, batch) : null;
    const { egos, items, answer } = batch;
    const chosen = Array.from(egos, (ego, at) => jsonRow(items, at).map((item) => ({ ego, ...item }))).flat();
    const people = refs(names, new Set(chosen.flatMap(({ ego, person, via }) => [ego, person, ...via])));
    return {
      rows: chosen.map(({ ego, person, gain, via }) => ({
        person: names.id(ego),
        contact: names.id(person),
        contactName: names.name(person),
        people: gain.people,
        units: gain.units,
        via: via.map(names.name),
      })),
      body: {
        plan,
        ...answer,
        items: chosen.map(({ ego, person, gain, via }) => ({
          for: names.id(ego),
          person: names.id(person),
          gain,
          introduction: { via: via.map(names.id) },
        })),
        people,
      },
    };
  });
  context.print(rows, ['person', 'contact', 'contactName', 'people', 'units', 'via'], body);
  const { alone, levelled } = body.exposure;
  if (alone !== null && levelled !== null)
    context.say(`Gini of exposure: ${levelled.toFixed(3)}, each chosen alone ${alone.toFixed(3)}.`);
}
