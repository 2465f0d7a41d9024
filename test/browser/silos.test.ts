import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { browserPresent, type Opened, openBrowser } from '../support/chromium.ts';

describe.skipIf(!browserPresent)('the silos page', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened?.close());

  it('says which units are silos and shows a cell for every pair', async () => {
    const page = await opened.page('/silos');
    expect(await page.locator('h1').textContent()).toMatch(/^\d+ of 15 units are silos: /);
    expect(await page.locator('g.cell').count()).toBe(15 * 15);
    expect(await page.locator('g.ct-openness').count()).toBe(15);
    expect(page.faults).toEqual([]);
  });

  it('says the sentence of a pair under the pointer, and opens who could bridge it', async () => {
    const page = await opened.page('/silos');
    const cell = page.locator('g.cell').nth(1);
    const sentence = await cell.getAttribute('aria-label');
    await cell.hover();
    expect(await page.locator('.ct-tip').textContent()).toBe(sentence);
    await cell.click();
    await page.getByRole('heading', { name: 'Who could bridge them' }).waitFor();
    expect(page.url()).toMatch(/[?&]a=.*&b=/);
    await page.goBack();
    await page.getByRole('heading', { name: 'Who could bridge them' }).waitFor({ state: 'hidden' });
    expect(page.faults).toEqual([]);
  });

  it('is walked with arrow keys and opened with Enter', async () => {
    const page = await opened.page('/silos');
    await page.locator('g.cell[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused).toBe(await page.locator('g.row').nth(1).locator('g.cell').nth(2).getAttribute('aria-label'));
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Figures' }).waitFor();
    expect(await page.getByRole('dialog').textContent()).toContain('Ties to other units');
  });

  it('opens the widest gap from the sentence below the headline', async () => {
    const page = await opened.page('/silos');
    const gap = page.locator('.ct-lead button');
    const units = await gap.textContent();
    await gap.click();
    await page.getByRole('heading', { name: 'Who could bridge them' }).waitFor();
    expect(await page.getByRole('dialog').locator('h2').first().textContent()).toBe(units);
  });

  it('compares with chance when asked, and keeps that in the address', async () => {
    const page = await opened.page('/silos');
    const first = page.locator('g.cell').nth(1);
    const before = await first.getAttribute('aria-label');
    await page.getByText('chance', { exact: true }).first().click();
    await page.waitForURL(/against=chance/);
    await expect.poll(() => first.getAttribute('aria-label')).toMatch(/due to chance$/);
    expect(await first.getAttribute('aria-label')).not.toBe(before);
  });

  it('shows how far units reach each other when asked, and keeps that in the address', async () => {
    const page = await opened.page('/silos');
    await page.getByText('reach in two steps', { exact: true }).click();
    await page.waitForURL(/show=reach/);
    const cell = page.locator('g.cell').nth(1);
    await expect.poll(() => cell.getAttribute('aria-label')).toMatch(/: \d+% of pairs of people are within two steps$/);
    expect(await cell.locator('text').textContent()).toMatch(/^\d+%$/);
    expect(await axeFaults(page)).toEqual([]);
    expect(page.faults).toEqual([]);
  });

  it('tells how people actually group', async () => {
    const page = await opened.page('/silos');
    const groups = page.getByRole('region', { name: 'How people actually group' });
    expect(await groups.textContent()).toMatch(/By their ties people form \d+ groups where there are 15 units; \d+% of people/);
  });

  it('lets no two column names overlap and cuts nothing off, on a desktop and on a phone, light and dark', async () => {
    for (const width of [1440, 1024, 390])
      for (const [scheme, path] of [
        ['light', '/silos'],
        ['dark', '/silos'],
        ['dark', '/silos?show=reach'],
      ] as const) {
        const page = await opened.page(path, { width, scheme });
        await page.locator('g.cell').first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        const slack = await page.evaluate(() => {
          const svg = document.querySelector('.ct-matrix svg')!.getBoundingClientRect();
          const boxes = [...document.querySelectorAll('.ct-matrix text')]
            .map((text) => text.getBoundingClientRect())
            .filter((box) => box.width > 0);
          return Math.min(
            ...boxes.flatMap((box) => [box.left - svg.left, svg.right - box.right, box.top - svg.top, svg.bottom - box.bottom]),
          );
        });
        expect(slack).toBeGreaterThanOrEqual(0);
        await page.close();
      }
  });

  it('has the same figures as a table', async () => {
    const page = await opened.page('/silos');
    await page.getByRole('button', { name: 'Show as table' }).click();
    expect(await page.locator('figure tbody tr').count()).toBe((15 * 16) / 2);
  });

  it('is read by those who do not see it: no serious fault by the rules of axe', async () => {
    const page = await opened.page('/silos');
    await page.locator('g.cell').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});
