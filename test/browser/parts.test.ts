import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manualClock } from '../bot/sandbox/manual-clock.ts';
import { connectAllPartsBot } from './support/all-parts-bot.ts';
import { openStage, type Stage, whyNoBrowser } from './support/browser.ts';
import { boxOf, newest } from './support/locate.ts';

if (whyNoBrowser) console.warn(whyNoBrowser);

describe.skipIf(whyNoBrowser !== null)('what an app can send', { timeout: 60_000 }, () => {
  let stage: Stage;
  /** The time of the sandbox: an answer that was refused is waited for until a test moves it. */
  const clock = manualClock();
  let finishLater: () => Promise<void>;
  beforeAll(async () => {
    stage = await openStage({ clock, heartbeatInterval: 36_000_000 });
    ({ finishLater } = await connectAllPartsBot(stage.sandbox));
  }, 60_000);
  afterAll(() => stage.close());

  test('is shown: headings and small print after a quotation, sections, menus that keys open and do not change', async () => {
    const { page, faults } = await stage.visit();
    await boxOf(page).fill('/parts ');
    await boxOf(page).press('Enter');
    const answer = newest(page);
    await answer.getByRole('heading', { name: 'After' }).waitFor();
    expect(await answer.getByRole('blockquote').innerText()).toBe('as printed');
    const spoiler = answer.getByRole('button', { name: 'Spoiler' });
    await spoiler.focus();
    await page.keyboard.press('Enter');
    expect(await spoiler.count()).toBe(0);
    await answer.getByRole('button', { name: 'Press' }).click();
    await newest(page).getByText('You pressed it').waitFor();
    const menu = page.getByRole('combobox', { name: 'Which one?' });
    await menu.focus();
    await page.keyboard.press('ArrowDown');
    expect(await menu.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await menu.selectOption('2');
    await newest(page).getByText('You chose 2').waitFor();
    expect(faults).toEqual([]);
  });

  test('opens a form from the Apps menu of a message, and the form is sent', async () => {
    const { page, faults } = await stage.visit();
    await page
      .getByRole('article')
      .first()
      .click({ button: 'right', position: { x: 4, y: 4 } });
    await page.keyboard.press('S');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'What is wrong?' });
    await form.getByLabel('In your words').fill('The person');
    await form.getByRole('button', { name: 'Submit' }).click();
    await newest(page).getByText('Thank you').waitFor();
    expect(await form.count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('comes later: somebody is thinking, then the answer stands in that place', async () => {
    const { page } = await stage.visit();
    await boxOf(page).fill('/later ');
    await boxOf(page).press('Enter');
    await newest(page).getByText('is thinking…').waitFor();
    await finishLater();
    await newest(page).getByText('Here it is').waitFor();
  });

  test('breaks one of Discord’s rules: the page says which, and where', async () => {
    const { page } = await stage.visit();
    await boxOf(page).fill('/broken ');
    await boxOf(page).press('Enter');
    const alert = page.getByRole('alert').filter({ hasText: 'Discord would refuse' });
    await alert.first().waitFor();
    clock.advance(3_000);
    expect(await alert.first().innerText()).toMatch(/callback · rule: \w+[\s\S]*components/);
    await page.getByRole('log').getByText('The application did not respond to /broken').waitFor();
    await page.getByRole('button', { name: /rules? broken/ }).click();
    await page.getByRole('dialog').getByText('callback').first().waitFor();
    await page.keyboard.press('Escape');
    await boxOf(page).fill('/parts ');
    await boxOf(page).press('Enter');
    const broken = stage.sandbox.violations.list.length;
    await newest(page).getByRole('button', { name: 'No answer' }).click();
    await expect.poll(() => stage.sandbox.violations.list.length).toBe(broken + 1);
    clock.advance(3_000);
    await newest(page).getByText('This interaction failed.').waitFor();
  });
});
