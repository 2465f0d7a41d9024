import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { browserPresent, type Opened, openBrowser } from '../support/chromium.ts';

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const people = file('people.csv', 'id,name,unit\nzz-1,Zed One,Legal\nzz-2,Zed Two,Legal\n');

describe.skipIf(!browserPresent)('importing in the browser', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened?.close());

  it('lists every fault of a damaged file with its place and what was expected, and takes nothing in', async () => {
    const page = await opened.page('/data');
    const ties = file('ties.csv', 'source,target,weight\nzz-1,zz-2,-3\nzz-1,nobody,1\n');
    await page.locator('input[type=file]').first().setInputFiles([people, ties]);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Nothing was taken in: 2 faults in the files').waitFor();
    const rows = await page.locator('tbody tr').allTextContents();
    expect(rows[0]).toMatch(/ties\.csv.*2.*weight.*-3.*expected/);
    expect(rows[1]).toMatch(/ties\.csv.*3.*target.*nobody.*expected/);
    expect(await axeFaults(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the list as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('import-errors.csv');
    const found = await fetch(`${opened.url}/api/v1/people?query=Zed`);
    expect(((await found.json()) as { items: unknown[] }).items).toEqual([]);
  });

  it('says what would change, then takes it in, and the new people are found', async () => {
    const page = await opened.page('/data');
    await page.locator('input[type=file]').first().setInputFiles([people]);
    await page.getByLabel('Only say what would change').check();
    await page.getByRole('button', { name: 'Say what would change' }).click();
    await page.getByText('Nothing was changed. It would be: 3 added').waitFor();
    await page.getByRole('button', { name: 'Back to these files' }).click();
    await page.getByLabel('Only say what would change').uncheck();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Taken in: 3 added').waitFor();
    await page.goto(`${opened.url}/people?query=Zed`);
    await page.getByRole('link', { name: 'Zed One', exact: true }).waitFor();
  });
});
