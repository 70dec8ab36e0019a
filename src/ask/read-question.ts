/** Reads a question: the kind of answer that each of its parts wants, and the words that it is about. */

import { conceptWords, type ConceptWord } from '../language/concepts.ts';
import { ABOUT_SOURCES, ABOUT_TIME, DAYS } from '../language/data/framing-words.ts';
import { QUESTION_WORDS } from '../language/data/stop-words.ts';
import { ABBREVIATIONS } from '../language/data/time-zones.ts';
import { quotedIn } from '../language/quotes.ts';
import { oppositesOf } from '../language/opposites.ts';
import { phrasesIn, relatedTo } from '../language/related.ts';
import type { Stretch } from '../language/sentences.ts';
import { holderAsked, kindAsked } from './question-kinds.ts';
import { partsOf } from './question-parts.ts';
import type { Question, Term } from './question.ts';

/** How much a word counts that only says what kind of thing is wanted; that speaks of the coverage or of when; that another part says. */
const WANTED = 0.35;
const FRAMING = 0.15;
const SHARED = 0.5;
const DAY = 0.4;

/** A phrase that a question stands on without saying it. */
export interface Carried {
  readonly text: string;
  readonly weight: number;
}

/** The parts of a question in order, at least one; each stands on what the parts before it name, and on `carried`. */
export function readQuestion(text: string, carried: readonly Carried[] = []): readonly Question[] {
  const { asked, around, agreement } = partsOf(text);
  return asked.map((part, i) => {
    const shared = (around[i] ?? []).map((each) => ({ text: each, weight: SHARED }));
    const question = readPart(part, [...shared, ...carried]);
    const own = question.terms.some(({ role, weight }) => role !== 'carried' && role !== 'wanted' && weight > SHARED);
    return { ...question, echo: i > 0 && !own && !HAS_WANTED.has(question.kind), agreement };
  });
}

/** Kinds that ask for something of their own even in few words: "and how many?". */
const HAS_WANTED: ReadonlySet<Question['kind']> = new Set(['count', 'amount', 'duration', 'time', 'place']);

function readPart(text: string, around: readonly Carried[]): Omit<Question, 'agreement' | 'echo'> {
  const { kind, wanted, dropped } = kindAsked(text);
  const wantedConcepts = new Set(contentOf(wanted).map(({ concept }) => concept));
  const quotations = quotedIn(text);
  const terms = new Map<string, Term>();
  const add = (term: Term): void => {
    if ((terms.get(term.concept)?.weight ?? 0) < term.weight) terms.set(term.concept, term);
  };
  for (const word of withPhrases(text)) {
    if (word.folded === dropped.toLowerCase() || isZone(text.slice(word.start, word.end))) continue;
    const role = wantedConcepts.has(word.concept) ? 'wanted' : roleOf(word, text, quotations);
    const weight =
      role === 'wanted' && kind !== 'count'
        ? WANTED
        : isFraming(word.folded)
          ? FRAMING
          : DAYS.has(word.folded)
            ? DAY
            : 1;
    add({
      shown: text.slice(word.start, word.end),
      word: word.folded,
      concept: word.concept,
      related: relatedIf(role, word, kind),
      parts: word.concept.includes('_')
        ? contentOf(text.slice(word.start, word.end)).map(({ folded, concept }) => ({ word: folded, concept }))
        : [],
      role,
      placed: role === 'name' && PLACED.test(text.slice(0, word.start)),
      weight,
    });
  }
  for (const phrase of around)
    for (const { folded, concept, start, end } of contentOf(phrase.text))
      if (!terms.has(concept))
        add({
          shown: phrase.text.slice(start, end),
          word: folded,
          concept,
          related: NONE,
          parts: [],
          placed: false,
          role: 'carried',
          weight: phrase.weight,
        });
  return {
    text,
    kind,
    terms: [...terms.values()],
    pairs: pairsIn(text),
    predicate: predicateOf(kind, text, [...terms.values()]),
    recent: RECENT.test(text),
    ofCoverage: kind === 'time' && OF_COVERAGE.test(text),
    wanted: [...wantedConcepts],
    holder: kind === 'saying' ? contentOf(holderAsked(text)).map(({ concept }) => concept) : [],
    quoted: quotations.map(({ start, end }) => text.slice(start, end)),
  };
}

/** Who did it is asked by the first word; when, where and how long it happened by the last before what only places it. */
function predicateOf(kind: Question['kind'], text: string, terms: readonly Term[]): string | null {
  const words = terms.filter(({ role, weight }) => role === 'word' && weight === 1);
  switch (kind) {
    case 'person':
      return words[0]?.concept ?? null;
    case 'time':
    case 'place':
    case 'cause':
    case 'duration': {
      if (/\b(?:was|were|is|are|been)\b.*\p{L}ed\W*$/iu.test(text)) return words.at(-1)?.concept ?? null;
      const head = text.replace(SUBJECTS, '').split(PLACES)[0] ?? '';
      const within = new Set(contentOf(head).map(({ concept }) => concept));
      return (words.findLast(({ concept }) => within.has(concept)) ?? words.at(-1))?.concept ?? null;
    }
    case 'count':
    case 'amount':
    case 'name':
    case 'manner':
    case 'saying':
    case 'speaker':
    case 'next':
    case 'yes-no':
    case 'any':
      return null;
  }
}

/** What opens a question before its verb, and what begins where something is only placed. */
const SUBJECTS = /^.*?\b(?:did|does|do|will|would|can|could|was|were|is|are|has|have|had)\b/iu;
const PLACES = /\b(?:after|before|since|during|until|when|while|because|in|at|on|to|from|with|by|about|over|for)\b/iu;

const NONE: ReadonlyMap<string, number> = new Map();

/** What words of its opposite count where a question may be answered with no. */
const OPPOSITE = 0.8;

/** Names, numbers and quotations mean what they say. */
function relatedIf(
  role: Term['role'],
  { concept, folded }: ConceptWord,
  kind: Question['kind'],
): ReadonlyMap<string, number> {
  if (role !== 'word' && role !== 'wanted') return NONE;
  const related = relatedTo(concept, folded);
  if (kind !== 'yes-no') return related;
  return new Map([...[...oppositesOf(concept)].map((each) => [each, OPPOSITE] as const), ...related]);
}

/** The content words, with the phrases of several words in their place. */
function withPhrases(text: string): readonly ConceptWord[] {
  const phrases = phrasesIn(text);
  const words = contentOf(text).filter(({ start }) => !phrases.some((each) => each.start <= start && start < each.end));
  return [...words, ...phrases].toSorted((a, b) => a.start - b.start);
}

/** "When did the live blog report it?" */
const OF_COVERAGE =
  /\b(?:live ?blog|blog|article|coverage|outlet|source|newspaper|paper|entry|site)\b.*\b(?:carr(?:y|ied)|report(?:ed)?|publish(?:ed)?|post(?:ed)?|mention(?:ed)?|say|said|print(?:ed)?|run|ran)\b|\bwhen (?:was|were) .*\b(?:reported|published|posted)\b/iu;

/** What stands before a place. */
const PLACED = /\b(?:in|at|near|around|outside|across|inside|on)\s(?:the\s)?$/iu;

/** What asks for the newest. */
const RECENT =
  /\b(?:this (?:week|month|year|morning|afternoon|evening)|recent(?:ly)?|now|currently|latest|newest|today|tonight|so far|just)\b/iu;

function pairsIn(text: string): readonly (readonly [string, string])[] {
  const words = contentOf(text);
  const isName = ({ start }: ConceptWord): boolean => start > 0 && /[\p{Lu}\p{N}]/u.test(text[start] ?? '');
  return words.flatMap((word, i) => {
    const next = words[i + 1];
    if (next === undefined || next.start - word.end > APART || (!isName(word) && !isName(next))) return [];
    return [[word.concept, next.concept] as const];
  });
}

/** UTF-16 units between two words that stand side by side: " of ". */
const APART = 4;

function roleOf({ start, end }: ConceptWord, text: string, quotations: readonly Stretch[]): Term['role'] {
  if (quotations.some((each) => each.start <= start && end <= each.end)) return 'quoted';
  const word = text.slice(start, end);
  if (/^\p{N}/u.test(word)) return CLOCK.test(word) ? 'word' : 'figure';
  return /^\p{Lu}/u.test(word) && start > 0 ? 'name' : 'word';
}

function isZone(word: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(word) && word.toLowerCase() in ABBREVIATIONS;
}

/** "Since noon", "by 5pm": when, and not what. */
const CLOCK = /^(?:noon|midday|midnight|\d{1,2}(?:[.:]\d\d)?[ap]m)$/iu;

function isFraming(folded: string): boolean {
  return ABOUT_SOURCES.has(folded) || ABOUT_TIME.has(folded) || CLOCK.test(folded);
}

function contentOf(text: string): readonly ConceptWord[] {
  return conceptWords(text).filter(({ folded }) => !QUESTION_WORDS.has(folded));
}
