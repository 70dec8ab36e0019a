import { describe, expect, test } from 'vitest';
import { gapOf, isResolvable, resolve } from '../../src/points/resolve.ts';
import { joinKept } from '../../src/points/shorten.ts';
import { overlaps } from '../../src/domain/span.ts';
import { articleFrom, sentencesFrom } from '../search/sentences-of.ts';

/** The last sentence of a text as it reads when resolved, with its receipt; null where it is passed over. */
function resolvedLast(
  text: string,
  source = 'a.txt',
): { text: string; receipt: string; speaker: string | null } | null {
  const article = articleFrom(text, source);
  const last = sentencesFrom(article).at(-1);
  if (last === undefined) throw new Error('no sentence');
  const resolved = resolve(last, article);
  if (resolved === null) return null;
  const { start, end } = resolved.span;
  expect(article.furniture.some((each) => overlaps(each, resolved.span))).toBe(false);
  return {
    text: joinKept(last.text, [{ start: 0, end: last.text.length }], resolved),
    receipt: article.text.slice(start, end),
    speaker: resolved.speaker,
  };
}

const RUIZ = 'Ana Ruiz, the harbour master, said that all ferries had stopped on Monday.';
const FILLER = 'The port of Lindow stands in the north, and two lines of ferries run from there to Sandholm.';

describe('what a sentence leaves to the one before is said in brackets:', () => {
  test('who "she" is', () => {
    expect(resolvedLast(`${RUIZ} She said that the pier would open in May.`)).toEqual({
      text: '[Ana Ruiz] said that the pier would open in May.',
      receipt: `${RUIZ} She said that the pier would open in May.`,
      speaker: 'Ana Ruiz',
    });
  });

  test('who says a quotation to which only "she said" is tied', () => {
    expect(resolvedLast(`${RUIZ}\n\n“The pier will open in May,” she said.`)?.text).toBe(
      '“The pier will open in May,” [Ana Ruiz] said.',
    );
  });

  test('who speaks a quotation that stands alone', () => {
    expect(resolvedLast(`${RUIZ}\n\n“The pier will open in May, and the ferries will run.”`)?.text).toBe(
      '[Ana Ruiz:] “The pier will open in May, and the ferries will run.”',
    );
  });

  test('whose the remarks are', () => {
    expect(resolvedLast(`${RUIZ} The remarks came after a fire at the port.`)).toMatchObject({
      text: 'The remarks [by Ana Ruiz] came after a fire at the port.',
      speaker: null,
    });
  });

  test('which paper "the newspaper" is', () => {
    expect(
      resolvedLast(
        'Ana Ruiz told the Lindow Courier that all ferries had stopped. The newspaper said the pier was shut.',
      )?.text,
    ).toBe('[Lindow Courier] said the pier was shut.');
  });

  test('over a quotation and a second "she said" in between', () => {
    expect(resolvedLast(`${RUIZ} “We wait,” she said. She added that the pier would open in May.`)?.text).toBe(
      '[Ana Ruiz] added that the pier would open in May.',
    );
  });

  test('with a receipt that is a slice of the page', () => {
    const page = `<p>${RUIZ}</p><p>She <b>said</b> that the pier would open in May.</p>`;
    expect(resolvedLast(page, 'a.html')?.receipt).toBe(page.slice(3, -4));
  });
});

describe('it is passed over', () => {
  test.each([
    ['nobody was named', 'She said that the pier would open in May.'],
    ['nobody speaks in the sentence before', `${FILLER} She said that the pier would open in May.`],
    ['somebody else acts in between', `${RUIZ} Eva Holm closed the road. She said that the pier would open in May.`],
    ['the name stands too far away', `${RUIZ}\n\n${`${FILLER} `.repeat(9)}She said that the pier would open in May.`],
    ['the paper is not named', `${RUIZ} The newspaper said the pier was shut.`],
  ])('where %s', (_, text) => {
    expect(resolvedLast(text)).toBeNull();
  });

  test('where furniture stands between the two', () => {
    const between = (furniture: string): string => `${RUIZ}\n\n${furniture}She said that the pier would open in May.\n`;
    expect(resolvedLast(between(''))).not.toBeNull();
    expect(resolvedLast(between('Photograph: Jo Bell/Reuters\n\n'))).toBeNull();
  });

  test('where the name stands in another entry of a live blog', () => {
    const article = articleFrom(
      `Port: the latest\nThe port is closed.\n05:43 PM GMT\nFerries stop\n${RUIZ}\n04:10 PM GMT\nPier shut\nShe said that the pier would open in May.\n09:00 AM GMT\nFire\n${FILLER}\n`,
    );
    expect(article.kind).toBe('live-blog');
    const [she] = sentencesFrom(article).filter(({ text }) => text.startsWith('She said'));
    expect(she !== undefined && isResolvable(she)).toBe(true);
    expect(she === undefined ? undefined : resolve(she, article)).toBeNull();
  });
});

test('a sentence that says everything itself leaves nothing open', () => {
  const gaps = sentencesFrom(articleFrom(`${RUIZ} ${FILLER} “We wait,” said Ole Brandt.`)).map(gapOf);
  expect(gaps).toEqual([null, null, null]);
});
