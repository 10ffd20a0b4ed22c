/** One question as a script asks it: typed text in, everything that is known of the answer out. */
import { z } from 'zod';
import type { Command, Reply } from '../../commands/command.ts';
import { replyMarkdown } from '../render.ts';
import type { Router } from '../router.ts';
import { subjectOf } from '../subject.ts';
import { usedCommand } from './interactions.ts';
import { readTyped } from './typed.ts';

/** What `ask --json` prints, in this order. */
export interface Asked {
  /** As typed. */
  readonly input: string;
  readonly command: string;
  readonly outcome: Reply['outcome'];
  /** Whether the outcome is `answer`. */
  readonly answered: boolean;
  /** The whole reply as Markdown. */
  readonly text: string;
  readonly evidence: Reply['evidence'];
  readonly claims: Reply['claims'];
  /** Where quotations were checked. */
  readonly verdicts?: NonNullable<Reply['verdicts']>;
  /** How plain words were understood. */
  readonly plan?: NonNullable<Reply['plan']>;
  /** The data of the response as Discord would get it. */
  readonly payload: unknown;
  /** Milliseconds from the typed text to the response. */
  readonly ms: number;
}

const withData = z.looseObject({ data: z.unknown() });

/** Asks what somebody typed, through the same router and renderer as on Discord. */
export async function askTyped(
  input: string,
  router: Router,
  commands: readonly Command[],
  before?: string,
): Promise<Asked> {
  const start = performance.now();
  const typed = readTyped(input, commands);
  const { response, answered } = await router(usedCommand(typed, commands), before);
  const ms = Math.round((performance.now() - start) * 1000) / 1000;
  if (answered === undefined) throw new Error('a command was used, and no reply was given');
  const { reply } = answered;
  return {
    input,
    command: answered.command ?? typed.command,
    outcome: reply.outcome,
    answered: reply.outcome === 'answer',
    text: replyMarkdown(reply),
    evidence: reply.evidence,
    claims: reply.claims,
    ...(reply.plan === undefined ? {} : { plan: reply.plan }),
    ...(reply.verdicts === undefined ? {} : { verdicts: reply.verdicts }),
    payload: withData.parse(response).data,
    ms,
  };
}

const lineSchema = z.looseObject({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  /** The id of an earlier line whose answer is replied to. */
  reply_to: z.union([z.string(), z.number()]).nullish(),
});

const withParts = z.looseObject({ components: z.array(z.unknown()) });

/** What an earlier answer is about, as a reply to it goes on from. */
function subjectOfPayload(payload: unknown): string | undefined {
  const message = withParts.safeParse(payload).data;
  return message === undefined ? undefined : subjectOf(message.components);
}

/** One line of `ask --jsonl`: the answer with the line's id, or why the line can't be asked; `answers` keeps the payloads by line. */
export async function askLine(
  line: string,
  ask: (input: string, before?: string) => Promise<Asked>,
  answers: Map<string, unknown>,
): Promise<({ readonly id: string | number } & Asked) | { readonly id: null; readonly error: string }> {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return { id: null, error: 'The line is not JSON.' };
  }
  const parsed = lineSchema.safeParse(raw);
  if (!parsed.success) return { id: null, error: 'The line needs "id" (text or a number) and "q" (text).' };
  const { id, q, reply_to: replied } = parsed.data;
  const asked = await ask(q, subjectOfPayload(answers.get(String(replied))));
  answers.set(String(id), asked.payload);
  return { id, ...asked };
}
