import { expect, test } from 'vitest';
import { readSource } from '../../../corpus/read/formats.ts';

const read = (text: string) => readSource(Buffer.from(text), 'a.md');

test('front matter is metadata, and no part of the text', async () => {
  const text = `---
title: "Force told: improve"
author: Ann Lee
date: 14 May 2024
source: The Paper
tags: [a, b]
---

Kent Police was graded as **good**.
`;
  expect(await read(text)).toMatchObject({
    ok: true,
    document: {
      text: 'Kent Police was graded as good.\n',
      metadata: {
        title: 'Force told: improve',
        author: 'Ann Lee',
        published: '2024-05-14',
        outlet: 'The Paper',
      },
    },
  });
});

test('a line between paragraphs is no front matter', async () => {
  const result = await read('# News\n\nWords.\n\n---\n\nNote: words.\n\n---\n\nThe end.\n');
  expect(result.ok && result.document.text).toBe('News\n\nWords.\n\nNote: words.\n\nThe end.\n');
});
