import { describe, expect, test } from 'vitest';
import { DEEPEST_NESTING, nestsTooDeep } from '../../../corpus/read/nesting.ts';

describe('nestsTooDeep', () => {
  test.each([
    ['elements that are closed', '<div></div>'],
    ['drawings, whose parts close themselves', '<svg><g><path d="M0"/><circle r="1"/></g></svg>'],
    ['paragraphs that end where the next begins', '<p>Graded.'],
    ['items and cells without an end', '<ul><li>one<li>two</ul><table><tr><td>a<td>b<tr><td>c</table>'],
    ['elements that are closed by the one around them', '<div><span><b>words</div>'],
    ['tags in comments and scripts', '<!-- <div> --><script>"<div>"</script>'],
  ])('a long page of %s is not deep', (_name, piece) => {
    expect(nestsTooDeep(piece.repeat(2 * DEEPEST_NESTING))).toBe(false);
  });

  test('as deep as is allowed, and one deeper', () => {
    expect(nestsTooDeep('<div>'.repeat(DEEPEST_NESTING))).toBe(false);
    expect(nestsTooDeep('<div>'.repeat(DEEPEST_NESTING + 1))).toBe(true);
  });

  test.each([
    ['ends of what was never begun do not close what is open', '<div></b>'],
    ['in a page, "/>" closes nothing', '<div/>'],
    ['heads in heads', '<head>'],
    ['elements in a drawing', '<svg><g>'],
  ])('%s', (_name, piece) => {
    expect(nestsTooDeep(piece.repeat(DEEPEST_NESTING + 1))).toBe(true);
  });
});
