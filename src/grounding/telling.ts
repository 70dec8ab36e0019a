/** What a text tells, sentence by sentence: its words with what the sentence makes of them, and who says so. */

import { conceptWords, type ConceptWord } from '../language/concepts.ts';
import { namesIn } from '../language/names.ts';
import { quantitiesIn, type Quantity } from '../language/quantities.ts';
import { denialsOf, openingAt, realityOf, type Denial, type Opening } from '../language/reality.ts';
import { recall } from '../language/recall.ts';
import { phrasesIn } from '../language/related.ts';
import { sentencesOf } from '../language/sentences.ts';
import { wordsOf } from '../language/words.ts';
import { speakersIn, type Speaker } from './speakers.ts';

export interface ToldWord extends ConceptWord {
  readonly denial: Denial;
  /** What leaves it open, or null. */
  readonly open: Opening | null;
  /** Part of a proper name. */
  readonly name: boolean;
}

export interface ToldSentence {
  readonly text: string;
  readonly words: readonly ToldWord[];
  /** Its words by concept, the phrases of the thesaurus among them. */
  readonly byConcept: ReadonlyMap<string, readonly ToldWord[]>;
  readonly names: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  /** Whose words these are, and who passed them on; none where the text speaks for itself. */
  readonly speakers: readonly Speaker[];
}

/** As many passages, articles among them, as one briefing is written from. */
const TEXTS = 500;

export const tellingOf: (text: string) => readonly ToldSentence[] = recall(readTelling, TEXTS);

function readTelling(text: string): readonly ToldSentence[] {
  const sentences = sentencesOf(text);
  const speakers = speakersIn(text, sentences);
  const known = namesIn(text);
  return sentences.map(({ start, end }, i) => tell(text.slice(start, end), known, speakers[i]));
}

/** `known`: names that stand around the sentence, by which its first word may be told to be one. */
export function tell(text: string, known: ReadonlySet<string>, speakers: readonly Speaker[] = []): ToldSentence {
  const reality = realityOf(text);
  const names = new Set([...namesIn(text), ...firstWord(text).filter((word) => known.has(word))]);
  const isName = ({ folded, concept }: ConceptWord): boolean => names.has(folded) || concept.startsWith('@');
  const read = (words: readonly ConceptWord[]): readonly ToldWord[] => {
    const denials = denialsOf(reality, words, isName);
    return words.map((word, i) => ({
      ...word,
      denial: denials[i] ?? 'told',
      open: openingAt(reality, word),
      name: isName(word),
    }));
  };
  const words = read(conceptWords(text));
  return {
    ...{ text, words, names, speakers, quantities: quantitiesIn(text) },
    byConcept: Map.groupBy([...words, ...read(phrasesIn(text))], ({ concept }) => concept),
  };
}

/** Its capital tells nothing. */
function firstWord(text: string): readonly string[] {
  const word = wordsOf(text)[0];
  return word === undefined ? [] : [word.folded];
}
