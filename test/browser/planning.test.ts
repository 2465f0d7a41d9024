import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPresent, type Opened, openBrowser } from '../support/chromium.ts';
import { testServer } from '../support/server.ts';
import { put } from '../support/small-organization.ts';

describe.skipIf(!browserPresent)('what an organization can do', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened?.close());

  it('plans introductions, and suggests those that are chosen to both people', async () => {
    const page = await opened.page('/introductions?k=5&capacity=1');
    await page.getByRole('heading', { name: 'These 5 introductions would widen reach most' }).waitFor();
    const cards = page.locator('.ct-plan-item');
    expect(await cards.count()).toBe(5);
    const names = await cards.first().locator('.ct-person-name').allTextContents();
    await cards.first().getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Suggest 1 introduction' }).click();
    await page.getByText('1 introduction is suggested to both people').waitFor();
    const { items } = await (await fetch(`${opened.url}/api/v1/people?query=${encodeURIComponent(names[0])}`)).json();
    const { items: suggestions } = await (await fetch(`${opened.url}/api/v1/people/${items[0].id}/suggestions`)).json();
    expect(suggestions.filter((one: { plan?: string }) => one.plan)).toHaveLength(1);
    await page.getByRole('heading', { name: 'What became of the plan' }).waitFor();
    await page.getByText('2 suggestions, two for each introduction; nobody has met yet.').waitFor();
    await page.reload();
    await page.getByText('2 suggestions, two for each introduction').waitFor();
    // Their row says so, and is left out when all are chosen.
    const marked = page.locator('.ct-plan-item', { hasText: 'suggested · ' });
    expect(await marked.count()).toBe(1);
    expect(await marked.locator('.ct-person-name').allTextContents()).toEqual(names);
    await page.getByRole('button', { name: 'Choose all' }).click();
    await page.getByRole('button', { name: 'Suggest 4 introductions' }).waitFor();
    expect(await marked.getByRole('checkbox').isChecked()).toBe(false);
    expect(page.faults).toEqual([]);
  });

  it('shows ten introductions first, all of them on demand, and half as many pairs as there are in both directions', async () => {
    const page = await opened.page('/introductions?k=12&capacity=2');
    const rows = page.locator('.ct-plan-item');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(10);
    await page.getByRole('button', { name: 'Show all 12' }).click();
    expect(await rows.count()).toBe(12);
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"k":12,"capacity":2}' };
    const { items } = await (await fetch(`${opened.url}/api/v1/introductions/plan`, request)).json();
    expect(await rows.first().locator('.ct-add').textContent()).toBe(`+${items[0].gain.people / 2} pairs`);
    expect(page.faults).toEqual([]);
  });

  it('names units on both axes, reads cells out by keys, and tells the largest differences and the closure of units', async () => {
    for (const width of [1440, 390]) {
      const page = await opened.page('/introductions?k=12&capacity=2', { width });
      const matrix = page.getByRole('grid', { name: /^Pairs of units that come closer/ });
      await matrix.waitFor();
      const names = await matrix.locator('text.column').allTextContents();
      expect(await matrix.locator('g.name text').count()).toBe(names.length);
      expect(await matrix.getByRole('gridcell').count()).toBe(names.length ** 2);
      await matrix.locator('rect[tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      const label = await matrix.locator('rect[tabindex="0"]').getAttribute('aria-label');
      expect(label).toMatch(/ and .*(within two steps today|nothing changes)/);
      expect(await page.locator('.ct-difference-read').textContent()).toBe(label);
      expect(await page.locator('.ct-difference-largest li').count()).toBe(3);
      await page.getByText('Closure of each unit').waitFor();
      await page.getByRole('button', { name: `Show all ${names.length} units` }).click();
      expect(await page.locator('.ct-before-after tbody').nth(1).locator('td:first-child').count()).toBe(names.length);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
      expect(page.faults).toEqual([]);
    }
  });

  it('falls back to the usual numbers where the address has none that can be', async () => {
    const plan = await opened.page('/introductions?k=abc&capacity=-3');
    await plan.getByRole('heading', { name: 'These 50 introductions would widen reach most' }).waitFor();
    expect(await plan.getByRole('textbox', { name: 'How many' }).inputValue()).toBe('50');
    expect(await plan.getByRole('textbox', { name: 'At most for one person' }).inputValue()).toBe('2');
    const champions = await opened.page('/champions?k=-2');
    await champions.locator('ol.ct-people li').first().waitFor();
    expect(await champions.getByRole('textbox', { name: 'How many' }).inputValue()).toBe('');
    expect([...plan.faults, ...champions.faults]).toEqual([]);
  });

  it('plans between chosen units', async () => {
    const page = await opened.page('/introductions?k=5&capacity=1');
    const units = page.getByPlaceholder('all units');
    await units.click();
    const options = page.getByRole('option');
    await options.first().waitFor();
    const names = (await options.allTextContents()).slice(0, 2);
    for (const name of names) await page.getByRole('option', { name, exact: true }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.waitForFunction(() => new URLSearchParams(location.search).getAll('unit').length === 2);
    await page.getByRole('heading', { name: 'would widen reach most' }).waitFor();
    expect(page.faults).toEqual([]);
  });

  it('tells what a departure would cost, and what makes up for it', async () => {
    const page = await opened.page('/resilience');
    const first = page.locator('tbody tr').first();
    const name = (await first.getByRole('button').textContent())!;
    const lost = (await first.getByText(/pairs/).textContent())!.match(/[\d,]+/)![0];
    await first.getByRole('button').click();
    await page.getByRole('heading', { name: `If ${name} leaves` }).waitFor();
    await page.getByText(`Without ${name}, ${lost} of `).waitFor();
    await page.locator('.ct-introduction').first().waitFor();
    const shown = () => page.locator('.ct-introduction').count();
    expect(await shown()).toBe(10);
    await page.getByText(/10 introductions would make up for \d+% of it/).waitFor();
    await page.getByRole('heading', { name: 'Introductions that would bring pairs back' }).waitFor();
    await page.getByRole('button', { name: 'More introductions' }).click();
    await expect.poll(shown).toBe(20);
    for (const reason of await page.locator('.ct-introduction').all())
      expect(await reason.locator('li').count()).toBeGreaterThan(0);
    await page.getByRole('heading', { name: 'Mentorships that would be cut' }).waitFor();
    expect(await page.getByText(new RegExp(`${name}.*: without a ment(or|ee)$`)).count()).toBeGreaterThan(0);
    expect(await page.locator('.ct-bars g').count()).toBeGreaterThan(1);
    await page.reload();
    await page.getByRole('heading', { name: `If ${name} leaves` }).waitFor();
    const second = page.locator('tbody tr').nth(1);
    const other = (await second.getByRole('button').textContent())!;
    await second.getByRole('checkbox').click();
    await page.getByRole('heading', { name: `If ${name} and ${other} leave` }).waitFor();
    expect(page.faults).toEqual([]);
  });

  it('tells what a departure costs within sight of whom was picked, far down the ranking', async () => {
    for (const width of [1440, 390]) {
      const page = await opened.page('/resilience', { width });
      const button = page.locator('tbody tr').nth(40).getByRole('button');
      const name = await button.textContent();
      await button.click();
      const heading = page.getByRole('heading', { name: `If ${name} leaves` });
      await heading.waitFor();
      await expect
        .poll(async () => {
          const { y } = (await heading.boundingBox())!;
          return y >= 0 && y < 900;
        })
        .toBe(true);
      expect(page.faults).toEqual([]);
    }
  });

  it('chooses as many champions as are asked for', async () => {
    const page = await opened.page('/champions');
    await page.locator('ol.ct-people li').first().waitFor();
    expect(await page.getByText('reaches 0').count()).toBe(0);
    expect(await page.getByText(/^stands for /).count()).toBeGreaterThan(0);
    await page.getByRole('textbox', { name: 'How many' }).fill('3');
    await expect.poll(() => page.locator('ol.ct-people li').count()).toBe(3);
    expect(page.url()).toContain('k=3');
    expect(page.faults).toEqual([]);
  });

  it('shows twenty champions first, and all of them on demand', async () => {
    const pairs = Array.from({ length: 23 }, (_, i) => i);
    const server = await testServer([
      put('unit', { id: 'firm', name: 'Firm' }),
      ...pairs.flatMap((i) =>
        ['a', 'b'].map((letter) => put('person', { id: `${letter}${i}`, name: `${letter}${i}`, unit: 'firm' })),
      ),
      ...pairs.map((i) => put('tie', { source: `a${i}`, target: `b${i}`, kind: 'email' })),
    ]);
    try {
      const page = await opened.browser.newPage();
      await page.goto(`${server.url}/champions`);
      const rows = page.locator('ol.ct-people li');
      await rows.first().waitFor();
      expect(await rows.count()).toBe(20);
      await page.getByRole('button', { name: 'Show all 23' }).click();
      expect(await rows.count()).toBe(23);
      await page.close();
    } finally {
      await server.stop();
    }
  });

  it('shows none of it to who may not see it', async () => {
    for (const path of ['/introductions', '/resilience', '/what-if', '/suggestions', '/champions']) {
      const page = await opened.page('/nowhere');
      await page
        .context()
        .addCookies([{ name: 'crosstie-viewer', value: encodeURIComponent('aarav-kapoor;member'), url: opened.url }]);
      await page.goto(opened.url + path);
      await page.locator('.ct-state').waitFor();
      expect(await page.getByRole('link', { name: 'Resilience' }).count()).toBe(0);
      const way = {
        '/introductions': '/contacts',
        '/resilience': '/people/aarav-kapoor',
        '/what-if': '/reach',
        '/suggestions': '/reach',
        '/champions': null,
      }[path];
      if (way) expect(await page.locator('.ct-state a').getAttribute('href')).toBe(way);
      await page.context().close();
    }
  });
});
