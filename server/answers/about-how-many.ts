import type { Asked } from '../access/privacy.ts';

/** A count for who does not see everything: two digits of it, so that no difference tells how much came from somebody who hides. */
export const aboutHowMany = ({ grant }: Pick<Asked, 'grant'>, count: number) =>
  grant === 'all' ? count : Number(count.toPrecision(2));
