import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPresent, type Opened, openBrowser } from '../support/chromium.ts';

describe.skipIf(!browserPresent)('the way to a suggested contact', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened?.close());

  const reach = async (options = {}) => {
    const page = await opened.page('/', options);
    await page.locator('.ct-who-card').first().click();
    await page.locator('.ct-card').first().waitFor();
    return page;
  };

  it('takes a newcomer one click from the front page, with reason and go-between in sight', async () => {
    const page = await reach();
    const card = page.locator('.ct-card', { hasText: 'can introduce you' }).first();
    expect(await card.locator('.ct-reasons li').count()).toBeGreaterThan(0);
    expect(await card.locator('.ct-via strong').first().textContent()).toMatch(/\p{L}/u);
    expect(page.faults).toEqual([]);
  });

  it('says in the headline what the marks and the table say', async () => {
    const page = await reach();
    const [, reached, total] = (await page.locator('h1').textContent())!.match(
      /^You reach ([\d,]+) of ([\d,]+) people in two steps$/,
    )!;
    const dots = (kinds: string) => page.locator(`.dots :is(${kinds})`).count();
    const [, after] = (await page.locator('.ct-lead').textContent())!.match(/would make it (\d+) people/)!;
    expect(await dots('.one, .two, .rest, .added, .chosen')).toBe(Number(total));
    await page.getByRole('button', { name: 'Show as table' }).click();
    const column = async (at: number) => (await page.locator(`tbody td:nth-child(${at})`).allTextContents()).map(Number);
    const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
    expect(sum(await column(7))).toBe(Number(reached));
    expect(sum(await column(7)) + sum(await column(8))).toBe(Number(after));
  });

  it('previews one suggestion under the pointer, keeps what is added, and a link shows the same', async () => {
    const page = await reach();
    const fifth = page.locator('.ct-card').nth(4);
    const name = await fifth.locator('h3').textContent();
    await fifth.hover();
    await expect.poll(() => page.locator('.tags text').allTextContents()).toEqual([name]);
    await fifth.getByRole('button', { name: `Add to the picture: ${name}` }).click();
    await page.mouse.move(5, 5);
    await expect.poll(() => page.locator('.tags g').count()).toBe(4);
    const lead = await page.locator('.ct-lead').textContent();
    const again = await opened.page(new URL(page.url()).pathname + new URL(page.url()).search);
    await again.locator('.tags g').nth(3).waitFor();
    expect(await again.locator('.ct-lead').textContent()).toBe(lead);
    await again.getByRole('button', { name: `Remove from the picture: ${name}` }).click();
    await again.mouse.move(5, 5);
    await expect.poll(() => again.locator('.tags g').count()).toBe(3);
  });

  it('moves the picture with the slider', async () => {
    const page = await reach();
    const before = await page.locator('.ct-card h3').allTextContents();
    await page.getByRole('slider').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => page.locator('.ct-card h3').allTextContents()).not.toEqual(before);
    await page.waitForURL(/bridging=0/);
    const chosen = await page.locator('.ct-card h3').allTextContents();
    // In the picture they stand by their places, not by rank.
    const named = async () => (await page.locator('.tags text').allTextContents()).sort();
    await expect.poll(named).toEqual(chosen.slice(0, 3).sort());
  });

  it('is walked with arrow keys, unit by unit and person by person, saying who each is', async () => {
    const page = await reach();
    const spoken = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.locator('.ct-rings .sector[tabindex="0"]').focus();
    expect(await spoken()).toMatch(/within two steps/);
    const first = await spoken();
    await page.keyboard.press('ArrowRight');
    expect(await spoken()).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    expect(await spoken()).toMatch(/your contact|steps away/);
    expect(await page.locator('.tip strong').textContent()).toBe((await spoken())!.split(', ')[0]);
    await page.keyboard.press('ArrowUp');
    expect(await spoken()).toBe(first);
  });

  it('asks a go-between with a text to change, to copy or to mail', async () => {
    const page = await reach();
    await page
      .getByRole('button', { name: /^Ask .* for an introduction$/ })
      .first()
      .click();
    const text = page.getByRole('dialog').getByRole('textbox');
    expect(await text.inputValue()).toMatch(/^Hello .+,\n\nI would like to get to know /);
    expect(await page.getByRole('link', { name: 'Write as e-mail' }).getAttribute('href')).toMatch(
      /^mailto:.+@.+\?subject=.+&body=Hello/,
    );
  });

  it('is saved as pictures that look right alone, and as figures', async () => {
    const page = await reach();
    const saved = async (format: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Save as ${format}` }).click(),
      ]);
      return readFileSync((await download.path())!);
    };
    const svg = String(await saved('SVG'));
    expect(svg).not.toMatch(/var\(--/);
    expect(svg).toContain('@font-face');
    expect(svg).toContain('rgb(15, 114, 133)');
    expect((await saved('PNG')).subarray(1, 4).toString()).toBe('PNG');
    expect(String(await saved('CSV')).split('\r\n')).toHaveLength(15 + 2);
  });

  it('has a list under the rings on a phone, in which the figures of the rim stand', async () => {
    const page = await reach({ width: 390 });
    expect(await page.locator('.ct-unit-list li').count()).toBe(15);
    expect(await page.locator('.ct-rings .labels g').count()).toBe(0);
  });
});
