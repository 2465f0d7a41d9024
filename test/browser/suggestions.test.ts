import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Suggestions } from '../../server/api/suggestions.schema.ts';
import { axeFaults } from '../support/axe.ts';
import { browserPresent, type Opened, openBrowser } from '../support/chromium.ts';
import { testServer } from '../support/server.ts';
import { put } from '../support/small-organization.ts';

describe.skipIf(!browserPresent)('suggesting to everybody', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened?.close());

  const asAdmin = async (url = opened.url) => {
    const page = await opened.page('/nowhere');
    await page.context().addCookies([{ name: 'crosstie-viewer', value: encodeURIComponent('aarav-kapoor;admin'), url }]);
    return page;
  };

  it('leaves programme admins one click, and tells them in counts what came of it', async () => {
    const page = await asAdmin();
    await page.goto(opened.url);
    await page.getByRole('link', { name: 'Suggest to all' }).click();
    await page.getByRole('combobox', { name: 'To whom' }).click();
    await page.getByRole('option', { name: 'Legal' }).click();
    await page.getByRole('textbox', { name: 'At most to each' }).fill('2');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Suggest', exact: true }).click();
    await page.getByRole('heading', { name: /people of \d+ in Legal have somebody new to meet$/ }).waitFor();
    const [, suggested, size] = (await page.locator('h1').textContent())!.match(/^(\d+) people of (\d+) in/)!.map(Number);
    const legal = await (await fetch(`${opened.url}/api/v1/people?unit=legal&limit=100`)).json();
    expect(size).toBe(legal.items.length);
    const given = await Promise.all(
      legal.items.map(async ({ id }: { id: string }) => {
        const { items } = (await (await fetch(`${opened.url}/api/v1/people/${id}/suggestions`)).json()) as Suggestions;
        return items.filter(({ plan }) => plan?.startsWith('batch-')).length;
      }),
    );
    expect(given.filter((count) => count > 0)).toHaveLength(suggested);
    const all = given.reduce((sum, count) => sum + count, 0);
    await page.getByText(`${all} suggestions stand with their contacts.`).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.reload();
    await page.getByText(`${all} suggestions stand with their contacts.`).waitFor();
    // What became of it is not for admins to see.
    expect(await page.getByRole('heading', { name: 'What became of the plan' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Suggest once more' }).click();
    await page.getByRole('heading', { name: 'Suggest contacts to everybody at once' }).waitFor();
    expect(page.faults).toEqual([]);
  });

  it('says so where a batch is not known any more', async () => {
    const page = await asAdmin();
    await page.goto(`${opened.url}/suggestions?job=nothing`);
    await page.getByRole('heading', { name: 'There is no such batch any more' }).waitFor();
  });

  it('shows how far it is, and can be stopped, upon which nobody is suggested anybody', async () => {
    const n = 6000;
    const id = (i: number) => `p${i % n}`;
    const server = await testServer([
      ...Array.from({ length: n }, (_, i) => put('person', { id: id(i), name: id(i) })),
      ...Array.from({ length: n }, (_, i) =>
        [1, 2, 5, 11].map((step) => put('tie', { source: id(i), target: id(i + step) })),
      ).flat(),
    ]);
    try {
      const seq = await server.service.store.seq();
      const page = await opened.page('/nowhere');
      await page.goto(`${server.url}/suggestions`);
      await page.getByRole('button', { name: 'Suggest', exact: true }).click();
      await page.getByRole('progressbar').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Stop', exact: true }).click();
      await page.getByRole('heading', { name: 'Stopped: nothing was suggested' }).waitFor();
      expect(await server.service.store.seq()).toBe(seq);
      await page.context().close();
    } finally {
      await server.stop();
    }
  });
});
