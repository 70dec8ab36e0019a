/** Whether whoever a saved point or position names is who speaks in its receipt. */

import type { Article } from '../domain/article.ts';
import type { Citation } from '../domain/span.ts';
import { readingOf } from '../grounding/reading.ts';
import { isNamedIn, isOne } from '../grounding/checks/same-speaker.ts';
import type { Speaker } from '../grounding/speakers.ts';
import { STOP_WORDS } from '../language/data/stop-words.ts';
import { sentencesOf } from '../language/sentences.ts';
import { speechIn, type Speech } from '../language/speech.ts';
import { wordsOf } from '../language/words.ts';

/** Whether one of these texts gives its words to that speaker, or to one who passed them on. */
export function isSpeakerIn(name: string, texts: readonly string[]): boolean {
  const wanted = namingWords(name);
  const speakers = texts.flatMap(speechesIn).flatMap(({ speaker, via }) => (via === null ? [speaker] : [speaker, via]));
  return wanted.size > 0 && speakers.some((each) => wanted.isSubsetOf(namingWords(each)));
}

/** Whether a text has all the words that name somebody. */
export function isNamedBy(text: string, name: string): boolean {
  return namingWords(name).isSubsetOf(namingWords(text));
}

/** Whether the sentence that a text is taken from, the last of its receipt, is somebody's word and the text nobody's. */
export function losesSpeaker(text: string, reading: string): boolean {
  const last = sentencesOf(reading).at(-1);
  return last !== undefined && speechIn(text) === null && speechIn(reading.slice(last.start, last.end)) !== null;
}

/** Who holds a position may be named in the sentences before its receipt. */
const BEFORE = 700;

/** Whether whoever speaks where a position is told may be its holder, who has the fullest name that the coverage gives. */
export function isHolderAt(name: string, citation: Citation, article: Article): boolean {
  const { source, start, end } = citation;
  const speeches = speechesIn(readingOf(citation, article));
  if (speeches.length > 0 && !speeches.some(({ pronoun }) => pronoun))
    return speeches.some(({ speaker }) => isNamedBy(name, speaker) || isOne(called(name), called(speaker), []));
  return isNamedIn(called(name), readingOf({ source, start: Math.max(0, start - BEFORE), end }, article));
}

/** "Ivo Brandt, the mayor": the name, then the office. */
function called(name: string): Speaker {
  const [named = '', ...office] = name.split(', ');
  return { named, office: office.join(', ') };
}

/** What a text, and each of its sentences, says of who speaks. */
function speechesIn(text: string): readonly Speech[] {
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  return [text, ...sentences].flatMap((each) => speechIn(each) ?? []);
}

function namingWords(name: string): ReadonlySet<string> {
  return new Set(wordsOf(name).flatMap(({ folded }) => (STOP_WORDS.has(folded) ? [] : [folded])));
}
