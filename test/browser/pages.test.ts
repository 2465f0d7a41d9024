import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { browserPresent, type Opened, openBrowser } from '../support/chromium.ts';

const paths = [
  '/',
  '/reach',
  '/reach/aarav-kapoor',
  '/contacts',
  '/contacts/efe-aslan',
  '/contacts/aarav-kapoor',
  '/mentors',
  '/mentors/aarav-kapoor',
  '/people',
  '/people/aarav-kapoor',
  '/introductions',
  '/resilience',
  '/resilience?person=matilde-reis',
  '/what-if',
  '/what-if?tie=aarav-kapoor%2Cefe-aslan&leave=matilde-reis',
  '/suggestions',
  '/champions',
  '/champions?k=4',
  '/communities',
  '/communities/accessibility',
  '/data',
  '/nowhere',
];

describe.skipIf(!browserPresent)('every page', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened?.close());

  /** The page once its answers are there. */
  const settled = async (path: string, options = {}) => {
    const page = await opened.page(path, options);
    await page.locator('.ct-loading').first().waitFor({ state: 'detached' });
    return page;
  };

  it.each(paths)('%s has a title and one first heading, and scrolls sideways nowhere, at 390 px and at 1440 px', async (path) => {
    for (const width of [390, 1440]) {
      const page = await settled(path, { width });
      expect(await page.title()).toMatch(/Crosstie$/);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(page.faults).toEqual([]);
      await page.context().close();
    }
  });

  it.each(paths)('%s is read by those who do not see it, in light and in dark', async (path) => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await settled(path, { scheme });
      expect(await axeFaults(page)).toEqual([]);
      await page.context().close();
    }
  });

  it('asks no other host for anything', async () => {
    const page = await opened.page('/');
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    for (const path of paths) {
      await page.goto(opened.url + path);
      await page.locator('h1').waitFor();
    }
    expect([...hosts]).toEqual([new URL(opened.url).host]);
  });

  it('finds people and pages with Ctrl+K', async () => {
    const page = await settled('/silos');
    await page.keyboard.press('Control+k');
    const input = page.getByPlaceholder('Find a person or a page');
    await expect.poll(() => input.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('aarav kap');
    await page.getByRole('button', { name: /Aarav Kapoor/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/people\/aarav-kapoor$/);
    await expect.poll(() => page.locator('h1').textContent()).toBe('Aarav Kapoor');
  });

  it('lets one look as somebody else, and says where that one may not look', async () => {
    const page = await settled('/reach/aarav-menon');
    await page
      .context()
      .addCookies([{ name: 'crosstie-viewer', value: encodeURIComponent('aarav-kapoor;member'), url: opened.url }]);
    await page.reload();
    await page.getByText('you may not see it').waitFor();
    await page.getByRole('button', { name: 'View as this person' }).click();
    await page.locator('.ct-card').first().waitFor();
    await page.goto(`${opened.url}/data`);
    await page.getByText('Importing is for programme admins').waitFor();
  });

  it('forgets a viewer who is not here', async () => {
    const page = await settled('/people');
    await page
      .context()
      .addCookies([{ name: 'crosstie-viewer', value: encodeURIComponent('nobody-at-all;member'), url: opened.url }]);
    await page.reload();
    await page.getByText('Nobody in particular').waitFor();
    expect(await page.locator('h1').textContent()).toBe('400 people');
  });
});
