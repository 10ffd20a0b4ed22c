import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unescapeMarkdown } from '../../bot/markdown.ts';
import { readQuery } from '../../bot/query.ts';
import { pictureIn, render, replyMarkdown, type Showing } from '../../bot/render.ts';
import { QUERY } from '../../commands/command.ts';
import { shown } from './payloads.ts';
import { anyReply, replyWith } from './replies.ts';

const again = {
  type: 'command',
  command: 'grade',
  options: { body: 'a' },
  page: 0,
  part: 0,
} as const;
const everybody: Showing = { private: false, part: 0, again };
const alone: Showing = { private: true, part: 0, again };

function show(reply: Parameters<typeof render>[0], showing = everybody) {
  return shown({ type: 4, data: render(reply, showing) });
}

describe('render', () => {
  it('shows each kind of block', () => {
    const { text } = show(
      replyWith({
        blocks: [
          { type: 'text', line: ['Grade: ', { strong: 'inadequate' }] },
          { type: 'quotation', paragraphs: ['One *fact*.', 'Another.'] },
          { type: 'note', line: ['As reported · ', { link: 'read the passage', url: 'https://a.org/b' }] },
          { type: 'heading', line: 'What the force said' },
          { type: 'list', items: ['one', { typed: '@everyone' }] },
          { type: 'query', text: 'lead <@1>' },
        ],
      }),
    );
    expect(text).toBe(
      [
        '## West Mercia Police',
        '-# Asked about: lead \\<@1>',
        'Grade: **inadequate**',
        '> One \\*fact\\*.',
        '> Another.',
        '-# As reported · [read the passage](https://a.org/b)',
        '### What the force said',
        '- one',
        '- \\@everyone',
      ].join('\n'),
    );
  });

  it('offers next steps as buttons, and says how to type those that do not fit', () => {
    const long = 'b'.repeat(120);
    const { text, presses } = show(
      replyWith({
        actions: [
          { label: 'Findings', command: 'findings', options: { body: 'west-mercia' } },
          { label: 'Findings again', command: 'findings', options: { body: 'west-mercia' } },
          { label: 'Quotations', command: 'quote', options: { official: long } },
        ],
      }),
    );
    expect(presses).toEqual({
      Findings: '1/findings?body=west-mercia',
      Discuss: '1!discuss',
      'Report a problem': '1!report',
      Delete: '1!delete',
    });
    expect(text).toContain(`Also: \`/quote official:${long}\``);
  });

  it('offers Share on what only one person sees, and Delete on what everybody sees', () => {
    expect(show(replyWith({}), alone)).toMatchObject({ private: true, presses: { Share: '1!share' } });
    expect(show(replyWith({}), everybody)).toMatchObject({ private: false, presses: { Delete: '1!delete' } });
    expect(show(replyWith({ outcome: 'invalid' }), alone).presses).toEqual({});
  });

  it('carries the id of an answer to what opens it again, and the message that is to be replied to', () => {
    const post = { label: 'Post', command: 'quote', options: { topic: 'y27v6c7b' }, post: true } as const;
    const showing = { ...alone, answer: 'y27v6c7b', target: '800000000000000006' };
    expect(show(replyWith({ actions: [post] }), showing).presses).toEqual({
      Post: '1+800000000000000006/quote?topic=y27v6c7b',
      Share: '1!share/y27v6c7b',
      Cite: '1/cite?id=y27v6c7b',
      'Report a problem': '1!report/y27v6c7b',
    });
  });

  it('offers a menu, and says how many choices it leaves out', () => {
    const choices = Array.from({ length: 27 }, (_, index) => ({
      label: `Quotation ${index}`,
      action: { label: 'x', command: 'quote', options: { topic: `q${index}` } },
    }));
    const { text, presses } = show(replyWith({ menu: { placeholder: 'Which?', choices } }));
    expect(Object.keys(presses).filter((label) => label.startsWith('Quotation'))).toHaveLength(25);
    expect(text).toContain('2 more to choose from');
  });

  it('puts a long answer into parts that say so, with the heading again on each', () => {
    const paragraphs = Array.from(
      { length: 12 },
      (_, index) => `Paragraph ${index}. ${'Words follow. '.repeat(50)}`,
    );
    const reply = replyWith({
      blocks: [
        { type: 'heading', line: 'Statement' },
        { type: 'quotation', paragraphs },
        { type: 'note', line: 'As reported' },
      ],
    });
    const first = show(reply);
    expect(first.text).toMatch(/Part 1 of \d/);
    expect(first.presses).toHaveProperty('Next part', '1/grade/0/1?body=a');
    expect(first.presses).not.toHaveProperty('Previous part');
    const second = show(reply, { ...everybody, part: 1 });
    expect(second.text).toContain('## West Mercia Police\n### Statement\n> ');
    expect(second.presses).toHaveProperty('Previous part');
    const count = Number(/of (\d+)\./.exec(first.text)?.[1]);
    const last = show(reply, { ...everybody, part: count - 1 });
    expect(last.text).toContain('As reported');
    const whole = Array.from({ length: count }, (_, part) => show(reply, { ...everybody, part }).text).join();
    for (const paragraph of paragraphs) expect(whole).toContain(paragraph.trim());
  });

  it('leaves room above a note that leads, so that it is not read with what it follows', () => {
    const reply = replyWith({
      blocks: [
        { type: 'quotation', paragraphs: ['One.'] },
        { type: 'note', line: 'As reported.' },
        { type: 'note', line: 'Said of all.', leads: 1 },
        { type: 'quotation', paragraphs: ['Another.'] },
      ],
    });
    const texts = render(reply, everybody).components.flatMap((one) =>
      one.type === ComponentType.TextDisplay ? [one.content] : [],
    );
    expect(texts).toEqual([expect.stringMatching(/As reported\.$/u), '-# Said of all.\n> Another.']);
    expect(replyMarkdown(reply)).toContain('-# As reported.\n\n-# Said of all.\n> Another.');
  });

  it('keeps a note with what it leads, and says it again where that goes on in another part', () => {
    const paragraph = 'Words follow. '.repeat(70).trim();
    const quotation = { type: 'quotation', paragraphs: [paragraph] } as const;
    const reply = replyWith({
      blocks: [
        { type: 'heading', line: 'Criticism' },
        quotation,
        quotation,
        { type: 'note', line: 'Said of the region.', leads: 3 },
        quotation,
        quotation,
        quotation,
        { type: 'note', line: 'As reported' },
        quotation,
        quotation,
      ],
    });
    const count = Number(/of (\d+)\./.exec(show(reply).text)?.[1]);
    const all = Array.from({ length: count }, (_, part) => show(reply, { ...everybody, part }).text);
    expect(all[1]).toMatch(/^## West Mercia Police\n### Criticism\n-# Said of the region\.\n> Words/);
    expect(all.at(-1)).not.toContain('Said of the region');
    for (const text of all) expect(text).not.toMatch(/Said of the region\.\n(?!>)/);
  });

  it('says how to read on where no button can', () => {
    const reply = replyWith({ blocks: [{ type: 'text', line: 'Many words. '.repeat(600) }] });
    const { text, presses } = show(reply, { ...everybody, again: null });
    expect(text).toContain('Part 1 of 3. Choose a name from the suggestions while typing');
    expect(presses).not.toHaveProperty('Next part');
  });

  it('leaves out buttons that need words too long to be read back, and says so', () => {
    const action = { label: 'Next', command: 'search', options: { query: QUERY }, page: 1 };
    const short = replyWith({ blocks: [{ type: 'query', text: 'drugs' }], actions: [action] });
    expect(show(short).presses).toHaveProperty('Next', '1/search/1?query=$query');
    const long = replyWith({ blocks: [{ type: 'query', text: 'drugs '.repeat(1000) }], actions: [action] });
    expect(show(long).presses).not.toHaveProperty('Next');
    expect(show(long).text).toContain('Your words are too long for the buttons');
    expect(show(long).text).toContain('[…]');
  });

  it('never exceeds a limit, whatever the reply, and every part can be shown', () => {
    fc.assert(
      fc.property(anyReply, fc.nat({ max: 40 }), fc.boolean(), (reply, part, isPrivate) => {
        show(reply, { private: isPrivate, part, again });
      }),
      { numRuns: 100 },
    );
  });
});

describe('the words of a query', () => {
  it('are read back from the message exactly', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.stringMatching(/^[*_`<>#\-:@\\|~[\]() \n]{0,60}$/),
      fc.constant('-# Asked about: \n-# > # 1. [a](https://b.c) :smile: <@1> @here \\'),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const { components } = show(replyWith({ blocks: [{ type: 'query', text }] }));
        const back = readQuery(components);
        expect(back).not.toBeNull();
        const { components: again } = show(replyWith({ blocks: [{ type: 'query', text: back ?? '' }] }));
        expect(readQuery(again)).toBe(back);
      }),
    );
  });
});

describe('replyMarkdown', () => {
  it('is the whole reply, however long', () => {
    const paragraph = 'A sentence of some words. '.repeat(400).trim();
    const markdown = replyMarkdown(replyWith({ blocks: [{ type: 'quotation', paragraphs: [paragraph] }] }));
    const words = markdown
      .split('\n')
      .slice(1)
      .map((line) => line.replace('> ', ''))
      .join(' ');
    expect(unescapeMarkdown(words)).toBe(paragraph);
  });

  it('shows a picture with the first part alone, with words for those who don’t see it', () => {
    const picture = {
      name: 'grades',
      description: 'Bodies by grade.',
      title: 'Grades',
      legend: { filled: 'a force', outlined: 'a unit' },
      sections: [],
      notes: [],
    };
    const paragraphs = Array.from({ length: 12 }, (_, index) => `${index} ${'word '.repeat(150)}`);
    const reply = replyWith({ picture, blocks: [{ type: 'quotation', paragraphs }] });
    const first = render(reply, everybody);
    const second = render(reply, { ...everybody, part: 1 });
    expect(first.attachments).toEqual([{ id: '0', filename: 'grades.png', description: 'Bodies by grade.' }]);
    expect(first.components).toContainEqual({
      type: ComponentType.MediaGallery,
      items: [{ media: { url: 'attachment://grades.png' }, description: 'Bodies by grade.' }],
    });
    expect(pictureIn(first, reply)).toBe(picture);
    expect(second.attachments).toBeUndefined();
    expect(pictureIn(second, reply)).toBeUndefined();
    expect(JSON.stringify(second)).not.toContain('grades.png');
  });
});
