/** The world that a newcomer finds: two servers, some channels and threads, a member and a moderator. */
import { type APIRole, type APIUser, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { userMessage } from './messages.ts';
import type { Channel, Guild, Member, SandboxChannelType, StoredMessage, World } from './world.ts';

/** Who and what there is at the start, by name, so that a test need not look for it. */
export interface Seed {
  readonly member: APIUser;
  /** Another member, without any rights of their own. */
  readonly otherMember: APIUser;
  readonly moderator: APIUser;
  /** The server that has the bot. */
  readonly guild: Guild;
  /** A server without the bot, where the users have brought the application themselves. */
  readonly otherGuild: Guild;
  readonly general: Channel;
  readonly inspections: Channel;
  readonly thread: Channel;
  readonly privateThread: Channel;
  readonly archivedThread: Channel;
  readonly lockedThread: Channel;
  readonly forum: Channel;
  readonly post: Channel;
  readonly lounge: Channel;
  /** The direct message between the member and the bot. */
  readonly directMessage: Channel;
  /** The member's message in the public thread: it quotes an official. */
  readonly quotingMessage: StoredMessage;
}

const NO_FLAGS: number = 0;
const P = PermissionFlagsBits;
const EVERYONE =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.ReadMessageHistory |
  P.EmbedLinks |
  P.AttachFiles |
  P.AddReactions |
  P.UseApplicationCommands |
  P.UseExternalApps;
const MODERATOR =
  P.ManageMessages | P.ManageThreads | P.ManageGuild | P.ModerateMembers | P.CreatePrivateThreads;
const BOT = P.CreatePrivateThreads | P.ManageThreads;

function role(id: string, name: string, permissions: bigint, position: number): APIRole {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position,
    permissions: permissions.toString(),
    managed: false,
    mentionable: false,
    flags: NO_FLAGS,
  };
}

/** Fills an empty world. */
export function seed(world: World): Seed {
  const owner = world.addUser('Sam');
  const member = world.addUser('Robin');
  const otherMember = world.addUser('Jo');
  const moderator = world.addUser('Morgan');

  const makeGuild = (name: string, withBot: boolean): Guild => {
    const id = world.nextId();
    const moderators = role(world.nextId(), 'Moderators', MODERATOR, 2);
    const bots = role(world.nextId(), 'Bot', BOT, 1);
    const join = (user: APIUser, roles: readonly string[]): [string, Member] => [
      user.id,
      { user, roles, joinedAt: world.timestamp() },
    ];
    const guild: Guild = {
      id,
      name,
      owner: owner.id,
      roles: [role(id, '@everyone', EVERYONE, 0), bots, moderators],
      members: new Map([
        join(owner, []),
        join(member, []),
        join(otherMember, []),
        join(moderator, [moderators.id]),
        ...(withBot ? [join(world.bot, [bots.id])] : []),
      ]),
    };
    world.guilds.set(id, guild);
    return guild;
  };
  const makeChannel = (
    guild: Guild,
    name: string,
    type: SandboxChannelType,
    rest: Partial<Channel> = {},
  ): Channel =>
    world.putChannel({
      id: world.nextId(),
      type,
      guild: guild.id,
      parent: null,
      name,
      overwrites: [],
      members: new Set(),
      owner: null,
      archived: false,
      locked: false,
      archiveChangedAt: world.timestamp(),
      ...rest,
    });
  const say = (channel: Channel, author: APIUser, content: string): StoredMessage =>
    world.putMessage({ message: userMessage(world, channel, author, content), visibleTo: null });

  const guild = makeGuild('Policing forum', true);
  const general = makeChannel(guild, 'general', ChannelType.GuildText);
  const inspections = makeChannel(guild, 'inspections', ChannelType.GuildText);
  const forum = makeChannel(guild, 'reports', ChannelType.GuildForum);
  const under = { parent: inspections.id, owner: member.id, members: new Set([member.id, world.bot.id]) };
  const thread = makeChannel(guild, 'West Mercia inspection', ChannelType.PublicThread, under);
  const privateThread = makeChannel(guild, 'Moderators only', ChannelType.PrivateThread, {
    ...under,
    owner: moderator.id,
    members: new Set([moderator.id, world.bot.id]),
  });
  const archivedThread = makeChannel(guild, 'Last year', ChannelType.PublicThread, {
    ...under,
    archived: true,
  });
  const lockedThread = makeChannel(guild, 'Closed discussion', ChannelType.PublicThread, {
    ...under,
    archived: true,
    locked: true,
  });
  const post = makeChannel(guild, 'How good is the regional unit?', ChannelType.PublicThread, {
    ...under,
    parent: forum.id,
  });
  const otherGuild = makeGuild('Another server', false);
  const lounge = makeChannel(otherGuild, 'lounge', ChannelType.GuildText);

  say(general, moderator, 'Welcome. Type / to see what the bot can answer.');
  say(inspections, member, 'Has anybody read what the inspectors wrote about the region?');
  const quotingMessage = say(
    thread,
    member,
    'Their chief said “I accept that there are more improvements we need to make”. Is that what he said?',
  );
  say(thread, moderator, 'Look it up before you quote it.');
  say(privateThread, moderator, 'Nobody but us sees this.');
  say(archivedThread, member, 'I am still waiting for the report.');
  say(lockedThread, moderator, 'This is settled: the report is out.');
  say(post, member, 'I only know the headline. What does the report say?');
  say(lounge, member, 'The bot is not in this server: whoever uses it here has brought it along.');
  return {
    member,
    otherMember,
    moderator,
    guild,
    otherGuild,
    general,
    inspections,
    thread,
    privateThread,
    archivedThread,
    lockedThread,
    forum,
    post,
    lounge,
    directMessage: world.directMessage(member.id),
    quotingMessage,
  };
}
