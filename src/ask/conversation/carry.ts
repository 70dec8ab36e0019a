/** Chooses what a leaning question carries along from the conversation: first what its pronouns can mean, the newest before the older. */

import { FEMALE, MALE, OURS, type Want } from '../../language/data/pronouns.ts';
import { GENDERED } from '../../language/data/roles.ts';
import { conceptOf } from '../../language/concepts.ts';
import { fold, wordsOf } from '../../language/words.ts';
import type { Subject } from './conversation.ts';

export interface Carried {
  readonly text: string;
  /** 0 to 1. */
  readonly weight: number;
}

export interface Chosen {
  /** The weightiest first. */
  readonly carried: readonly Carried[];
  /** What each pronoun most likely means, in the order of the question; nothing for one that nothing fits. */
  readonly meant: readonly string[];
}

/** Phrases that a question carries along. */
const MOST = 8;

/** `wants` empty: anything fits. What the question says itself is not carried. */
export function carry(subjects: readonly Subject[], wants: readonly Want[], question: string): Chosen {
  const asked = keyWords(question);
  const able = withoutDoubles(subjects).filter(
    ({ sort, text }) =>
      (sort !== 'time' || wants.includes('time')) &&
      !isOurs(text) &&
      keyWords(text).some((word) => !asked.includes(word)),
  );
  const scored = able
    .map((subject) => ({
      subject,
      score: Math.max(...(wants.length === 0 ? [1] : wants.map((want) => fit(subject, want)))) * subject.weight,
    }))
    .toSorted((a, b) => b.score - a.score);
  const meant = wants.map((want) => bestFor(able, want)).filter((text) => text !== null);
  return {
    carried: scored
      .slice(0, MOST)
      .map(({ subject, score }) => ({ text: subject.text, weight: Math.round(score * 100) / 100 })),
    meant: [...new Set(wants.length === 0 ? scored.slice(0, 1).map(({ subject }) => subject.text) : meant)],
  };
}

/** The fit from which a reader is told that a pronoun was taken so. */
const MEANT = 0.5;

function bestFor(subjects: readonly Subject[], want: Want): string | null {
  let best: { text: string; score: number } | null = null;
  for (const subject of subjects) {
    const fits = fit(subject, want);
    const score = fits * subject.weight;
    if (fits >= MEANT && score > (best?.score ?? 0)) best = { text: subject.text, score };
  }
  return best?.text ?? null;
}

/** How well a pronoun can mean a phrase, 0 to 1. */
export function fit(subject: Subject, want: Want): number {
  const { sort, plural } = subject;
  switch (want) {
    case 'man':
    case 'woman':
      if (sort !== 'person' || plural) return 0.3;
      return isOther(subject.text, want) ? 0.2 : 1;
    case 'several':
      if (plural) return 1;
      return sort === 'body' ? 0.7 : sort === 'person' ? 0.6 : 0.4;
    case 'thing':
      if (sort === 'person') return 0.3;
      return plural ? 0.6 : { thing: 1, body: 0.8, place: subject.named ? 0.5 : 0.9, time: 0.1 }[sort];
    case 'place':
      return { place: 1, body: 0.4, thing: 0.4, person: 0.2, time: 0.1 }[sort];
    case 'time':
      return sort === 'time' ? 1 : sort === 'thing' ? 0.7 : 0.3;
  }
}

/** "Mr Reed" and "the chairman" are never "she". */
function isOther(text: string, want: 'man' | 'woman'): boolean {
  const words = keyWords(text);
  const title = words.map((word) => GENDERED[word]).find((gender) => gender !== undefined);
  const head = words.at(-1) ?? '';
  return want === 'man' ? title === 'f' || FEMALE.test(head) : title === 'm' || MALE.test(head);
}

/** One phrase each, as heavy as its heaviest; a person is known by the last name, and shown by the longest. */
function withoutDoubles(subjects: readonly Subject[]): readonly Subject[] {
  const kept = new Map<string, Subject>();
  for (const subject of subjects) {
    const words = keyWords(subject.text);
    const key =
      subject.sort === 'person' && subject.named
        ? (words.at(-1) ?? '')
        : words.map((word) => conceptOf(word)).join(' ');
    const known = kept.get(key);
    if (known === undefined) kept.set(key, subject);
    else if (subject.named && subject.text.length > known.text.length) kept.set(key, { ...known, text: subject.text });
  }
  return [...kept.values()];
}

const SMALL = /^(?:the|a|an|this|that|these|those)$/;

export function keyWords(text: string): readonly string[] {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .filter((word) => !SMALL.test(word));
}

function isOurs(text: string): boolean {
  return OURS.has(keyWords(fold(text)).at(-1) ?? '');
}
