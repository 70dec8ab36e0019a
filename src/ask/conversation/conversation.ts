/** What a conversation was about, newest first: its subjects, its last whole question, and its last remark. */

import type { Turn } from '../../domain/answer.ts';
import { quotedIn } from '../../language/quotes.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { speechIn } from '../../language/speech.ts';
import { asksBack } from './clarify.ts';
import type { Cleaned } from './clean.ts';
import { namesOf, type Names } from './names.ts';
import { leaningOf } from './leaning.ts';
import { phrasesIn, type Phrase } from './phrases.ts';
import { swapped } from './swap.ts';
import { turnText } from './turn-text.ts';

export interface Subject extends Phrase {
  /** 0 to 1: the newer, and the nearer to a reader's own words, the more. */
  readonly weight: number;
  /** Counted from the newest turn with words. */
  readonly turn: number;
  readonly role: Turn['role'];
}

interface Spoken extends Cleaned {
  readonly role: Turn['role'];
}

export interface Conversation {
  readonly names: Names;
  /** Turns with words, newest first, as they were read for subjects. */
  readonly texts: readonly string[];
  readonly subjects: readonly Subject[];
  /** The last question that stands on its own, else a bare one ("why?"); before it those it was made from, the newest first. */
  readonly asked: readonly string[];
  readonly remark: string | null;
  /** What we said last; '' at the beginning. */
  readonly lastByUs: string;
}

export function conversationOf(history: readonly Turn[], question: string): Conversation {
  const turns = history.map((turn) => ({ role: turn.role, ...turnText(turn) })).filter(({ text }) => text !== '');
  const names = namesOf([...turns.map(({ text }) => text), question]);
  const newest = turns.toReversed();
  return {
    names,
    texts: newest.map(({ text }) => text),
    subjects: subjectsOf(newest, names),
    asked: questionsOf(turns, names),
    remark: lastRemark(newest),
    lastByUs: newest.find(({ role }) => role === 'assistant')?.text ?? '',
  };
}

/** What a turn's subjects count beside those of the reader's newest turn that named something. */
const BY_US = 0.7;
/** What is left of it one exchange earlier, and one phrase later in a turn. */
const EARLIER = 0.6;
const LATER = 0.95;
const LEAST = 0.05;

/** Those of the reader's newest words first. A turn without any ("why?", "on Monday?") takes no place. */
function subjectsOf(turns: readonly Spoken[], names: Names): readonly Subject[] {
  const found: Subject[] = [];
  const seen = { user: 0, assistant: 0 };
  for (const [turn, { role, text }] of turns.entries()) {
    const phrases = phrasesIn(text, names);
    const first = (role === 'user' ? 1 : BY_US) * EARLIER ** seen[role];
    if (phrases.some(({ sort }) => sort !== 'time')) seen[role]++;
    found.push(...phrases.map((phrase, i) => ({ ...phrase, turn, role, weight: Math.max(LEAST, first * LATER ** i) })));
  }
  return found.toSorted((a, b) => b.weight - a.weight);
}

/** Each question completes the next one that only names another subject: "How many drones?", "And missiles?", "And decoys?" */
function questionsOf(turns: readonly Spoken[], names: Names): readonly string[] {
  let asked: readonly string[] = [];
  for (const [i, { role, text, joined }] of turns.entries()) {
    if (role !== 'user') continue;
    const leaning = leaningOf({ text, joined: joined || asksBack(turns[i - 1]?.text ?? '') }, names);
    const [last] = asked;
    if (leaning.kind === 'swap') {
      const whole = last === undefined ? null : swapped(last, leaning.subject, names);
      if (whole !== null) asked = [whole, ...asked];
    } else if (leaning.kind === 'bare' || leaning.kind === 'remark') asked = last === undefined ? [text] : asked;
    else if (QUESTION.test(text)) asked = [text];
  }
  return asked;
}

const QUESTION =
  /\?\s*$|^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/iu;

/** The quotation of the newest turn that has one, else its first sentence that attributes, else our first sentence. */
function lastRemark(turns: readonly Spoken[]): string | null {
  for (const { role, text } of turns) {
    if (asksBack(text) || (role === 'user' && QUESTION.test(text) && !/[“"]/.test(text))) continue;
    const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
    const said =
      sentences.find(isQuotation) ?? sentences.find((sentence) => speechIn(sentence) !== null) ?? sentences[0];
    if (said !== undefined) return said;
  }
  return null;
}

/** In UTF-16 units: shorter quotations are names and single words. */
const SHORTEST_QUOTATION = 15;

function isQuotation(sentence: string): boolean {
  return quotedIn(sentence).some(({ closed, start, end }) => closed && end - start >= SHORTEST_QUOTATION);
}
