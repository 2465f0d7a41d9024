import { type Command, InvalidArgumentError } from 'commander';
import { demoDefaults } from '../../server/demo/demo-organization.ts';
import { fillWithDemo } from '../../server/demo/fill-with-demo.ts';
import type { CommandContext } from '../command.ts';

export function register(program: Command, { openStore, print, progress, say, signal }: CommandContext) {
  program
    .command('demo')
    .description('Fills an empty store with a made-up organization: the same seed gives the same one.')
    .option('--people <n>', 'how many people, 20 to 100000', wholeNumber, demoDefaults.people)
    .option('--seed <s>', 'a whole number', wholeNumber, demoDefaults.seed)
    .option('--until <date>', 'the day before which its three years of contacts end', demoDefaults.until)
    .action(async ({ people, seed, until }: { people: number; seed: number; until: string }) => {
      const show = progress('Writing');
      const store = await openStore();
      const { filled, records } = await fillWithDemo(store, {
        people,
        seed,
        until,
        signal,
        // About a hundred records are made for each person.
        progress: (done) => show(done, Math.max(done, people * 115)),
      });
      say(filled ? `The demo organization is in ${store.url}.` : `${store.url} holds this demo organization already.`);
      print(Object.entries(records).map(([kind, count]) => ({ kind, records: count })));
    });
}

function wholeNumber(text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}
