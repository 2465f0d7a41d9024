import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Overview } from '../../server/api/overview.schema.ts';
import type { ContactItem, Contacts } from '../../server/api/people.schema.ts';
import type { Suggestions } from '../../server/api/suggestions.schema.ts';
import { axeFaults } from '../support/axe.ts';
import { browserPresent, type Opened, openBrowser } from '../support/chromium.ts';

describe.skipIf(!browserPresent)('contacts', () => {
  let opened: Opened, ego: string, contacts: Contacts;
  const read = async <Body>(path: string) => (await (await fetch(`${opened.url}/api/v1${path}`)).json()) as Body;
  beforeAll(async () => {
    opened = await openBrowser();
    ego = (await read<Overview>('/overview')).startWith[1].id;
    contacts = await read<Contacts>(`/people/${ego}/contacts`);
  });
  afterAll(() => opened?.close());

  const nameOf = (id: string) => contacts.people[id].name;
  /** A page as somebody sees it. */
  const as = async (person: string, path: string) => {
    const page = await opened.page('/data');
    const cookie = { name: 'crosstie-viewer', value: encodeURIComponent(`${person};member`), url: opened.url };
    await page.context().addCookies([cookie]);
    await page.goto(opened.url + path);
    await page.locator('h1').waitFor();
    return page;
  };
  const reachOf = async (page: Awaited<ReturnType<typeof as>>) => {
    await page.locator('.ct-card').first().waitFor();
    return Number((await page.locator('h1').textContent())!.match(/^You reach ([\d,]+)/)![1]);
  };
  const named = (page: Awaited<ReturnType<typeof as>>, name: string) => page.getByRole('button', { name, exact: true });

  it('come of asking, agreeing, introducing and meeting, one click each, and reach grows', async () => {
    const item = contacts.items.find(({ introduction, gain }) => introduction.via.length === 1 && gain.people > 0) as ContactItem;
    const [via] = item.introduction.via;
    const name = nameOf(item.person);

    const asker = await as(ego, `/reach/${ego}`);
    const before = await reachOf(asker);
    const card = asker.locator('.ct-card').filter({ has: asker.getByRole('heading', { name, exact: true }) });
    await card.getByRole('button', { name: /^Ask .+ for an introduction$/ }).click();
    const dialog = asker.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Would you introduce us, please?');
    await dialog.getByRole('button', { name: /^Ask / }).click();
    await asker.getByText(`${nameOf(via)} is asked to introduce you to ${name}.`).waitFor();
    expect(await card.count()).toBe(0);
    await asker.getByRole('link', { name: /on your list$/ }).click();
    await asker.getByText(`You asked ${nameOf(via)} on`).waitFor();

    const between = await as(via, `/contacts/${via}`);
    await between.getByText('Would you introduce us, please?').waitFor();
    const waiting = between.locator('.ct-nav-waiting');
    const asked = Number.parseInt((await waiting.textContent())!, 10);
    expect(await axeFaults(between)).toEqual([]);
    await named(between, `Agree to introduce ${nameOf(ego)} to ${name}`).click();
    await named(between, `Introduced them: ${nameOf(ego)} and ${name}`).click();
    await between.getByText('You introduced them on').first().waitFor();
    await expect
      .poll(async () => ((await waiting.count()) ? Number.parseInt((await waiting.textContent())!, 10) : 0))
      .toBe(asked - 1);

    const met = await as(item.person, `/contacts/${item.person}`);
    await met.getByText(`${nameOf(via)} introduced ${nameOf(ego)} to you on`).waitFor();
    expect(await met.locator('body').textContent()).not.toContain('Would you introduce us');

    await asker.reload();
    await named(asker, `We met: ${name}`).click();
    await asker.locator('.ct-contact[data-stage="met"]', { hasText: name }).waitFor();
    await asker.goto(`${opened.url}/reach/${ego}`);
    expect(await reachOf(asker)).toBeGreaterThan(before);
    for (const page of [asker, between, met]) expect(page.faults).toEqual([]);
  });

  it('are saved and dismissed on the page of reach, which can be undone', async () => {
    const page = await as(ego, `/reach/${ego}`);
    const cards = () => page.locator('.ct-card h3').allTextContents();
    await page.locator('.ct-card').first().waitFor();
    const [first, second] = await cards();
    await named(page, `Save for later: ${first}`).click();
    await page.getByText(`${first} is on your list now.`).waitFor();
    await named(page, `Not for me: ${second}`).click();
    await page.getByText(`${second} will not be suggested to you for half a year.`).waitFor();
    await expect.poll(cards).not.toContain(second);
    expect(await cards()).not.toContain(first);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(cards).toContain(second);
    await page.goto(`${opened.url}/contacts/${ego}`);
    await page.locator('.ct-contact[data-stage="saved"]', { hasText: first }).waitFor();
    await named(page, `Not for me: ${first}`).click();
    await expect.poll(() => page.locator('.ct-contact', { hasText: first }).count()).toBe(0);
  });

  it('are an itinerary with days, which are planned one by one or proposed for all, and taken off', async () => {
    const items = async (of: string) => (await read<Suggestions>(`/people/${of}/suggestions?limit=500`)).items;
    const page = await as('efe-aslan', '/contacts/efe-aslan');
    const list = page.locator('section', { has: page.getByRole('heading', { name: 'Your itinerary' }) });
    await list.locator('.ct-contact').first().waitFor();
    const names = await list.locator('h3').allTextContents();
    expect(names.length).toBeGreaterThan(1);
    const last = names.at(-1)!;
    await list.getByLabel(`Day to meet ${last}`).fill('2031-03-05');
    await list.getByText('To meet on Wed, Mar 5, 2031').waitFor();
    await expect.poll(async () => (await list.locator('h3').allTextContents())[0]).toBe(last);
    expect((await items('efe-aslan')).filter(({ plannedFor }) => plannedFor === '2031-03-05')).toHaveLength(1);
    await list.getByRole('button', { name: /^Propose (a day|days) for the/ }).click();
    await expect.poll(() => list.getByText(/^To meet on/).count()).toBe(names.length);
    expect(await list.getByRole('button', { name: /^Propose/ }).count()).toBe(0);
    expect((await list.locator('h3').allTextContents()).at(-1)).toBe(last);
    await list.getByLabel(`Day to meet ${last}`).fill('2020-03-05');
    await list.getByText('You were to meet on Thu, Mar 5, 2020. Did you?').waitFor();
    await list.getByLabel(`Day to meet ${last}`).fill('');
    await list.getByLabel(`Day to meet ${last}`).blur();
    await expect.poll(() => list.getByText(/meet on \w/).count()).toBe(names.length - 1);
    expect(await axeFaults(page)).toEqual([]);
    expect(page.faults).toEqual([]);
  });

  it('say why nobody can introduce somebody, and what to do instead', async () => {
    const { items, people } = await read<Contacts>('/people/aarav-kapoor/contacts?k=50');
    const { person } = items.find(({ introduction }) => introduction.via.length === 0)!;
    const put = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"state":"saved"}' };
    await fetch(`${opened.url}/api/v1/people/aarav-kapoor/suggestions/${person}`, put);
    const page = await as('aarav-kapoor', '/contacts/aarav-kapoor');
    const card = page.locator('.ct-contact', { has: page.getByRole('heading', { name: people[person].name, exact: true }) });
    await card
      .getByText(/^(Nobody whom you both know introduces people at the moment|Nobody between you can introduce you)\. ./)
      .waitFor();
  });

  it('can be read by those who do not see them, dialog and all, in light and in dark', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await opened.page('/contacts/efe-aslan', { scheme });
      await page.locator('.ct-contact').first().waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page
        .getByRole('button', { name: /^Ask .+ for an introduction to / })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('textbox').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.context().close();
    }
  });

  it('of somebody else are shown to nobody', async () => {
    const page = await as(ego, '/contacts/efe-aslan');
    await page.getByRole('button', { name: 'View as this person' }).click();
    await page.locator('.ct-contact').first().waitFor();
  });
});
