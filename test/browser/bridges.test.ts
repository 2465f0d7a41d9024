import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { browserPresent, type Opened, openBrowser } from '../support/chromium.ts';

type OpenPage = Awaited<ReturnType<Opened['page']>>;

describe.skipIf(!browserPresent)('the bridges page', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened?.close());

  const drawn = (page: OpenPage) => page.locator('.ct-map-busy').waitFor({ state: 'detached' });
  const picture = (page: OpenPage, canvas: number) =>
    page.evaluate((which) => (document.querySelectorAll('.ct-map canvas')[which] as HTMLCanvasElement).toDataURL(), canvas);
  const names = (page: OpenPage) => page.locator('.ct-bridge-name').allTextContents();

  it('says how many people hold the organization together, and lists them', async () => {
    const page = await opened.page('/bridges');
    expect(await page.locator('h1').textContent()).toMatch(
      /^Ten people hold .+ together: 3% of its people have a part in \d+% of its ties between units$/,
    );
    expect(await names(page)).toHaveLength(10);
    await drawn(page);
    expect(page.faults).toEqual([]);
  });

  it('draws something, and the same again', async () => {
    const page = await opened.page('/bridges');
    await drawn(page);
    const canvas = page.locator('.ct-map canvas').first();
    expect(await canvas.getAttribute('role')).toBe('img');
    expect(await canvas.getAttribute('aria-label')).toContain('400 people in 15 units');
    const first = await picture(page, 0);
    expect(first.length).toBeGreaterThan(20_000);
    const again = await opened.page('/bridges');
    await drawn(again);
    expect(await picture(again, 0)).toBe(first);
  });

  it('selects in the map who is selected in the table, and the other way round', async () => {
    const page = await opened.page('/bridges');
    await drawn(page);
    const unlit = await picture(page, 1);
    const [first] = await names(page);
    await page.locator('.ct-bridge-name').first().click();
    expect(await page.locator('.ct-bridge-more').textContent()).toContain(first);
    expect(await picture(page, 1)).not.toBe(unlit);
    await page.locator('.ct-map').focus();
    await page.keyboard.press('Escape');
    await page.locator('.ct-bridge-more').waitFor({ state: 'detached' });
    const spot = await orangeSpot(page);
    await page.locator('.ct-map canvas').nth(1).click({ position: spot });
    await page.locator('.ct-bridge-more').waitFor();
    expect(page.url()).toContain('person=');
  });

  it('zooms with buttons and keys, and comes back to all', async () => {
    const page = await opened.page('/bridges');
    await drawn(page);
    const all = await picture(page, 0);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForTimeout(300);
    expect(await picture(page, 0)).not.toBe(all);
    await page.locator('.ct-map').focus();
    await page.keyboard.press('0');
    await page.waitForTimeout(300);
    expect(await picture(page, 0)).toBe(all);
  });

  it('sorts by a column and back to the ranking', async () => {
    const page = await opened.page('/bridges');
    const ranking = await names(page);
    const byName = page.locator('.ct-sort', { hasText: 'Name' });
    await byName.click();
    expect(await names(page)).toEqual([...ranking].sort((a, b) => a.localeCompare(b)));
    await byName.click();
    await byName.click();
    expect(await names(page)).toEqual(ranking);
  });

  it('narrows down to a unit that the address names', async () => {
    const page = await opened.page('/bridges?unit=legal');
    expect(await page.locator('h1').textContent()).toMatch(/ connects? Legal with the rest: /);
    const units = await page.locator('.ct-bridge-unit').allTextContents();
    expect(new Set(units)).toEqual(new Set(['Legal']));
  });

  it('saves the map as SVG with every person a circle', async () => {
    const page = await opened.page('/bridges');
    await drawn(page);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as SVG' }).click();
    const stream = await (await saved).createReadStream();
    let svg = '';
    for await (const part of stream) svg += part;
    expect(svg.match(/<circle/g)!.length).toBeGreaterThanOrEqual(400 + 15);
    expect(svg).toContain('>Legal</text>');
  });

  it('is read by those who do not see it: no serious fault by the rules of axe', async () => {
    const page = await opened.page('/bridges');
    await drawn(page);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('cuts nothing off, on a desktop and on a phone, light and dark', async () => {
    for (const width of [1440, 1024, 390])
      for (const scheme of ['light', 'dark'] as const) {
        const page = await opened.page('/bridges', { width, scheme });
        await drawn(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        const clipped = await page.evaluate(() =>
          [...document.querySelectorAll('.ct-bridge-table')].some((table) => table.scrollWidth > table.clientWidth),
        );
        expect(clipped).toBe(false);
        await page.close();
      }
  });
});

/** A place on the map that is orange: on a bridge person. */
async function orangeSpot(page: OpenPage): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const canvas = document.querySelector('.ct-map canvas') as HTMLCanvasElement;
    const { data, width, height } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const orange = (x: number, y: number) => {
      const at = (y * width + x) * 4;
      return data[at] > 220 && data[at + 1] > 70 && data[at + 1] < 110 && data[at + 2] < 40 && data[at + 3] === 255;
    };
    const block = [-2, -1, 0, 1, 2];
    for (let y = 10; y < height - 10; y++)
      for (let x = 10; x < width - 10; x++)
        if (block.every((dx) => block.every((dy) => orange(x + dx, y + dy))))
          return { x: x / devicePixelRatio, y: y / devicePixelRatio };
    throw new Error('there is no orange dot on the map');
  });
}

describe.skipIf(!browserPresent)('the bridges page where betweenness is sampled', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openBrowser({ EXACT_SECONDS: '0' });
  });
  afterAll(() => opened?.close());

  it('shows rough figures at once and says how near they are, then closer ones', async () => {
    const page = await opened.page('/bridges');
    const note = page.locator('.ct-sampled');
    await note.waitFor();
    const bound = async () => Number(/within (0\.\d+) of/.exec((await note.textContent())!)![1]);
    expect(await bound()).toBeGreaterThan(0.002);
    expect(await page.locator('.ct-bridge-name').count()).toBe(10);
    await page.waitForFunction(() => !/being computed/.test(document.querySelector('.ct-sampled')!.textContent!), null, {
      timeout: 120_000,
    });
    await page.waitForFunction(() => /within 0\.00[01]/.test(document.querySelector('.ct-sampled')!.textContent!));
    expect(await bound()).toBeLessThan(0.002);
    expect(page.faults).toEqual([]);
  });
});
