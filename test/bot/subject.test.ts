import { expect, test } from 'vitest';
import { QUERY_ID, showQuery } from '../../bot/query.ts';
import { subjectOf } from '../../bot/subject.ts';

const button = (body: string) => ({
  type: 1,
  components: [{ type: 2, custom_id: `1/findings?body=${body}` }],
});

test('the subject of a message without words is the body of its buttons', () => {
  expect(subjectOf([button('saltmarsh-police')])).toBe('saltmarsh-police');
  expect(subjectOf([])).toBeUndefined();
});

const asked = (words: string) => {
  const { markdown } = showQuery(words);
  return { type: 10, id: QUERY_ID, content: markdown };
};

test('a follow-up’s words get the one body that its answer is on', () => {
  const words = 'what did they say';
  expect(subjectOf([asked(words), button('saltmarsh-police')])).toBe(`${words} · saltmarsh-police`);
  expect(subjectOf([asked(words), button('saltmarsh-police'), button('northmoor-police')])).toBe(words);
});
