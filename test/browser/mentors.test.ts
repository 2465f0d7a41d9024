import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { browserPresent, type Opened, openBrowser } from '../support/chromium.ts';

describe.skipIf(!browserPresent)('the page of mentors', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened?.close());

  it('leads from who could help, over one topic, to a request that is on the list of contacts', async () => {
    const page = await opened.page('/mentors/aarav-kapoor?direction=junior');
    await page.locator('.ct-mentors .ct-card').first().waitFor();
    expect(await page.locator('h1').textContent()).toMatch(
      /^10 colleagues could be mentors of yours, \d of them on Public speaking$/,
    );
    expect(await page.locator('.ct-mentors .ct-card .ct-reasons').count()).toBe(10);

    await page.getByRole('combobox', { name: 'Topic' }).click();
    await page.getByRole('option', { name: 'Kubernetes' }).click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('10 colleagues could help you with Kubernetes');
    expect(new URL(page.url()).searchParams.get('topic')).toBe('kubernetes');
    for (const offers of await page.locator('.ct-mentor-shared').allTextContents())
      expect(offers).toMatch(/Kubernetes: [1-5] of 5/);
    await page.getByRole('heading', { name: 'Who knows Kubernetes' }).waitFor();
    expect(await page.locator('.ct-expert-table tbody tr').count()).toBeGreaterThan(10);

    const card = page.locator('.ct-mentors .ct-card', { hasText: 'can introduce you' }).first();
    const name = await card.locator('h2').textContent();
    await card.getByRole('button', { name: /^Ask/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^Ask/ }).click();
    await page.getByText(`is asked to introduce you to ${name}.`).waitFor();
    await expect.poll(() => page.locator('.ct-mentors h2').allTextContents()).not.toContain(name);
    await page.getByRole('link', { name: 'on your list' }).click();
    await page
      .locator('.ct-contact', { hasText: name! })
      .getByText(/^You asked/)
      .waitFor();
    expect(page.faults).toEqual([]);
  });

  it('tells who stands high that there are more of any level, and shows them', async () => {
    const page = await opened.page('/mentors/aurelie-rao');
    await page.getByText(/^Only 4 people of your level or above fit\. Of any level there are ten or more\.$/).waitFor();
    expect(await page.locator('.ct-mentors .ct-card').count()).toBe(4);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show people of any level' }).click();
    await expect.poll(() => page.locator('.ct-mentors .ct-card').count()).toBe(10);
    expect(new URL(page.url()).searchParams.get('direction')).toBe('any');
    expect(await page.getByRole('radio', { name: 'Any level' }).isChecked()).toBe(true);
    expect(await page.getByText('of your level or above').count()).toBe(0);
    expect(page.faults).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('is read by those who do not see it, on a phone too, in %s', async (scheme) => {
    for (const width of [390, 1440]) {
      const page = await opened.page('/mentors/aarav-kapoor?topic=public-speaking', { scheme, width });
      await page.locator('.ct-expert-table').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await axeFaults(page)).toEqual([]);
      await page.context().close();
    }
  });
});
