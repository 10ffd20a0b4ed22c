/** The routes that an interaction's token opens: its callback and its webhook. */
import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { answerInteraction, deleteResponse, editResponse, followUp, responseMessage } from '../callbacks.ts';
import type { Interaction, Interactions } from '../interactions.ts';
import type { FileShelf } from '../messages.ts';
import type { Route } from '../rest.ts';
import type { StoredMessage } from '../world.ts';

const CALLBACK = { name: 'callback', limit: 5, window: 5_000 };
const WEBHOOK = { name: 'interaction-webhook', limit: 5, window: 2_000 };

/** The routes of interactions. */
export function interactionRoutes(context: FileShelf, interactions: Interactions): Route[] {
  const { world } = context;
  const find = (params: ReadonlyMap<string, string>): Interaction =>
    interactions.forWebhook(params.get('application') ?? '', params.get('token') ?? '');
  const original = '/webhooks/:application/:token/messages/:message';
  return [
    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      access: 'interaction',
      bucket: CALLBACK,
      handle({ params, query, body, uploads }) {
        const interaction = interactions.forCallback(
          params.get('interaction') ?? '',
          params.get('token') ?? '',
        );
        const stored = answerInteraction(context, interaction, body, uploads);
        return query.get('with_response') === 'true'
          ? { body: callbackResponse(interaction, body, stored) }
          : {};
      },
    },
    {
      method: 'POST',
      path: '/webhooks/:application/:token',
      access: 'interaction',
      bucket: WEBHOOK,
      handle: ({ params, body, uploads }) => ({
        body: followUp(context, find(params), body, uploads).message,
      }),
    },
    {
      method: 'GET',
      path: original,
      access: 'interaction',
      bucket: WEBHOOK,
      handle: ({ params }) => ({
        body: responseMessage(world, find(params), params.get('message') ?? '').message,
      }),
    },
    {
      method: 'PATCH',
      path: original,
      access: 'interaction',
      bucket: WEBHOOK,
      handle({ params, body, uploads }) {
        const interaction = find(params);
        const stored = responseMessage(world, interaction, params.get('message') ?? '');
        return { body: editResponse(context, interaction, stored, body, uploads).message };
      },
    },
    {
      method: 'DELETE',
      path: original,
      access: 'interaction',
      bucket: WEBHOOK,
      handle({ params }) {
        const interaction = find(params);
        deleteResponse(world, interaction, responseMessage(world, interaction, params.get('message') ?? ''));
        return {};
      },
    },
  ];
}

/** What a callback answers when it was asked to, by `with_response=true`. */
function callbackResponse(interaction: Interaction, body: unknown, stored: StoredMessage | null) {
  const type = responseType(body);
  const { id, type: interactionType } = interaction.packet;
  if (stored === null) return { interaction: { id, type: interactionType }, resource: { type } };
  const flags = stored.message.flags ?? 0;
  return {
    interaction: {
      id,
      type: interactionType,
      response_message_id: stored.message.id,
      response_message_loading: (flags & MessageFlags.Loading) !== 0,
      response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
    },
    resource: {
      type,
      ...(type === InteractionResponseType.DeferredMessageUpdate ? {} : { message: stored.message }),
    },
  };
}

function responseType(body: unknown): number | undefined {
  return typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'number'
    ? body.type
    : undefined;
}
