import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank } from '../../src/coverage/block.ts';
import type { Article } from '../../src/domain/article.ts';
import { spanWithin } from '../../src/domain/article.ts';
import { articleOf } from './article-of.ts';

const PIECES = [
  'The harbour burned on Friday, the fire service said.',
  '“We saw smoke,” said Zoë Łuczak, 41.',
  'Photograph: Jo Bell/Reuters',
  'Read more:',
  'World',
  '14:05 GMT',
  'Pictured: the pier',
  'date 2026-03-02 ',
  '* one * two * three',
  '- Sport',
  '# Heading',
  '**bold** and _it_ and [a](b)',
  '<p>Smoke &amp; <b>fire</b>&nbsp;here</p>',
  '<li>',
  '</div>',
  '<!-- x',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u2028',
  '\t',
  ' ',
  '\ufeff',
  '\u200b',
  '\u00a0',
  '\u00ad',
  '🔥',
  '👩‍🚒',
  'e\u0301',
  'ﷺ',
  '…',
  '. ',
  '—',
  '&',
  '<',
  '"',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 })
  .map((pieces) => pieces.join(''))
  .map((joined) => joined.toWellFormed());

/** Every span of the article, in the order of the file. */
function spansOf({ passages, furniture }: Article): { start: number; end: number }[] {
  return [...passages, ...furniture].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}

function blank(stretch: string): boolean {
  return Array.from(stretch, (character) => character.charCodeAt(0)).every(isBlank);
}

describe('for any text', () => {
  test('a passage is what stands in the file at its place', () => {
    fc.assert(
      fc.property(text, (file) => {
        for (const passage of articleOf(file).passages) {
          if (passage.runs === null) expect(file.slice(passage.start, passage.end)).toBe(passage.text);
          expect(passage.start).toBeLessThan(passage.end);
        }
      }),
    );
  });

  test('no two spans overlap, and nothing but blanks is left between them', () => {
    fc.assert(
      fc.property(text, (file) => {
        let end = 0;
        for (const span of spansOf(articleOf(file))) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(blank(file.slice(end, span.start))).toBe(true);
          end = span.end;
        }
        expect(blank(file.slice(end))).toBe(true);
      }),
    );
  });

  test.each(['a.md', 'a.html'])(
    'runs of %s read as they stand in the file, or stand for white space or marks',
    (source) => {
      fc.assert(
        fc.property(text, (file) => {
          for (const passage of articleOf(file, {}, source).passages) {
            expect(passage.runs === null ? file.slice(passage.start, passage.end) : passage.text).toBe(passage.text);
            let at = 0;
            let end = passage.start;
            for (const run of passage.runs ?? []) {
              expect([run.at, run.start >= end]).toEqual([at, true]);
              at += run.length;
              end = run.end;
              if (run.length > 1 && run.end - run.start === run.length) {
                expect(file.slice(run.start, run.end)).toBe(passage.text.slice(run.at, run.at + run.length));
              }
            }
            if (passage.runs !== null) expect([at, end]).toEqual([passage.text.length, passage.end]);
          }
        }),
      );
    },
  );

  test('reading it twice gives the same article', () => {
    fc.assert(
      fc.property(text, (file) => {
        expect(articleOf(file)).toEqual(articleOf(file));
      }),
    );
  });
});

test('a word of a paragraph with an entity is found in the file', () => {
  const file = '<p>Smith &amp; Sons lost &euro;5m on   Friday.</p><p>The owner said so.</p>';
  const passage = articleOf(file, {}, 'a.html').passages[0];
  expect(passage?.text).toBe('Smith & Sons lost €5m on Friday.');
  if (passage === undefined) return;
  const { start, end } = spanWithin(passage, passage.text.indexOf('Sons'), passage.text.indexOf(' on'));
  expect(file.slice(start, end)).toBe('Sons lost &euro;5m');
});

test.each([
  ['Windows line ends', 'One fire burned.\r\n\r\nTwo people died.\r\n'],
  ['a byte order mark', '\ufeffOne fire burned.\n\nTwo people died.'],
  ['invisible characters', '\u200bOne fire burned.\u200b\n\u00a0\nTwo people died.\u00ad'],
])('%s are part of no passage', (_, file) => {
  const { passages } = articleOf(file);
  expect(passages.map(({ start, end }) => file.slice(start, end))).toEqual(['One fire burned.', 'Two people died.']);
});
