import { Client, Events } from 'discord.js';
import { startSandbox } from '/tmp/wt/sandbox/bot/sandbox/server.ts';
const sandbox = await startSandbox({ port: 0, checkPayload: () => [], report: console.error });
const client = new Client({ intents: [1], rest: { api: sandbox.apiUrl } });
client.on('interactionCreate', async (i) => {
  if (i.isChatInputCommand()) { await i.reply({ content: 'hello', flags: 64 }); await i.followUp('pub'); console.log((await i.fetchReply()).content); }
});
client.on('error', console.error);
await client.login(sandbox.token);
await new Promise((r) => client.once(Events.ClientReady, r));
console.log(client.guilds.cache.map((g) => g.name), client.channels.cache.size);
await client.application?.commands.set([{ name: 'grade', description: 'x', options: [{ type: 3, name: 'body', description: 'b', required: true }] }]);
const v = sandbox.visitor();
const [cmd] = v.commandsIn(sandbox.seed.general.id);
console.log(await v.slash(sandbox.seed.general.id, cmd!.id, [{ type: 3, name: 'body', value: 'x' }]));
await new Promise((r) => setTimeout(r, 300));
console.log(sandbox.world.messagesFor(v.user.id, sandbox.seed.general.id).map((m) => [m.message.content, m.visibleTo]), sandbox.violations.list);
console.log((await (await fetch(sandbox.url + '/sandbox/api/state')).json()).channels.map((c: any) => c.name));
await client.destroy(); await sandbox.close();
