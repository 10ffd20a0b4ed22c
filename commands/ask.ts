/** `/ask question`: a question in plain words, answered as the command that it comes to, or with the passage that fits. */
import { together } from './ask/combine.ts';
import { plan } from './ask/planner.ts';
import { explained, type Planned, type Question } from './ask/question.ts';
import { questionsOf } from './ask/split.ts';
import type { Command, OptionDeclarations, Reply } from './command.ts';
import { ALL_GRADES } from './parts/naming.ts';
import { invalid, PRIVATE } from './parts/replies.ts';

const options = {
  question: {
    type: 'string',
    description: 'A question in plain words, such as: what did West Mercia get?',
    required: true,
    maxLength: 6000,
  },
  private: PRIVATE,
} satisfies OptionDeclarations;

/** The typed words above an answer: its buttons and its follow-ups read them from there. */
function withQuestion(reply: Reply, text: string): Reply {
  const blocks = reply.blocks.filter(({ type }) => type !== 'query');
  // What a command's own options were read as is nothing that a question has.
  const { readAs: _, ...rest } = reply;
  return { ...rest, blocks: [{ type: 'query', text }, ...blocks] };
}

/** `/ask question`. */
export const ask: Command<typeof options> = {
  name: 'ask',
  description: 'Ask in plain words; the answer is a passage, or that the sources don’t have it',
  options,
  async answer({ options: { question: text }, ...request }, corpus) {
    if (!/[\p{L}\p{N}]/u.test(text)) {
      return invalid({
        title: 'What do you want to know?',
        lines: ['Ask in plain words, for example: what did West Mercia get?'],
        actions: [ALL_GRADES],
      });
    }
    const questions = questionsOf(corpus, text, request.before).map(
      (reading): Question => ({ corpus, reading, request }),
    );
    const planned: { question: Question; planned: Planned }[] = [];
    for (const question of questions) planned.push({ question, planned: await plan(question) });
    const replies = planned.map((one) => one.planned.reply);
    const [first, second] = distinctReplies(replies);
    const reply = second === undefined && first !== undefined ? first : together(distinctReplies(replies));
    return {
      ...withQuestion(reply, text),
      plan: { questions: planned.map((one) => explained(one.question, one.planned)) },
    };
  },
};

/** Two questions that come to the same answer get it once. */
function distinctReplies(replies: readonly Reply[]): Reply[] {
  const keys = replies.map(({ title, evidence }) => JSON.stringify([title, evidence]));
  return replies.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
