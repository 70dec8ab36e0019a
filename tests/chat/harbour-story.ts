/** An invented story for the faces: a fire at a harbour, told by a newspaper and by a live blog without a publisher. */

import { passageId } from '../../src/domain/article.ts';
import type { Article, Entry, Passage } from '../../src/domain/article.ts';
import { OWN_WORDS, type Briefing, type Point, type Position } from '../../src/domain/briefing.ts';
import type { Citation } from '../../src/domain/span.ts';

export const HERALD = articleFrom({
  source: '01-herald.txt',
  title: 'Warehouse burns at Port Lindow',
  publisher: 'Lindow Herald',
  published: '2026-03-02',
  publishedInferred: false,
  kind: 'article',
  paragraphs: [
    'Sirens were heard all night. Four people were taken to hospital, the fire service said. The pier is closed.',
    'The cause is not known.',
  ],
});

export const BLOG = articleFrom({
  source: '02-live.txt',
  title: 'Harbour fire: follow it live',
  publisher: null,
  published: '2026-03-02',
  publishedInferred: true,
  kind: 'live-blog',
  paragraphs: ['Smoke stands over the harbour.', 'Six people are in hospital, the mayor said.'],
  entries: [
    { index: 0, headline: null, at: null, comment: false },
    { index: 1, headline: 'Six in hospital', at: '2026-03-02T15:05:00Z', comment: false },
  ],
});

export function articleOf(source: string): Article {
  const article = [HERALD, BLOG].find((one) => one.source === source);
  if (article === undefined) throw new Error(`no article ${source} in this story`);
  return article;
}

/** The citation of words that stand in an article exactly once. */
export function cite(article: Article, quote: string): Citation {
  const start = article.text.indexOf(quote);
  if (start === -1) throw new Error(`"${quote}" does not stand in ${article.source}`);
  return { source: article.source, start, end: start + quote.length, quote };
}

export function pointOf(text: string, citations: readonly Citation[], rest: Partial<Point> = {}): Point {
  return {
    text,
    speaker: null,
    via: null,
    standing: 'single-source',
    citations,
    independent: 1,
    checkedAs: null,
    ...rest,
  };
}

export function positionOf(text: string, citations: readonly Citation[], rest: Partial<Position> = {}): Position {
  const reportedBy = [...new Set(citations.map(({ source }) => source))];
  return { text, holder: null, reportedBy, citations, at: null, inLine: [], independent: 1, ...rest };
}

const FOUR = 'Four people were taken to hospital, the fire service said.';
const SIX = 'Six people are in hospital, the mayor said.';

/** The gate's brand is a promise about receipts, which hold here: `cite` finds every one of them in its article. */
export function harbourBriefing(change: Partial<Briefing> = {}): Briefing {
  const plain: Omit<Briefing, keyof { [K in keyof Briefing as K extends symbol ? K : never]: never }> = {
    topic: 'harbour-fire',
    title: 'Harbour fire',
    writer: OWN_WORDS,
    points: [
      pointOf(FOUR, [cite(HERALD, FOUR)], { speaker: 'the fire service', standing: 'disputed' }),
      pointOf('Smoke stands over the harbour.', [cite(BLOG, 'Smoke stands over the harbour.')]),
    ],
    unanswered: ['How did the fire start?'],
    asOf: '2026-03-02T17:18:00Z',
    newestCited: '2026-03-02T15:05:00Z',
    disagreements: [
      {
        about: 'people taken to hospital',
        positions: [
          positionOf('four', [cite(HERALD, FOUR)], { holder: 'the fire service', at: '2026-03-02' }),
          positionOf('six', [cite(BLOG, SIX)], { holder: 'the mayor', at: '2026-03-02T15:05:00Z' }),
        ],
      },
    ],
    furtherDisagreements: 0,
    updates: [],
    variants: [],
    sources: [HERALD, BLOG],
  };
  return { ...plain, ...change } as Briefing;
}

interface Telling extends Pick<Article, 'source' | 'title' | 'publisher' | 'published' | 'publishedInferred' | 'kind'> {
  readonly paragraphs: readonly string[];
  /** One for each paragraph. */
  readonly entries?: readonly Entry[];
}

export function articleFrom({ paragraphs, entries = [], ...head }: Telling): Article {
  const text = paragraphs.join('\n\n');
  const passages = paragraphs.map((paragraph, index): Passage => {
    const start = text.indexOf(paragraph);
    const span = { source: head.source, start, end: start + paragraph.length };
    const entry = entries[index]?.index ?? null;
    return { ...span, id: passageId(span), text: paragraph, runs: null, entry, role: 'prose' };
  });
  return { ...head, url: null, text, entries, passages, furniture: [] };
}
