/** The system's Chromium in front of a sandbox. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { buildPage } from '../../../bot/sandbox/build-page.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../bot/sandbox/server.ts';

/** Where Chromium usually is; undefined where there is none. */
const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

/** Why the browser tests can't run here, or null where they can. */
export const whyNoBrowser: string | null = executable
  ? null
  : 'Browser tests skipped: there is no Chromium here (apt-get install chromium).';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One visit to the page. */
export interface Visit {
  readonly page: Page;
  /** Errors of the page, what its security policy refused, and requests to anywhere but the sandbox. */
  readonly faults: readonly string[];
}

/** A sandbox with its page, and a browser. */
export interface Stage {
  readonly sandbox: Sandbox;
  /** A first visit: with a browser profile of its own. */
  visit(options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** Sets the stage. The page is built from its source, so that no test sees an older one. */
export async function openStage(options: Partial<SandboxOptions> = {}): Promise<Stage> {
  const pageDirectory = mkdtempSync(join(tmpdir(), 'page-'));
  const faults: unknown[] = [];
  const [sandbox, browser] = await Promise.all([
    startSandbox({
      port: 0,
      pageDirectory,
      identifyInterval: 0,
      report: (fault) => faults.push(fault),
      ...options,
    }),
    chromium.launch({ ...(executable ? { executablePath: executable } : {}), args: FLAGS }),
    buildPage(pageDirectory),
  ]);
  return {
    sandbox,
    visit: (options) => visit(browser, sandbox.url, options),
    async close() {
      await browser.close();
      await sandbox.close();
      rmSync(pageDirectory, { recursive: true });
      if (faults.length > 0) throw faults[0];
    },
  };
}

async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) faults.push(`request to ${request.url()}`);
  });
  await page.goto(`${url}/`);
  await page.getByRole('log').getByRole('article').first().waitFor();
  return { page, faults };
}
