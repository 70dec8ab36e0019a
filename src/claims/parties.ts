/** Whose claim a sentence is: the speaker it names, or the one the sentences right before it name. */

import { PRONOUN } from '../language/data/reporting-verbs.ts';
import { conceptsOf, conceptWords } from '../language/concepts.ts';
import { namesIn } from '../language/names.ts';
import { countryOf } from '../language/places.ts';
import { sentencesIn, type Sentence } from '../search/sentence.ts';

/** How far back, in sentences, a speaker may stand. */
const BACK = 3;
/** Longest name of a party, in words. */
const LONGEST = 9;
/** White space, in UTF-16 units, between passages that follow one another. */
const NEXT = 4;

const holders = new WeakMap<Sentence, { readonly holder: string | null }>();

/** Null where the source speaks for itself, or where it cannot be said who does. */
export function voiceOf(sentence: Sentence): string | null {
  const known = holders.get(sentence) ?? { holder: readVoice(sentence) };
  holders.set(sentence, known);
  return known.holder;
}

function readVoice(sentence: Sentence): string | null {
  const { speech } = sentence;
  if (speech === null) return /^["“]/.test(sentence.text) ? speakerBefore(sentence) : null;
  return speech.pronoun ? speakerBefore(sentence) : plainName(speech.speaker);
}

function speakerBefore(sentence: Sentence): string | null {
  for (const { speech } of passageBefore(sentence).slice(-BACK).reverse()) {
    if (speech === null) return null;
    if (!speech.pronoun) return plainName(speech.speaker);
  }
  return null;
}

function passageBefore({ passage, entry, head, start }: Sentence): readonly Sentence[] {
  return start === 0 ? [] : sentencesIn({ passage, entry }, head).filter((each) => each.end <= start);
}

/** The sentence right before one: in its passage, or else the last of the passage before, where that is among `sentences`. */
export function beforeIn(sentences: readonly Sentence[]): (sentence: Sentence) => Sentence | null {
  const lasts = new Map<string, Sentence>();
  for (const each of sentences) {
    const place = `${each.passage.source}:${each.passage.end}`;
    if ((lasts.get(place)?.end ?? -1) < each.end) lasts.set(place, each);
  }
  return (sentence) => {
    const { source, start, entry } = sentence.passage;
    const own = passageBefore(sentence).at(-1);
    if (own !== undefined) return own;
    for (let gap = 1; gap <= NEXT; gap++) {
      const last = lasts.get(`${source}:${start - gap}`);
      if (last?.passage.entry === entry) return last;
    }
    return null;
  };
}

/** The name that opens a phrase, behind an occasion and before its apposition; null where it is none. */
export function partyOf(phrase: string): string | null {
  const pieces = phrase.split(/,\s/u);
  const first = pieces.length > 1 && OCCASION.test(phrase) ? pieces[1] : pieces[0];
  const name =
    (first ?? '')
      .split(NAME_ENDS)[0]
      ?.replace(/\s\p{Ll}+ly$/u, '')
      .trim() ?? '';
  if (PRONOUN.test(name) || conceptWords(name).length === 0 || name.split(/\s+/u).length > LONGEST) return null;
  return OPENS_PARTY.test(name) ? plainName(name) : null;
}

/** "In court on Monday, Reed": when and where. */
const OCCASION =
  /^(?:in|on|at|after|during|by|for|last|this|earlier|later|since|under|when|through|following|meanwhile|instead|today|yesterday)\b/iu;
const NAME_ENDS = /\s(?:has|have|had|who|which|said|says|told|found|released|published|that|in an?|on|at)\s/u;
const OPENS_PARTY =
  /^(?:\p{Lu}|(?:the|an?|his|her|their|its|some|other|many|several|officials|police|authorities|prosecutors|experts|critics|lawyers|scientists|researchers|residents)\b|(?:\p{Ll}+\s){0,3}\p{Ll}+s$)/u;

/** One name for two, or one within the other: "Mr Reed" and "the mayor, Dana Reed". */
export function isOneParty(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [one, other] = [conceptsOf(a), conceptsOf(b)];
  return (
    one.isSubsetOf(other) ||
    other.isSubsetOf(one) ||
    [...namesIn(a)].some((name) => namesIn(b).has(name) && countryOf(name, true) === null)
  );
}

function plainName(speaker: string): string {
  return speaker.replace(/^The\b/, 'the').replace(/^An?\b/, (article) => article.toLowerCase());
}
