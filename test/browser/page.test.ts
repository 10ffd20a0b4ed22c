import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectBot } from './support/bot.ts';
import { openStage, type Stage, whyNoBrowser } from './support/browser.ts';
import { boxOf, newest, suggestions } from './support/locate.ts';

if (whyNoBrowser) console.warn(whyNoBrowser);

/** What axe finds, a line each: the rule, how bad it is, and where. In dark only colours can be different. */
async function axeFindings(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const rules = colorScheme === 'dark' ? '{ runOnly: ["color-contrast"] }' : '';
  const { violations }: AxeResults = await page.evaluate(`axe.run(${rules})`);
  // HTML names no role for a text area that has a list of suggestions; browsers and screen readers know it well.
  const known = ({ id, nodes }: AxeResults['violations'][number]) =>
    id === 'aria-allowed-role' && nodes.every(({ target }) => target.join() === '#box');
  return violations
    .filter((violation) => !known(violation))
    .flatMap(({ id, impact, nodes }) => nodes.map(({ target }) => `${id} (${impact}) ${target.join(' ')}`));
}

describe.skipIf(whyNoBrowser !== null)('the chat page in a browser', { timeout: 60_000 }, () => {
  let stage: Stage;
  let disconnect: () => Promise<void>;
  beforeAll(async () => {
    stage = await openStage();
    disconnect = await connectBot(stage.sandbox);
  }, 60_000);
  afterAll(async () => {
    await disconnect();
    await stage.close();
  });

  test('a first visit offers three things to try, one press each', async () => {
    const { page, faults } = await stage.visit();
    const tries = page.getByRole('region', { name: 'Three things to try' });
    expect(await tries.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('/grade west-mercia'),
      expect.stringContaining('/improvements rocu'),
      expect.stringContaining('/quote alex-murray'),
    ]);
    await tries.getByRole('button', { name: '/grade west-mercia' }).click();
    await newest(page).getByText('inadequate').first().waitFor();
    expect(await newest(page).innerText()).toMatch(/^Robin\s+used\s+\/grade/);
    expect(await tries.count()).toBe(0);
    await page.reload();
    await newest(page).getByText('inadequate').first().waitFor();
    expect(await tries.count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('a command is typed, completed from what the bot suggests, and answered; its buttons work', async () => {
    const { page, faults } = await stage.visit();
    const box = boxOf(page);
    await box.click();
    await page.keyboard.type('/gra');
    await suggestions(page).filter({ hasText: '/grade ' }).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('west-merc');
    const option = suggestions(page).filter({ hasText: 'West Mercia Police' });
    await option.waitFor();
    expect(await box.getAttribute('role')).toBe('combobox');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await option.first().getAttribute('id'));
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('/grade West Mercia Police ');
    await page.keyboard.press('Enter');
    await newest(page).getByRole('heading', { name: 'West Mercia Police' }).waitFor();
    const words = await newest(page).innerText();
    expect(words).toContain('inadequate');
    expect(words).toContain('West Mercia Police – ‘inadequate’');
    expect(words).toContain('Alex Murray');
    const passage = await newest(page)
      .getByRole('link', { name: 'read the passage' })
      .first()
      .getAttribute('href');
    expect(passage).toMatch(/^https:\/\/policeprofessional\.com\/.*#:~:text=/);
    await newest(page).getByRole('button', { name: 'Findings' }).click();
    await newest(page).getByText('Only you can see this').waitFor();
    await newest(page).getByRole('button', { name: 'Dismiss message' }).click();
    await newest(page).getByRole('heading', { name: 'West Mercia Police' }).first().waitFor();
    expect(faults).toEqual([]);
  });

  test('an official is quoted in a thread by keyboard alone', async () => {
    const { page, faults } = await stage.visit();
    await page.getByRole('button', { name: 'West Mercia inspection' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'West Mercia inspection' }).waitFor();
    await page.keyboard.type('/quote alex');
    await page
      .getByRole('option', { name: /Alex Murray/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await newest(page).getByText('disappointed with the grading given').first().waitFor();
    expect(await newest(page).innerText()).toContain('T/Chief Constable Alex Murray');
    expect(faults).toEqual([]);
  });

  test('Escape closes the list and leaves the words; a missing option is said', async () => {
    const { page } = await stage.visit();
    const box = boxOf(page);
    await box.fill('/grade ');
    await suggestions(page).first().waitFor();
    await page.keyboard.press('Escape');
    expect(await suggestions(page).count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').innerText()).toBe('body: this option is required.');
    expect(await box.inputValue()).toBe('/grade ');
  });

  test('plain words in a channel are not read by the bot; the page says so and asks it', async () => {
    const { page, faults } = await stage.visit();
    const box = boxOf(page);
    await box.fill('what did staffordshire get');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ask the bot' }).click();
    await page.getByText('@Inspection answers', { exact: true }).waitFor();
    expect(await page.getByText('reads only messages that mention it').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('a message is answered from its menu, opened with the keyboard', async () => {
    const { page } = await stage.visit();
    await page.getByRole('button', { name: 'More: message from Robin' }).first().focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('menu', { name: 'Message from Robin' });
    await menu.getByRole('menuitem', { name: 'Reply' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Here is what he said.');
    await page.keyboard.press('Enter');
    await newest(page).getByText('Here is what he said.').waitFor();
    expect(await newest(page).innerText()).toMatch(/^In reply to\s+Robin/);
    await page
      .getByRole('article')
      .first()
      .click({ button: 'right', position: { x: 4, y: 4 } });
    await menu.waitFor();
    await page.keyboard.press('Escape');
    expect(await menu.count()).toBe(0);
  });

  test('somebody else can be acted as, and does not see what only the other sees', async () => {
    const { page } = await stage.visit();
    await boxOf(page).fill('/grade west-mercia private: True');
    await boxOf(page).press('Escape');
    await boxOf(page).press('Enter');
    await newest(page).getByText('Only you can see this').waitFor();
    await page.getByLabel('Acting as').selectOption({ label: 'Morgan (moderator)' });
    await page.getByRole('button', { name: 'Lock', exact: true }).waitFor();
    await page.getByRole('article').first().waitFor();
    expect(await page.getByText('Only you can see this').count()).toBe(0);
  });

  test('what Discord refuses before the bot hears of it is said with its code', async () => {
    const { page } = await stage.visit();
    await page.getByRole('button', { name: 'Last year' }).click();
    await boxOf(page).fill('/grades ');
    await boxOf(page).press('Enter');
    await page.getByText('/grades could not be sent.').waitFor();
    await page.getByText('(Discord error 50083)').waitFor();
    await page.getByRole('button', { name: 'Closed discussion' }).click();
    await page.getByText('This thread is locked: only moderators can write in it.').waitFor();
  });

  test('on a phone the channels are a drawer, and nothing is wider than the window', async () => {
    const { page, faults } = await stage.visit({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.getByRole('button', { name: '/grade west-mercia' }).tap();
    await newest(page).getByText('inadequate').first().waitFor();
    await newest(page).getByRole('button', { name: 'Findings' }).tap();
    await newest(page).getByText('Only you can see this').waitFor();
    await expect
      .poll(() => newest(page).evaluate((element) => element.getBoundingClientRect().top))
      .toBeLessThan(700);
    await page.getByRole('button', { name: 'Channels' }).tap();
    await page.getByRole('button', { name: 'general' }).tap();
    await page.getByRole('heading', { level: 1, name: 'general' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(faults).toEqual([]);
  });

  test.each([1280, 390])('axe finds nothing at %i pixels, light and dark', async (width) => {
    const { page } = await stage.visit({ viewport: { width, height: 860 } });
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    expect(await axeFindings(page, width < 768 ? 'light' : 'dark')).toEqual([]);

    await page.getByRole('button', { name: '/grade west-mercia' }).click();
    await newest(page).getByRole('button', { name: 'Findings' }).click();
    await newest(page).getByText('Only you can see this').waitFor();
    await boxOf(page).fill('/grade west');
    await suggestions(page).filter({ hasText: 'West Mercia' }).waitFor();
    await page.getByRole('button', { name: 'More: message from Robin' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    expect(await axeFindings(page, width < 768 ? 'dark' : 'light')).toEqual([]);
  });
});
