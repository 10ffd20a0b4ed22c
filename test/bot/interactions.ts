/** Interactions as Discord sends them, for tests. */

const APPLICATION = '800000000000000001';
const MEMBER = { id: '800000000000000002', username: 'sam.carter', global_name: 'Sam Carter' };

/** Whoever makes these interactions may write: SEND_MESSAGES and SEND_MESSAGES_IN_THREADS. */
const MAY_WRITE = String((1n << 11n) | (1n << 38n));

let count = 0;

function base(type: number) {
  count += 1;
  return {
    type,
    id: `${900000000000000000n + BigInt(count)}`,
    application_id: APPLICATION,
    token: `token-${count}`,
    version: 1,
    locale: 'en-GB',
    guild_id: '800000000000000003',
    channel: { id: '800000000000000004', type: 0 },
    member: { user: MEMBER, permissions: MAY_WRITE, nick: null },
  };
}

/** Somebody used a slash command. */
export function slash(
  name: string,
  options: Readonly<Record<string, string | boolean>> = {},
  more: object = {},
) {
  return {
    ...base(2),
    data: {
      id: '800000000000000005',
      type: 1,
      name,
      options: Object.entries(options).map(([option, value]) => ({
        name: option,
        value,
        type: typeof value === 'boolean' ? 5 : 3,
      })),
    },
    ...more,
  };
}

/** Somebody is typing the first of these options. */
export function typing(
  name: string,
  option: string,
  value: string,
  others: Readonly<Record<string, string>> = {},
) {
  const rest = Object.entries(others).map(([other, given]) => ({ name: other, value: given, type: 3 }));
  return {
    ...base(4),
    data: { id: '1', type: 1, name, options: [...rest, { name: option, value, type: 3, focused: true }] },
  };
}

interface PressedMessage {
  readonly private?: boolean;
  readonly components?: readonly unknown[];
  /** The id of the user whose command the message answered. */
  readonly asker?: string;
}

/** Somebody pressed a button, or chose from a menu, on a message. */
export function press(
  customId: string,
  message: PressedMessage = {},
  more: object = {},
  values?: readonly string[],
) {
  return {
    ...base(3),
    data: {
      custom_id: customId,
      component_type: values === undefined ? 2 : 3,
      ...(values === undefined ? {} : { values }),
    },
    message: {
      id: '800000000000000006',
      flags: 32768 | (message.private === true ? 64 : 0),
      components: message.components ?? [],
      interaction_metadata: { user: { id: message.asker ?? MEMBER.id } },
    },
    ...more,
  };
}

/** Another member than the one who makes the interactions here. */
export const SOMEBODY_ELSE = '800000000000000007';

/** Somebody used a command of a message's menu. */
export function onMessage(name: string, content: string, more: object = {}) {
  const target = '800000000000000009';
  return {
    ...base(2),
    data: {
      id: '800000000000000005',
      type: 3,
      name,
      target_id: target,
      resolved: { messages: { [target]: { id: target, content, components: [] } } },
    },
    ...more,
  };
}

/** Somebody sent a form in. */
export function sentIn(customId: string, fields: Readonly<Record<string, string>>, more: object = {}) {
  const components = Object.entries(fields).map(([field, value]) => ({
    type: 18,
    component: { type: 4, custom_id: field, value },
  }));
  return { ...base(5), data: { custom_id: customId, components }, ...more };
}
