/** Where things are on the page, found as somebody with a screen reader finds them. */
import type { Locator, Page } from 'playwright-core';

/** The message box: a text area that is a combobox while a command is written. */
export function boxOf(page: Page): Locator {
  return page.getByLabel(/^Message [#@]/);
}

/** The newest message. */
export function newest(page: Page): Locator {
  return page.getByRole('article').last();
}

/** What is offered over the message box. */
export function suggestions(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
}
