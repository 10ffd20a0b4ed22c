/** Where the page begins: who acts, what there is, which channel is open. */
import { ChannelType } from 'discord-api-types/v10';
import { PageApi } from './api.ts';
import { App } from './app.ts';
import { part } from './dom.ts';
import { displayName } from './message.ts';
import { startTheme } from './theme.ts';
import type { PageChannel, PageWorld } from './wire.ts';
import { isThread } from './world.ts';

startTheme();
await start();

async function start(): Promise<void> {
  const user = new URLSearchParams(location.search).get('user');
  const api = new PageApi(user);
  const world = await api.world();
  if (!world.ok) {
    // Ids differ between runs of the sandbox: an address of an older run begins anew.
    if (user !== null) location.replace('/');
    else part('log-place', HTMLDivElement).textContent = world.error.message;
    return;
  }
  offerUsers(world.value);
  const channel = channelToOpen(world.value);
  if (channel) new App(new PageApi(world.value.acting), world.value, channel).start();
}

/** Each user is a page of its own: another tab can act as somebody else. */
function offerUsers(world: PageWorld): void {
  const select = part('acting', HTMLSelectElement);
  for (const { user, role } of world.users) {
    select.append(new Option(`${displayName(user)} (${role})`, user.id, false, user.id === world.acting));
  }
  select.addEventListener('change', () => {
    location.assign(`/?user=${encodeURIComponent(select.value)}${location.hash}`);
  });
}

/** The channel of the address; else a thread where something is being talked about; else the first. */
function channelToOpen(world: PageWorld): PageChannel | undefined {
  const asked = location.hash.slice(1);
  const lively = (channel: PageChannel): boolean =>
    isThread(channel) &&
    channel.type === ChannelType.PublicThread &&
    (world.messages[channel.id]?.length ?? 0) > 0;
  return world.channels.find(({ id }) => id === asked) ?? world.channels.find(lively) ?? world.channels[0];
}
