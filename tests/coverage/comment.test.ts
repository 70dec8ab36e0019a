import { describe, expect, test } from 'vitest';
import { isCommentEntry } from '../../src/coverage/comment.ts';
import { articleOf } from './article-of.ts';

const REPORT = 'The council said on Monday that the wall would cost twice as much as it had thought in the spring.';
const MINE = 'When I walked along the harbour last week, the water stood a hand below the street, and I was afraid.';
const VIEW = 'A town that lets its harbour drown has given up on itself, and that is where this town now stands.';

function kindOf(...blocks: readonly string[]): string {
  return articleOf(blocks.join('\n\n')).kind;
}

describe('an article is comment', () => {
  test('when it is labelled so', () => {
    expect(kindOf('Opinion', 'The wall and the sea', REPORT, VIEW)).toBe('comment');
    expect(kindOf('Comment: the wall and the sea', REPORT, VIEW)).toBe('comment');
    expect(kindOf('The wall will not hold | Opinion', REPORT, VIEW)).toBe('comment');
  });

  test('when its author speaks as I', () => {
    expect(kindOf('The wall and the sea', MINE, `${MINE} Again.`, `${MINE} And again.`, VIEW)).toBe('comment');
  });

  test('when it says what must be done and cites nobody', () => {
    expect(kindOf('Lindow must build its wall now', VIEW, `${VIEW} Again.`, `${VIEW} And again.`)).toBe('comment');
  });
});

describe('an article is reporting', () => {
  test('when the I is somebody else’s', () => {
    const quoted = `“${MINE}” said Ana Ruiz, who lives there.`;
    expect(kindOf('Wall cost doubles', quoted, `${quoted} She left.`, `${quoted} She came back.`)).toBe('article');
  });

  test('when a quotation runs over several paragraphs', () => {
    expect(
      kindOf('Wall cost doubles', REPORT, `Ana Ruiz said: “${MINE}`, `“${MINE} Again.`, `“${MINE} And again.”`),
    ).toBe('article');
  });

  test('when somebody demands what the headline says', () => {
    expect(kindOf('Mayor says Lindow must build its wall', REPORT, `${REPORT} b.`, `${REPORT} c.`)).toBe('article');
  });
});

describe('an entry of a live blog', () => {
  test.each([
    ['How much more can the harbour take?', [MINE], true],
    ['This flood must wake the council up', [VIEW], true],
    ['Analysis: what the wall can do', [REPORT], true],
    ['Has the council paid for the wall?', [REPORT], false],
    ['We need the wall, mayor admits', [REPORT], false],
    ['Council ‘must pay’ for the wall', [REPORT], false],
    ['Wall cost doubles', [`“${MINE}” said Ana Ruiz.`], false],
    ['Wall older than World War I', ['The wall was built before World War I began, the council said.'], false],
  ])('%s', (headline, body, comment) => {
    expect(isCommentEntry(headline, body)).toBe(comment);
  });
});
