import { expect, test } from 'vitest';
import { openSandbox } from '../../../bot/sandbox/open.ts';
import { sandboxForTest } from './start.ts';

test('a busy port gets a sentence that says what to do', async () => {
  const port = Number(new URL((await sandboxForTest()).url).port);
  const opened = await openSandbox(port, () => {});
  expect(opened).toEqual({
    ok: false,
    problem: `Port ${port} is in use. Set PORT to another one, or to 0 for any that is free.`,
  });
});

test('a free port is opened with its page', async () => {
  const opened = await openSandbox(0, () => {});
  if (!opened.ok) throw new Error(opened.problem);
  expect((await fetch(opened.sandbox.url)).headers.get('content-security-policy')).toContain(
    "default-src 'none'",
  );
  await opened.sandbox.close();
});
