/** What a body becomes as a message: ids for its components, addresses for its files, the flags that Discord sets. */
import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APIUser,
  ComponentType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { type Problem, refuse } from './api-error.ts';
import { BodyRefused } from './body-check.ts';
import type { Channel, StoredFile, World } from './world.ts';

/** Bytes of one uploaded file. Source: Discord's API reference, "Uploading Files". */
const FILE_BYTES = 10 * 1024 * 1024;

const NO_FLAGS: number = 0;

/** A file that came with a request: `files[index]`. */
export interface Upload extends StoredFile {
  readonly index: string;
}

/**
 * The parts of a message body that the sandbox works with. It is read after the body was checked against the published
 * schema, so embeds and components are taken as that schema left them.
 */
export const messageBodySchema = z.object({
  content: z.string().nullish(),
  embeds: z.array(z.custom<APIEmbed>()).nullish(),
  components: z.array(z.custom<APIMessageTopLevelComponent>()).nullish(),
  flags: z.int().nullish(),
  tts: z.boolean().nullish(),
  attachments: z
    .array(
      z.object({
        id: z.coerce.string(),
        filename: z.string().nullish(),
        description: z.string().nullish(),
      }),
    )
    .nullish(),
  message_reference: z
    .object({ message_id: z.string(), fail_if_not_exists: z.boolean().optional() })
    .nullish(),
});
/** The parts of a message body that the sandbox works with. */
export type MessageBody = z.infer<typeof messageBodySchema>;

/** A plain message of a user, not yet stored. */
export function userMessage(world: World, channel: Channel, author: APIUser, content: string): APIMessage {
  const mentioned = [...content.matchAll(/<@!?(\d+)>/g)].flatMap(([, id]) => world.users.get(id ?? '') ?? []);
  return {
    id: world.nextId(),
    channel_id: channel.id,
    author,
    content,
    timestamp: world.timestamp(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [...new Set(mentioned)],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    flags: NO_FLAGS,
    components: [],
  };
}

/** Where uploaded files can be fetched. */
export interface FileShelf {
  readonly world: World;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: () => string;
}

/**
 * A message of the bot made of a checked body.
 *
 * @throws {BodyRefused} for a reference to a file that was not sent, and for a body without anything to show.
 */
export function botMessage(
  shelf: FileShelf,
  channel: Channel,
  body: MessageBody,
  uploads: readonly Upload[],
): APIMessage {
  const message = userMessage(shelf.world, channel, shelf.world.bot, body.content ?? '');
  const attachments = keepFiles(shelf, channel, body, uploads, []);
  const made: APIMessage = {
    ...message,
    embeds: body.embeds ?? [],
    attachments,
    components: placeComponents(body.components ?? [], attachments),
    flags: (body.flags ?? 0) & ~(MessageFlags.Loading | MessageFlags.HasThread),
  };
  if (isEmpty(made)) throw refuse.emptyMessage();
  return made;
}

/**
 * A message after an edit: what the body doesn't name stays as it is.
 *
 * @throws {BodyRefused} where the edit doesn't fit the message, above all its Components V2 flag.
 */
export function editedMessage(
  shelf: FileShelf,
  channel: Channel,
  message: APIMessage,
  body: MessageBody,
  uploads: readonly Upload[],
): APIMessage {
  const before = message.flags ?? 0;
  const v2 = (before | (body.flags ?? 0)) & MessageFlags.IsComponentsV2;
  const becomesV2 = v2 !== 0 && (before & MessageFlags.IsComponentsV2) === 0;
  const attachments = keepFiles(shelf, channel, body, uploads, message.attachments);
  const made: APIMessage = {
    ...message,
    content: body.content === undefined ? message.content : (body.content ?? ''),
    embeds: body.embeds === undefined ? message.embeds : (body.embeds ?? []),
    components:
      body.components === undefined
        ? (message.components ?? [])
        : placeComponents(body.components ?? [], attachments),
    attachments,
    edited_timestamp: (before & MessageFlags.Loading) === 0 ? shelf.world.timestamp() : null,
    flags: (before & ~MessageFlags.Loading) | v2 | ((body.flags ?? 0) & MessageFlags.SuppressEmbeds),
  };
  const problems: Problem[] = [];
  if (v2 !== 0 && made.content !== '') {
    problems.push({
      path: 'content',
      problem: becomesV2
        ? 'must be null in the edit that sets IS_COMPONENTS_V2'
        : 'cannot be used in a message with IS_COMPONENTS_V2',
    });
  }
  if (v2 !== 0 && made.embeds.length > 0) {
    problems.push({ path: 'embeds', problem: 'cannot be used in a message with IS_COMPONENTS_V2' });
  }
  const misplaced = (made.components ?? []).findIndex(
    (one) => v2 === 0 && one.type !== ComponentType.ActionRow,
  );
  if (misplaced >= 0) {
    problems.push({ path: `components[${misplaced}]`, problem: 'needs the flag IS_COMPONENTS_V2' });
  }
  if (problems.length > 0) throw new BodyRefused('state', problems);
  if (isEmpty(made)) throw refuse.emptyMessage();
  return made;
}

function isEmpty(message: APIMessage): boolean {
  return (
    message.content === '' &&
    message.embeds.length === 0 &&
    message.attachments.length === 0 &&
    (message.components ?? []).length === 0
  );
}

/** Puts uploaded files on the shelf and gives back the attachments of the message: those it keeps and the new ones. */
function keepFiles(
  shelf: FileShelf,
  channel: Channel,
  body: MessageBody,
  uploads: readonly Upload[],
  before: readonly APIAttachment[],
): APIAttachment[] {
  const listed = body.attachments;
  const kept = listed == null ? before : before.filter((one) => listed.some(({ id }) => id === one.id));
  const added = uploads.map((upload): APIAttachment => {
    if (upload.bytes.length > FILE_BYTES) throw refuse.tooLarge();
    const entry = listed?.find(({ id }) => id === upload.index);
    const name = entry?.filename ?? upload.name;
    const id = shelf.world.nextId();
    shelf.world.files.set(id, { ...upload, name });
    const url = `${shelf.origin()}/attachments/${channel.id}/${id}/${encodeURIComponent(name)}`;
    return {
      id,
      filename: name,
      size: upload.bytes.length,
      url,
      proxy_url: url,
      content_type: upload.type,
      ...(entry?.description == null ? {} : { description: entry.description }),
    };
  });
  return [...kept, ...added];
}

/** Gives every component an id and every `attachment://` reference the address of its file, as Discord does. */
function placeComponents(
  components: readonly APIMessageTopLevelComponent[],
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
  const placed = structuredClone([...components]);
  const problems: Problem[] = [];
  const taken = new Set<number>();
  const everything = [...walkComponents(placed)];
  for (const { component } of everything) if (component.id) taken.add(component.id);
  let next = 1;
  for (const { path, component } of everything) {
    if (!component.id) {
      while (taken.has(next)) next += 1;
      component.id = next;
      next += 1;
    }
    for (const media of mediaOf(component)) {
      const name = /^attachment:\/\/(.+)$/.exec(media.url)?.[1];
      if (name === undefined) continue;
      const file = attachments.find((one) => one.filename === name);
      if (file === undefined)
        problems.push({ path, problem: `refers to the file "${name}", which was not sent` });
      else media.url = file.url;
    }
  }
  if (problems.length > 0) throw new BodyRefused('state', problems);
  return placed;
}

type AnyComponent =
  | APIMessageTopLevelComponent
  | Extract<APIMessageTopLevelComponent, { type: ComponentType.ActionRow }>['components'][number]
  | Extract<APIMessageTopLevelComponent, { type: ComponentType.Section }>['components'][number]
  | Extract<APIMessageTopLevelComponent, { type: ComponentType.Section }>['accessory'];

/** A component with its place in the message, as in `components[0].components[2]`. */
export interface PlacedComponent {
  readonly path: string;
  readonly component: AnyComponent;
}

/** Every component of a message, outer ones before those inside them. */
export function* walkComponents(
  components: readonly AnyComponent[],
  above = '',
): Generator<PlacedComponent, void> {
  const prefix = above === '' ? '' : `${above}.`;
  for (const [index, component] of components.entries()) {
    const path = `${prefix}components[${index}]`;
    yield { path, component };
    if (
      component.type === ComponentType.Container ||
      component.type === ComponentType.ActionRow ||
      component.type === ComponentType.Section
    ) {
      yield* walkComponents(component.components, path);
    }
    if (component.type === ComponentType.Section) {
      yield { path: `${path}.accessory`, component: component.accessory };
    }
  }
}

function mediaOf(component: AnyComponent): { url: string }[] {
  switch (component.type) {
    case ComponentType.Thumbnail:
      return [component.media];
    case ComponentType.MediaGallery:
      return component.items.map((item) => item.media);
    case ComponentType.File:
      return [component.file];
    default:
      return [];
  }
}
