import { type Account, accountNames } from '../../graph/recommend/account.ts';
import { featureGroups, groupParts } from '../../graph/recommend/feature-groups.ts';
import { featureLabels, groupLabels } from '../../graph/recommend/relevance-words.ts';
import type { Asked } from '../access/privacy.ts';
import type { Contacts } from '../api/people.schema.ts';

type Contributions = NonNullable<Contacts['items'][number]['contributions']>;

/**
 * What a relevance is made of. Single features tell how active the other person is and what they seek, which is theirs: who does not see
 * everything is told by kinds of features (what that does not hide: docs/decisions/0010).
 */
export function contributionsOf(account: Account, { grant }: Pick<Asked, 'grant'>): Contributions {
  const { learned, intercept, values, contributions } = account;
  const features: Contributions['features'] =
    grant === 'all'
      ? accountNames(account).map((feature, f) => ({
          feature,
          label: featureLabels[feature],
          value: values[f],
          contribution: contributions[f],
        }))
      : byGroup(account);
  return {
    learned,
    logit: contributions.reduce((sum, part) => sum + part, intercept),
    intercept,
    features: features
      .filter(({ contribution }) => contribution !== 0)
      .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)),
  };
}

function byGroup(account: Account): Contributions['features'] {
  const parts = groupParts(account);
  return featureGroups.map((group) => ({ feature: group, label: groupLabels[group], contribution: parts[group] }));
}
