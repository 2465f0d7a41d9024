import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readConfig } from '../../server/config.ts';
import { fillWithDemo } from '../../server/demo/fill-with-demo.ts';
import { serve } from '../../server/main.ts';

const candidates = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);
const executablePath = process.env.CHROMIUM_PATH ?? candidates.find((path) => existsSync(path)) ?? candidates[0];

/** Whether browser tests can run; without a browser they are skipped with one loud line, and fail with CI=true. */
export const browserPresent = checked();

export interface Opened {
  browser: Browser;
  /** Address of a server with the demo organization. */
  url: string;
  /** A page of its own, as wide as asked, in which every fault of a script fails `faults`. */
  page(path: string, options?: { width?: number; scheme?: 'light' | 'dark' }): Promise<Page & { faults: string[] }>;
  close(): Promise<void>;
}

/** Starts the server on the built client with the demo organization in a store of its own, and a browser beside it. */
export async function openBrowser(environment: Record<string, string> = {}): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'crosstie-browser-'));
  const config = readConfig({
    PORT: '0',
    CROSSTIE_STORE: `sqlite:${join(folder, 'demo.db')}`,
    LOG_LEVEL: 'silent',
    WORKERS: '1',
    ...environment,
  });
  const server = await serve(config, { prepare: async (store) => void (await fillWithDemo(store)) });
  // What is suggested does not change any more while a test looks at it.
  await server.service.relevance.settled();
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const browser = await chromium.launch({ executablePath, args });
  return {
    browser,
    url: server.url,
    async page(path, { width = 1440, scheme = 'light' } = {}) {
      const context = await browser.newContext({
        colorScheme: scheme,
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await page.goto(server.url + path);
      await page.locator('h1').first().waitFor();
      return Object.assign(page, { faults });
    },
    async close() {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function checked(): boolean {
  const built = existsSync(new URL('../../dist/client/index.html', import.meta.url));
  if (existsSync(executablePath) && built) return true;
  const message = built
    ? `There is no browser at ${executablePath}: install Chromium, or say with CHROMIUM_PATH where it is.`
    : 'The client is not built: npm run build.';
  if (process.env.CI === 'true') throw new Error(message);
  console.warn(`\nSKIPPED: all tests in a browser. ${message}\n`);
  return false;
}
