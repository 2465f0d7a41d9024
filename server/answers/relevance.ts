import { accountNames, untold } from '../../graph/recommend/account.ts';
import { pastProducts } from '../../graph/recommend/past-products.ts';
import { plainModel } from '../../graph/recommend/plain-model.ts';
import { base, weights as fixedWeights } from '../../graph/recommend/relevance.ts';
import { featureLabels } from '../../graph/recommend/relevance-words.ts';
import type { Asked } from '../access/privacy.ts';
import type { Relevance } from '../api/relevance.schema.ts';
import type { CurrentRelevance } from '../relevance/current-relevance.ts';
import type { Learned } from '../relevance/learned.ts';
import { aboutHowMany } from './about-how-many.ts';

/** By which weights it is said how likely people would meet anyway, and what they were learned from. */
export function relevanceAnswer(
  asked: Pick<Asked, 'smallest' | 'grant'>,
  relevance: Pick<CurrentRelevance, 'get' | 'learnedAt' | 'progress'>,
): Relevance {
  const learned = relevance.get(),
    progress = relevance.progress() ?? null;
  if (!learned) return { state: progress === null ? 'fixed' : 'fitting', progress, learned: null, ...fixed };
  const { seq, contacts, open, past } = learned,
    about = (count: number) => aboutHowMany(asked, count);
  const { formed, examples } = past.relevance;
  return {
    state: 'learned',
    progress,
    learned: {
      at: relevance.learnedAt()!,
      seq,
      people: about(open.people.length),
      contacts: about(contacts),
      formed: about(formed),
      examples: about(examples),
    },
    // The weights of a few people would tell of each of them.
    ...(open.people.length < asked.smallest ? { intercept: null, weights: [] } : learnedWeights(learned)),
  };
}

type Weights = Pick<Relevance, 'intercept' | 'weights'>;

const fixedWeight = (feature: keyof typeof fixedWeights) => ({
  feature,
  label: featureLabels[feature],
  weight: fixedWeights[feature],
  learned: false,
  scale: 1,
  usual: 0,
});

const fixed: Weights = {
  intercept: base,
  weights: (Object.keys(fixedWeights) as (keyof typeof fixedWeights)[]).map(fixedWeight),
};

function learnedWeights({ past }: Learned): Weights {
  const { intercept, weights, usual } = plainModel(past.relevance.model);
  const told = accountNames({ learned: true }).slice(0, weights.length);
  return {
    intercept,
    weights: [
      ...told.map((feature, f) => ({
        feature,
        label: featureLabels[feature],
        weight: weights[f],
        learned: true,
        // A product is one of what is scaled, and taken as it is.
        scale: (feature in pastProducts ? 0 : past.relevance.scales[f]) || null,
        usual: usual[f],
      })),
      ...untold.map(fixedWeight),
    ],
  };
}
