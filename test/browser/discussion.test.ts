/** What people do with a message in a discussion, where they click: check, find, share, cite, report, discuss, delete. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectBot } from './support/bot.ts';
import { openStage, type Stage, type Visit, whyNoBrowser } from './support/browser.ts';
import { boxOf, newest } from './support/locate.ts';

/** The message in the thread that quotes an official. */
function quoting(page: Page): Locator {
  return page.getByRole('article').filter({ hasText: 'Is that what he said?' }).first();
}

/** Opens a channel or thread from the drawer. */
async function openChannel(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Channels' }).click();
  await page.getByRole('navigation').getByRole('button', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Types a command and sends it; the message that answers. */
async function ask(page: Page, command: string, rest: string): Promise<Locator> {
  await boxOf(page).fill(`${command} ${rest}`);
  await boxOf(page).press('Escape');
  await boxOf(page).press('Enter');
  const answer = page.getByRole('article').filter({ hasText: `used ${command}` });
  await answer.getByText('West Mercia Police').first().waitFor();
  return answer;
}

/** Chooses what is done with an answer from its *More* list. */
async function chooseMore(answer: Locator, label: string): Promise<void> {
  const more = answer.getByRole('combobox', { name: 'More' });
  await more.selectOption(await more.locator('option', { hasText: label }).getAttribute('value'));
}

describe.skipIf(whyNoBrowser !== null)('a discussion in a browser', { timeout: 60_000 }, () => {
  let stage: Stage;
  let disconnect: () => Promise<void>;
  let page: Page;
  let faults: Visit['faults'];
  beforeAll(async () => {
    stage = await openStage();
    disconnect = await connectBot(stage.sandbox);
  }, 60_000);
  beforeEach(async () => {
    ({ page, faults } = await stage.visit({ viewport: { width: 390, height: 844 } }));
    await openChannel(page, 'West Mercia inspection');
    await quoting(page).waitFor();
  });
  afterEach(async () => {
    expect(faults).toEqual([]);
    expect(stage.sandbox.violations.list).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.context().close();
  });
  afterAll(async () => {
    await disconnect();
    await stage.close();
  });

  test('a quotation is checked from the Apps menu by keyboard, read in private, and shared', async () => {
    await quoting(page).getByRole('button', { name: 'More: message from Robin' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Check this quotation' }).waitFor();
    await page.keyboard.press('C');
    await page.keyboard.press('Enter');
    await newest(page).getByRole('heading', { name: 'Quotation check: cut' }).waitFor();
    await newest(page).getByText('Only you can see this').waitFor();
    await newest(page).getByText('left out: “Whilst I am, of course, disappointed').waitFor();
    expect(await page.getByRole('region', { name: 'Three things to try' }).count()).toBe(0);
    await newest(page).getByRole('button', { name: 'Share' }).click();
    await newest(page).getByText('Shared by Robin').waitFor();
    const words = await newest(page).innerText();
    expect(words).toContain('T/Chief Constable Alex Murray, West Mercia Police');
    expect(words).not.toContain('Only you can see this');
  });

  test('a quotation is found from the menu under the right button, and posted as a reply', async () => {
    await quoting(page).click({ button: 'right', position: { x: 4, y: 4 } });
    await page.getByRole('menuitem', { name: 'Find a quotation' }).click();
    await newest(page).getByRole('heading', { name: 'To reply with' }).waitFor();
    await newest(page).getByText('Only you can see this').waitFor();
    await newest(page).getByRole('button', { name: 'Post the first here' }).click();
    await newest(page).getByText('Shared by Robin').waitFor();
    const words = await newest(page).innerText();
    expect(words).toMatch(/^In reply to\s+Robin Their chief said/);
    expect(words).toContain('As printed in Police Professional, 14 May 2024');
  });

  test('an answer is cited, and a problem with it reported, from its More list', async () => {
    const answer = await ask(page, '/quote', 'alex-murray');
    await chooseMore(answer, 'Cite');
    await newest(page).getByText('Answer id:').waitFor();
    expect(await newest(page).innerText()).toMatch(/Jacques, P\. \(2024\)[\s\S]*Only you can see this/);

    await chooseMore(answer, 'Report a problem');
    const form = page.getByRole('dialog', { name: 'Report a problem' });
    const reason = form.getByLabel('What is wrong with this answer?');
    await form.getByRole('button', { name: 'Submit' }).click();
    expect(await form.count()).toBe(1);
    await reason.fill('These are not his words.');
    await form.getByRole('button', { name: 'Submit' }).click();
    await newest(page).getByText('Thank you').waitFor();
    await newest(page).getByText('Only you can see this').waitFor();
    expect(await form.count()).toBe(0);
    await openChannel(page, 'inspections');
    await newest(page).getByText('These are not his words.').waitFor();
  });

  test('a thread is opened on an answer, and the answer deleted, from its More list', async () => {
    await openChannel(page, 'general');
    const answer = await ask(page, '/grade', 'west-mercia');
    await chooseMore(answer, 'Discuss');
    await newest(page).getByText('Thread opened').waitFor();
    await answer.getByRole('button', { name: 'Open thread' }).waitFor();
    await chooseMore(answer, 'Delete');
    await answer.waitFor({ state: 'detached' });
  });
});
