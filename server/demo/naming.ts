import type { Random } from '../../graph/arrays/seeded-random.ts';
import { type CultureName, cultures } from './data/names.ts';
import { type OfficeName, offices } from './data/offices.ts';
import { pick, pickByWeight } from './draw.ts';
import { slug } from './slug.ts';

export interface Named {
  id: string;
  name: string;
  languages: string[];
}

/** How often given and family name are of two cultures, as marriages and moves make them. */
const mixed = 0.16;

/** Gives names that suit an office; no two people have the same name, nor the same id (the name in plain letters). */
export function nameGiver(random: Random): (office: OfficeName) => Named {
  const taken = new Set<string>();
  return (office) => {
    for (let attempt = 0; ; attempt++) {
      const origin = pickByWeight<CultureName>(random, offices[office].cultures);
      const other = random() < mixed ? pickByWeight<CultureName>(random, offices[office].cultures) : origin;
      const given = pick(random, cultures[origin].given);
      const family = pick(random, cultures[other].family);
      // Where plain names run out, as in any large organization, middle initials tell people apart.
      const initials = Array.from({ length: Math.floor(attempt / 8) }, () => `${String.fromCharCode(65 + random.below(26))}. `);
      const name = `${given} ${initials.join('')}${family}`;
      const id = slug(name);
      if (given === family || taken.has(id)) continue;
      taken.add(id);
      return { id, name, languages: languagesOf(random, office, [cultures[origin].language, cultures[other].language]) };
    }
  };
}

function languagesOf(random: Random, office: OfficeName, homes: string[]): string[] {
  const spoken = new Set(['English', ...homes]);
  if (random() < 0.8) spoken.add(offices[office].language);
  return [...spoken];
}
