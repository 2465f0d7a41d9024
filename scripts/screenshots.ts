import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { CommunitiesPage } from '../server/api/communities.schema.ts';
import type { Overview } from '../server/api/overview.schema.ts';

/**
 * Takes a picture of every page of a running server, light and dark, desktop and phone, to be looked at:
 * `tsx scripts/screenshots.ts FOLDER [URL] [PERSON]`.
 */
const [folder = 'screenshots', base = 'http://localhost:4400', chosen] = process.argv.slice(2);

const read = async (path: string) => (await fetch(base + path)).json();
const { startWith } = (await read('/api/v1/overview')) as Overview;
const { items: communities } = (await read('/api/v1/communities?limit=1')) as CommunitiesPage;
const person = chosen ?? startWith[0]?.id;
const pages: Record<string, string> = {
  start: '/',
  reach: `/reach/${encodeURIComponent(person)}`,
  contacts: `/contacts/${encodeURIComponent(person)}`,
  mentors: `/mentors/${encodeURIComponent(person)}`,
  silos: '/silos',
  bridges: '/bridges',
  introductions: '/introductions',
  resilience: '/resilience',
  'what-if': '/what-if',
  suggestions: '/suggestions',
  champions: '/champions',
  communities: '/communities',
  ...(communities[0] && { community: `/communities/${encodeURIComponent(communities[0].id)}` }),
  people: '/people',
  person: `/people/${encodeURIComponent(person)}`,
  data: '/data',
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
for (const scheme of ['light', 'dark'] as const)
  for (const width of [1440, 390]) {
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: width > 600 ? 900 : 844 } });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(base + path);
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(1200);
      await page.screenshot({ path: join(folder, `${name}-${scheme}-${width}.png`), fullPage: true });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      if (Number(overflow) > 0) console.warn(`${name} ${scheme} ${width}: ${overflow} px wider than the window`);
    }
    await context.close();
  }
await browser.close();
