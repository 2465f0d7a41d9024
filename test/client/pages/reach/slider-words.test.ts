import { expect, it } from 'vitest';
import { sliderWords } from '../../../../client/pages/reach/slider-words.ts';

it('the slider says in words what its ends, its middle and the values between them mean', () => {
  expect([0, 0.25, 0.5, 1].map(sliderWords)).toEqual([
    'people you would likely meet anyway',
    '25% towards new parts of the organization',
    'halfway between people you would likely meet anyway and people who open new parts of the organization',
    'people who open new parts of the organization',
  ]);
});
