/** A sentence of an article, or of an entry of a live blog, for tests of times. */

import { articleFrom, sentencesFrom } from '../../search/sentences-of.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { Sentence } from '../../../src/search/sentence.ts';

export interface Told {
  readonly sentence: Sentence;
  readonly article: Article;
}

interface Page {
  readonly title?: string;
  readonly published?: string;
}

/** Of an article of Thursday 2 July 2026, unless the page says otherwise. */
export function sentenceOf(text: string, page: Page = {}): Sentence {
  const article = articleFrom(`${text}\n`, 'a.txt', { published: '2026-07-02', ...page });
  return found(text, article).sentence;
}

/** Of the entry stamped `stamp` in a live blog of Thursday 2 July 2026, or of the one without a stamp above all entries. */
export function entryOf(text: string, stamp: string | null, headline = 'Harbour closed'): Told {
  const lead = stamp === null ? text : 'A storm has closed the harbour, and the ferries have stopped for the day.';
  const first = stamp === null ? [] : [[stamp, headline, text]];
  const rest = [
    ['06:00 AM BST', 'Boats sink', 'The first boats sank in the old harbour, the fire service said.'],
    ['05:10 AM BST', 'Rain comes', 'Heavy rain fell on the pier and the fish market, the mayor said.'],
    ['04:00 AM BST', 'Wind rises', 'The wind rose over the bay in the early morning, the mayor said.'],
  ];
  const page = ['Storm: the latest from the coast', lead, ...[...first, ...rest].flat()].join('\n');
  return found(text, articleFrom(`${page}\n`, 'live.txt', { published: '2026-07-02', title: 'Storm' }));
}

function found(text: string, article: Article): Told {
  const sentence = sentencesFrom(article).find((each) => each.text === text);
  if (sentence === undefined) throw new Error(`"${text}" was not read as one sentence`);
  return { sentence, article };
}
