import type { Examples } from './logistic-regression.ts';
import { isAmount, measuredNames, type PastFeature, pastFeatureNames } from './past-features.ts';
import { pastProducts } from './past-products.ts';

/** Of the values of a feature that are there, this share is below its scale. */
const BELOW = 0.1;

/**
 * How much of each feature is little, by the order of the features: amounts count by ln(1 + value / scale), so that one with large
 * values differs as much among small ones as one with small values. 0: is no amount, and is taken as it is. Of products 1 where they
 * count, 0 where not. O(values log values).
 */
export function scalesOf({ width, values, outcome }: Examples, { products }: { products: boolean }): Float64Array {
  return Float64Array.from({ length: width }, (_, x) => {
    if (x >= measuredNames.length) return products ? 1 : 0;
    if (!isAmount[x]) return 0;
    const there = Float64Array.from(outcome.keys(), (e) => values[e * width + x])
      .filter((value) => value > 0)
      .sort();
    return there.length > 0 ? there[Math.floor(BELOW * there.length)] : 1;
  });
}

const placeOf = (name: PastFeature) => pastFeatureNames.indexOf(name);
/** Of each product its place among the features, and those of its factors. */
const products = (Object.keys(pastProducts) as (keyof typeof pastProducts)[]).map((name) => ({
  product: placeOf(name),
  factors: pastProducts[name].map(placeOf),
}));

/** Features as a model takes them, in place, in one row or several: less than nothing of an amount is nothing. Fills in the products that count. */
export function scale(values: Float64Array, scales: Float64Array): Float64Array {
  const width = scales.length;
  for (let row = 0; row < values.length; row += width) {
    for (let x = 0; x < measuredNames.length; x++)
      if (scales[x] > 0) values[row + x] = Math.log1p(Math.max(0, values[row + x]) / scales[x]);
    for (const { product, factors } of products)
      if (scales[product] > 0) values[row + product] = values[row + factors[0]] * values[row + factors[1]];
  }
  return values;
}
