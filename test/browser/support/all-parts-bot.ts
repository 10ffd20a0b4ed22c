/** A bot that sends one of everything an app can send, and now and then something that Discord refuses. */
import {
  type APIInteraction,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Sandbox } from '../../../bot/sandbox/server.ts';
import { identify, rest } from '../../bot/sandbox/bare-bot.ts';

const COMMANDS = [
  { name: 'parts', description: 'One of everything', type: ApplicationCommandType.ChatInput },
  { name: 'broken', description: 'Something that Discord refuses', type: ApplicationCommandType.ChatInput },
  { name: 'later', description: 'An answer that takes its time', type: ApplicationCommandType.ChatInput },
  { name: 'Say what is wrong', type: ApplicationCommandType.Message },
];

function words(content: string, flags: number = MessageFlags.Ephemeral): object {
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: {
      flags: MessageFlags.IsComponentsV2 | flags,
      components: [{ type: ComponentType.TextDisplay, content }],
    },
  };
}

const PARTS = {
  type: InteractionResponseType.ChannelMessageWithSource,
  data: {
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: ComponentType.Container,
        accent_color: 0x4e5ae0,
        components: [
          {
            type: ComponentType.TextDisplay,
            content: '### Title\n> as printed\n-# page 3 ||hidden||\n### After',
          },
          { type: ComponentType.Separator },
          {
            type: ComponentType.Section,
            components: [{ type: ComponentType.TextDisplay, content: 'A section' }],
            accessory: {
              type: ComponentType.Button,
              style: ButtonStyle.Primary,
              label: 'Press',
              custom_id: 'press',
            },
          },
        ],
      },
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: 'choose',
            placeholder: 'Which one?',
            options: [
              { label: 'First', value: '1', description: 'the one before' },
              { label: 'Second', value: '2' },
            ],
          },
        ],
      },
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Secondary,
            label: 'No answer',
            custom_id: 'broken',
          },
        ],
      },
    ],
  },
};

const FORM = {
  type: InteractionResponseType.Modal,
  data: {
    custom_id: 'form',
    title: 'What is wrong?',
    components: [
      {
        type: ComponentType.Label,
        label: 'In your words',
        component: { type: ComponentType.TextInput, custom_id: 'words', style: TextInputStyle.Paragraph },
      },
    ],
  },
};

function responseTo(interaction: APIInteraction): object {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      if (interaction.data.name === 'parts') return PARTS;
      if (interaction.data.name === 'later')
        return { type: InteractionResponseType.DeferredChannelMessageWithSource };
      return interaction.data.name === 'broken' ? words('x'.repeat(5000)) : FORM;
    case InteractionType.MessageComponent: {
      const { data } = interaction;
      if (data.custom_id === 'broken') return words('');
      return words('values' in data ? `You chose ${data.values.join()}` : 'You pressed it');
    }
    default:
      return words('Thank you');
  }
}

/** Connects the bot and lets it answer until the sandbox closes; `finishLater` completes the answers that take their time. */
export async function connectAllPartsBot(sandbox: Sandbox): Promise<{ finishLater(): Promise<void> }> {
  const connection = await identify(sandbox);
  await rest(sandbox, 'PUT', `/applications/${sandbox.world.bot.id}/commands`, COMMANDS);
  const waiting: string[] = [];
  const answerAll = async (): Promise<never> => {
    for (;;) {
      const interaction = await connection.interaction();
      const response = responseTo(interaction);
      if (
        'data' in interaction &&
        interaction.data &&
        'name' in interaction.data &&
        interaction.data.name === 'later'
      ) {
        waiting.push(interaction.token);
      }
      await rest(sandbox, 'POST', `/interactions/${interaction.id}/${interaction.token}/callback`, response);
    }
  };
  void answerAll();
  return {
    async finishLater() {
      for (const token of waiting.splice(0)) {
        await rest(sandbox, 'PATCH', `/webhooks/${sandbox.world.bot.id}/${token}/messages/@original`, {
          flags: MessageFlags.IsComponentsV2,
          components: [{ type: ComponentType.TextDisplay, content: 'Here it is' }],
        });
      }
    },
  };
}
