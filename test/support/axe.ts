import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What the rules of axe find on a page: the rule and the first elements concerned. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((node) => node.html.slice(0, 160))].join('\n  '));
}
