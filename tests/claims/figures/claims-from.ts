/** The figure claims of an invented story, told by papers and live blogs. */

import { earlyReportsIn } from '../../../src/claims/early-reports.ts';
import { figureClaims } from '../../../src/claims/figures/figure-claims.ts';
import type { Change, Matter, Stance } from '../../../src/claims/matter.ts';
import type { Stated } from '../../../src/coverage/stated.ts';
import type { Sentence } from '../../../src/search/sentence.ts';
import { articleFrom, sentencesFrom } from '../../search/sentences-of.ts';

/** A paper's text, with the day it came out where that matters: the second of March 2026 where none is given. */
export type Paper = string | (Stated & { readonly text: string });

/** What else there is in the coverage, so that fires, storms and hurt people are no rare words. */
const BACKGROUND: readonly Paper[] = [
  'A fire broke out in Sandholm, and people were injured.',
  'People in Sandholm were injured in a storm.',
  'Many people were injured and a fire burned in Nordby.',
  'The storm destroyed boats at the harbour of Nordby, and people were injured there.',
  'In Nordby a fire injured people at the harbour on Monday.',
  'A storm came on Monday and people lost their boats.',
  'People were killed in a fire on Monday, and more were injured.',
  'The port of Sandholm was closed after a fire and a storm.',
];

/** All sentences of the papers `a.txt`, `b.txt` and so on. */
export function sentencesOfPapers(papers: readonly Paper[]): readonly Sentence[] {
  return papers.flatMap((paper, i) => {
    const { text, ...stated } = typeof paper === 'string' ? { text: paper } : paper;
    return sentencesFrom(articleFrom(text, `${String.fromCharCode(97 + i)}.txt`, stated));
  });
}

export interface Claims {
  readonly matters: readonly Matter[];
  readonly changes: readonly Change[];
}

export function claimsFrom(...papers: readonly Paper[]): Claims {
  const sentences = sentencesOfPapers(papers);
  const counts = new Map<string, number>();
  for (const { concepts } of [...sentences, ...sentencesOfPapers(BACKGROUND)])
    for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  const idf = (concept: string): number =>
    Math.log(1 + (sentences.length + BACKGROUND.length) / (1 + (counts.get(concept) ?? 0)));
  return figureClaims(sentences, { idf, early: earlyReportsIn(sentences) });
}

/** The words each side is told in, the sides in order. */
export function sidesOf({ stances }: Matter): readonly (readonly string[])[] {
  return stances.map(wordsOf);
}

export function wordsOf(stance: Stance): readonly string[] {
  return stance.map(({ sentence, start, end }) => sentence.text.slice(start, end));
}

/** Each matter as its sides. */
export function disputesIn(...papers: readonly Paper[]): readonly (readonly (readonly string[])[])[] {
  return claimsFrom(...papers).matters.map(sidesOf);
}

/** Each change as the old words and the new ones. */
export function changesIn(...papers: readonly Paper[]): readonly (readonly [string, readonly string[]])[] {
  return claimsFrom(...papers).changes.map(({ earlier, later }) => [wordsOf([earlier])[0] ?? '', wordsOf(later)]);
}
