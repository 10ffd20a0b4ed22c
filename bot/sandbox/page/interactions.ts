/** What is done with the app: sends it, and shows how it went. The answer itself comes as a message. */
import type { APIApplicationCommand, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { PageApi } from './api.ts';
import { openForm } from './dialog.ts';
import type { MarkdownContext } from './markdown/view.ts';
import { modalAnswers, modalFields } from './modal.ts';
import { errorWords, failedView, sendingView } from './notices.ts';
import type { ElementView } from './view.ts';
import type { InteractionOutcome, SentInteraction, SentOption, WireChoice } from './wire.ts';

/** What the sending of interactions needs of the page. */
export interface InteractionHost {
  readonly api: PageApi;
  readonly markdown: () => MarkdownContext;
  /** Shows a remark in a channel, in place of the one with the same id; null takes it away. */
  readonly notice: (channel: string, id: string, view: ElementView | null) => void;
  /** Says at a message what went wrong with its button or menu; null: nothing. */
  readonly failure: (message: string, words: string | null) => void;
}

/** Sends interactions for one acting user. */
export class Interactions {
  readonly #host: InteractionHost;
  #count = 0;

  constructor(host: InteractionHost) {
    this.#host = host;
  }

  /** A slash command. */
  async command(
    channel: string,
    command: APIApplicationCommand,
    options: readonly SentOption[],
  ): Promise<void> {
    await this.#withNotice(channel, `/${command.name}`, {
      type: 'command',
      channel,
      command: command.id,
      options,
    });
  }

  /** A command of the Apps menu of a message. */
  async messageCommand(channel: string, command: APIApplicationCommand, target: string): Promise<void> {
    await this.#withNotice(channel, command.name, {
      type: 'message-command',
      channel,
      command: command.id,
      target,
    });
  }

  /** The app's choices for an option that is being written; none where it has none or does not answer. */
  async choices(
    channel: string,
    command: APIApplicationCommand,
    options: readonly SentOption[],
    signal: AbortSignal,
  ): Promise<readonly WireChoice[]> {
    const interaction = { type: 'autocomplete', channel, command: command.id, options } as const;
    const result = await this.#host.api.interact(interaction, signal);
    return result.ok && result.value.outcome === 'choices' ? result.value.choices : [];
  }

  /** A button (no values) or a menu of a message. */
  async component(
    channel: string,
    message: string,
    customId: string,
    values: readonly string[] | null,
  ): Promise<void> {
    this.#host.failure(message, null);
    const outcome = await this.#send({
      type: 'component',
      channel,
      message,
      custom_id: customId,
      ...(values ? { values } : {}),
    });
    if (outcome.outcome === 'modal') this.#openModal(channel, outcome.modal, message);
    if (outcome.outcome === 'failed') {
      this.#host.failure(message, `This interaction failed. ${errorWords(outcome.error)}`);
    }
  }

  async #withNotice(channel: string, name: string, interaction: SentInteraction): Promise<void> {
    this.#count += 1;
    const id = `interaction-${this.#count}`;
    this.#host.notice(channel, id, sendingView(name));
    const result = await this.#host.api.interact(interaction);
    if (!result.ok) {
      this.#host.notice(channel, id, failedView(id, `${name} could not be sent.`, result.error));
      return;
    }
    const outcome = result.value;
    if (outcome.outcome === 'modal') this.#openModal(channel, outcome.modal, null);
    const silent = `The application did not respond to ${name}.`;
    const failed = outcome.outcome === 'failed' ? failedView(id, silent, outcome.error) : null;
    this.#host.notice(channel, id, failed);
  }

  async #send(interaction: SentInteraction): Promise<InteractionOutcome> {
    const result = await this.#host.api.interact(interaction);
    return result.ok ? result.value : { id: '', outcome: 'failed', error: result.error };
  }

  #openModal(channel: string, modal: APIModalInteractionResponseCallbackData, message: string | null): void {
    openForm({
      title: modal.title,
      body: modalFields(modal, this.#host.markdown()),
      submit: 'Submit',
      run: async (form) => {
        const outcome = await this.#send({
          type: 'modal',
          channel,
          ...(message ? { message } : {}),
          custom_id: modal.custom_id,
          components: modalAnswers(modal, form),
        });
        return outcome.outcome === 'failed' ? `Something went wrong. ${errorWords(outcome.error)}` : null;
      },
    });
  }
}
