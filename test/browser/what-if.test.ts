import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pseudonyms } from '../../server/access/names.ts';
import { axeFaults } from '../support/axe.ts';
import { browserPresent, type Opened, openBrowser } from '../support/chromium.ts';
import { testServer } from '../support/server.ts';
import { put } from '../support/small-organization.ts';

describe.skipIf(!browserPresent)('what if', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened?.close());

  type Page = Awaited<ReturnType<Opened['page']>>;
  const pick = async (page: Page, label: string, name: string) => {
    const field = page.getByRole('combobox', { name: label, exact: true });
    await field.fill(name);
    await page.getByRole('option', { name }).first().click();
  };
  const ask = async (json: object) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) };
    return (await fetch(`${opened.url}/api/v1/what-if`, init)).json();
  };
  const row = (page: Page, name: string) =>
    page
      .locator('tbody tr')
      .filter({ has: page.getByRole('cell', { name, exact: true }) })
      .locator('td')
      .allTextContents();

  it('is built of ties and people, told as the service tells it, and kept in the address', async () => {
    const page = await opened.page('/what-if');
    await page.getByRole('heading', { name: 'What if ties and people come or go?' }).waitFor();
    await pick(page, 'Between', 'Aarav Kapoor');
    await pick(page, 'and', 'Efe Aslan');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('A tie comes between Aarav Kapoor and Efe Aslan').waitFor();
    expect(await page.getByRole('combobox', { name: 'Between', exact: true }).inputValue()).toBe('');
    await page.getByText('Somebody leaves').click();
    await pick(page, 'Who', 'Matilde Reis');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('One tie comes and one person leaves.').waitFor();

    const tie = { source: 'aarav-kapoor', target: 'efe-aslan' };
    const { before, after, changed } = await ask({ addTies: [tie], removePeople: ['matilde-reis'] });
    const cells = await row(page, 'Mean reach within two steps');
    expect(cells.slice(1, 3)).toEqual([before.reach2.toFixed(1), after.reach2.toFixed(1)]);
    expect(await row(page, 'Ties')).toEqual([
      'Ties',
      before.ties.toLocaleString('en'),
      after.ties.toLocaleString('en'),
      `${before.ties - after.ties} fewer`,
    ]);
    const bars = page.locator('.ct-bars g');
    expect(await bars.first().textContent()).toContain(`${changed[0].before} → ${changed[0].after}`);
    expect(await page.locator('.ct-figure svg[role="img"]').count()).toBe(2);

    await page.goto(page.url());
    await page.getByText('One tie comes and one person leaves.').waitFor();
    await page.getByRole('button', { name: 'Take out: Matilde Reis leaves' }).click();
    await page.getByText('One tie comes. ').waitFor();
    expect(new URL(page.url()).search).toBe('?tie=aarav-kapoor%2Cefe-aslan');
    await page.getByRole('button', { name: 'Take all out' }).click();
    await page.getByRole('heading', { name: 'What if ties and people come or go?' }).waitFor();
    expect(page.faults).toEqual([]);
  });

  it('marks what cannot be, so that it can be taken out', async () => {
    const page = await opened.page('/what-if?cut=aarav-kapoor%2Cmatilde-reis&leave=nobody-here&leave=efe-aslan');
    const marked = page.locator('.ct-changes li', { has: page.locator('.ct-add') });
    await marked.first().waitFor();
    expect(await marked.count()).toBe(2);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Take out: The tie/ }).click();
    await page.getByRole('button', { name: 'Take out: nobody-here leaves' }).click();
    await page.getByText('One person leaves. ').waitFor();
  });

  it('says why nothing is told where what cannot be is no single change', async () => {
    const few = Array.from({ length: 6 }, (_, i) => `p${i}`);
    const server = await testServer(few.map((id) => put('person', { id, name: id })));
    try {
      const { items } = (await server.api('/departures', { as: ';analyst' })).body;
      expect(items).toEqual([]);
      const names = pseudonyms(server.service.current.get().directory, []);
      const page = await opened.page('/nowhere');
      await page.context().addCookies([{ name: 'crosstie-viewer', value: encodeURIComponent('p0;analyst'), url: server.url }]);
      await page.goto(`${server.url}/what-if?leave=${names.id(0)}&leave=${names.id(1)}`);
      await page.getByText('expected that at least 5 people stay').waitFor();
      await page
        .getByRole('button', { name: /^Take out: / })
        .first()
        .click();
      await page.getByText('One person leaves. ').waitFor();
      await page.context().close();
    } finally {
      await server.stop();
    }
  });

  it('is where plans and departures lead, with what they speak of', async () => {
    const page = await opened.page('/introductions?k=5&capacity=1');
    await page.getByRole('button', { name: 'Choose all' }).click();
    await page.getByRole('link', { name: 'What if these 5 were made?' }).click();
    await page.getByText('5 ties come. ').waitFor();
    const plan = await opened.page('/resilience?person=matilde-reis');
    await plan.getByRole('link', { name: 'Every figure, were these introductions made' }).click();
    await plan.getByText(/ties come and one person leaves\. /).waitFor();
    await plan.goBack();
    await plan.getByRole('link', { name: 'Every figure before and after' }).click();
    await plan.getByText('One person leaves. ').waitFor();
    expect([...page.faults, ...plan.faults]).toEqual([]);
  });

  it('speaks of people to analysts as other pages do, and takes them by these names', async () => {
    const page = await opened.page('/nowhere');
    const cookie = { name: 'crosstie-viewer', value: encodeURIComponent('aarav-kapoor;analyst'), url: opened.url };
    await page.context().addCookies([cookie]);
    await page.goto(`${opened.url}/resilience`);
    await page.locator('tbody button').first().waitFor();
    const names = await page.locator('tbody button').allTextContents();
    await page.goto(`${opened.url}/what-if`);
    await page.getByText('Somebody leaves').click();
    const field = page.getByRole('combobox', { name: 'Who', exact: true });
    await field.click();
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').first().textContent()).toContain(names[0]);
    await field.fill(names[7].replace('Person ', 'p-').toLowerCase());
    await page.getByRole('option', { name: names[7] }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.locator('.ct-changes', { hasText: `${names[7]} leaves` }).waitFor();
    await page.locator('.ct-bars g').first().waitFor();
    for (const name of await page.locator('.ct-bars .name').allTextContents()) expect(name).toMatch(/^Person [0-9A-F]{6,}$/);
    expect(await page.locator('main').textContent()).not.toContain('Aarav');
    expect(await axeFaults(page)).toEqual([]);
  });
});
