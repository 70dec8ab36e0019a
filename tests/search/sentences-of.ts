/** Sentences as search hands them on, read from a text as if it stood alone in a file. */

import { readArticle } from '../../src/coverage/read-article.ts';
import type { Stated } from '../../src/coverage/stated.ts';
import type { Article, Passage } from '../../src/domain/article.ts';
import { sentencesIn, type Sentence } from '../../src/search/sentence.ts';

/** What is stated of it replaces "Harbour news" of 2 March 2026. */
export function articleFrom(text: string, source = 'a.txt', stated: Stated = {}): Article {
  const all = { title: 'Harbour news', published: '2026-03-02', ...stated };
  return readArticle({ source, text, stated: all, companionDay: null });
}

/** All sentences of the article, in the order of the text. */
export function sentencesFrom(article: Article): readonly Sentence[] {
  return article.passages.flatMap((passage) =>
    sentencesIn({ passage, entry: article.entries[passage.entry ?? -1] ?? null }, article),
  );
}

/** One sentence from each text, as prose. */
export function eachAsSentence(texts: readonly string[]): readonly Sentence[] {
  return texts.map((text, i) => {
    const passage: Passage = {
      id: `${i}.txt:0-${text.length}`,
      source: `${i}.txt`,
      start: 0,
      end: text.length,
      text,
      runs: null,
      entry: null,
      role: 'prose',
    };
    const [sentence] = sentencesIn({ passage, entry: null }, articleFrom('News.', `${i}.txt`));
    if (sentence === undefined) throw new Error(`no sentence in "${text}"`);
    return sentence;
  });
}
