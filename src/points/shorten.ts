/**
 * Leaves out of a sentence what a briefing can do without: words stay verbatim and in order, and no qualifier, negation,
 * attribution or half of a contrast is lost.
 */

import { LOADED_WORDS } from '../language/data/loaded-words.ts';
import { REPORTING_VERBS } from '../language/data/reporting-verbs.ts';
import { STOP_WORDS } from '../language/data/stop-words.ts';
import { ownVoice } from '../language/quotes.ts';
import type { Stretch } from '../language/sentences.ts';
import { wordsOf } from '../language/words.ts';

/** How much a stretch tells about the topic, per word; the caller knows. */
export type Worth = (text: string) => number;

/** Stretches of `text` that stay, in order. `[{0, length}]` where nothing can go. */
export function shorten(text: string, worth: Worth): readonly Stretch[] {
  const voice = ownVoice(text, QUOTED);
  const cuts: Stretch[] = [...loadedWords(voice), ...dateline(voice), ...leadingLink(voice)];
  const whole = worth(text);
  for (const clause of [...asides(voice), ...tails(voice)]) {
    const words = text.slice(clause.start, clause.end);
    if (!mayGo(words, voice.slice(clause.start, clause.end))) continue;
    if (worth(words) < CUT * whole) cuts.push(clause);
  }
  return keep(text, cuts);
}

/** A clause goes when it tells less about the topic per word than this share of its sentence. */
const CUT = 0.75;
/** Stands for what is between quotation marks, so that no pattern reaches through it. */
const QUOTED = '¤';

/** Words that limit, turn or attribute a claim: a clause that holds one must stay. */
const BINDING =
  /\b(?:not|no|never|nor|neither|without|unless|except|only|if|but|although|though|despite|however|would|could|may|might|likely|reportedly|allegedly|according|rather|instead|including|none|nobody|nothing|cannot|den(?:y|ies|ied|ying)|at (?:least|most))\b|n[’']t\b/iu;
/** What turns round all that follows it in its clause. */
const NEGATION = /\b(?:not|no|never|nor|neither|none|nobody|nothing|without|cannot|den(?:y|ies|ied|ying))\b|n[’']t\b/iu;

function mayGo(words: string, voice: string): boolean {
  if (BINDING.test(voice)) return false;
  if (/[“”"]/.test(words) && !/^[,\s]*adding\b/i.test(words)) return false;
  const attributes = wordsOf(voice).some(({ folded }) => REPORTING_VERBS.has(folded));
  return !attributes || /^[,\s–—-]*(?:who|which|adding|saying|noting|warning|after|while|with)\b/iu.test(words);
}

/** "But", "Meanwhile," and their like tie a sentence to one that the reader does not see. */
function leadingLink(voice: string): readonly Stretch[] {
  const link =
    /^(?:(?:But|And|So|Yet|Still|Also|Then|Meanwhile|However|Moreover|Furthermore|Additionally|Nonetheless|Nevertheless|In total|In addition|For (?:example|instance)|Of course|In fact|Indeed|Overall|Notably|Interestingly|Likewise|Similarly|Finally|In conclusion|Besides|By the way|That said|In other words|As a result|Instead|Consequently|Therefore|Thus|Ultimately|Essentially|Unsurprisingly|Importantly|(?:Hours|Days|Minutes|Moments|Weeks) (?:later|earlier|before)|(?:Just|Shortly|Soon) (?:before|after|afterwards)|Later|Earlier|Afterwards)(?:,\s+|\s+(?=[\p{Lu}]|the\s|a\s|an\s|he\s|she\s|they\s|it\s)))+|^(?:Speaking|Reacting|Responding|Talking|Writing|Addressing)\s(?:to|after|in|at|on|from)\s[^,¤]{3,60},\s+(?=\p{Lu}|the\s|an?\s)/u.exec(
      voice,
    );
  return link === null || NEGATION.test(link[0]) ? [] : [{ start: 0, end: link[0].length }];
}

/** "LINDOW, March 2 (Courier) — ": where and through whom a report came stands in its receipt. */
function dateline(voice: string): readonly Stretch[] {
  const line =
    /^(?:\p{Lu}[\p{L}.,’' \d]{1,40})?(?:\((?:\p{Lu}{2,}|\p{Lu}\p{Ll}+)\)|\/[\p{L} ]{2,30}\/)\s*(?:--?|[—–])\s*|^\p{Lu}{3,}[\p{Lu}.,’' ]*\s?(?:--|[—–])\s*/u.exec(
      voice,
    );
  return line === null ? [] : [{ start: 0, end: line[0].length }];
}

/** Evaluative words directly before what they evaluate. "No massive fire" may have been a fire, so under a negation they stay. */
function loadedWords(voice: string): readonly Stretch[] {
  const words = wordsOf(voice);
  return words.flatMap(({ start, end, folded }, i) => {
    const next = words[i + 1];
    if (!LOADED_WORDS.has(folded) || next === undefined || voice.slice(end, next.start) !== ' ') return [];
    if (STOP_WORDS.has(next.folded) || /^(?:and|or|but|that|enough|because|than|when)$/.test(next.folded)) return [];
    const before = words[i - 1]?.folded ?? '';
    if (/^(?:very|so|too|more|most|less|least|how|as|and|or|is|was|are|were|be|been)$/.test(before)) return [];
    if (MAY_BE_VERB_OR_NOUN.test(folded) && !OPENS_NOUN.test(before)) return [];
    if (voice.slice(start - 1, start) === '-' || NEGATION.test(clauseBefore(voice, start))) return [];
    return fitsArticle(words, i) ? [{ start, end: next.start }] : [];
  });
}

/** "The storm, devastating parts of it" and "a mass grave site": only after these are such words adjectives for certain. */
const MAY_BE_VERB_OR_NOUN = /(?:ing|ed)$|^(?:grave|savage|signature)$/;
const OPENS_NOUN = /^(?:an?|the|this|that|these|those|its|his|her|their|our|of|in|by|with|after|from|for|amid|under)$/;

function clauseBefore(voice: string, at: number): string {
  return /[^,;:–—¤]*$/u.exec(voice.slice(0, at))?.[0] ?? '';
}

/** Whether "a" or "an" before a run of loaded words still fits the word after the run. */
function fitsArticle(words: readonly { readonly folded: string }[], at: number): boolean {
  const isLoaded = (place: number): boolean => LOADED_WORDS.has(words[place]?.folded ?? '');
  let first = at;
  let after = at;
  while (isLoaded(first - 1)) first--;
  while (isLoaded(after)) after++;
  const article = words[first - 1]?.folded ?? '';
  return !/^an?$/.test(article) || (article === 'an') === VOWEL_SOUND.test(words[after]?.folded ?? '');
}

const VOWEL_SOUND = /^(?:hour|honest|honou?r|heir|(?!eu|one\b|once\b|uni(?!n)|us[aeu]|ut[ei]|uk)[aeiou])/;

/** Words that take up a main clause behind an aside. */
const GOES_ON =
  /^(?:according|but|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|left|came|went|took|made|began|ran|hit|won|lost|fell|rose|\p{Ll}{2,}ed)$/u;

/** Relative clauses between commas, and what stands between dashes or in brackets. */
function asides(voice: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const match of voice.matchAll(/, (which|who|whose|where) [^,;:–—¤]{3,120}(?=,\s(\p{L}+))/gu)) {
    const [, opens = '', next = ''] = match;
    // "Ana Ruiz, who runs the port, said": here she is the subject, and both commas go.
    // What follows must be the main clause going on, and not a list that the relative clause has begun.
    if (!GOES_ON.test(next) && !REPORTING_VERBS.has(next)) continue;
    const said = /^(?:said|says)$/.test(next) && /^(?:which|where)$/.test(opens);
    const comma = said || /^(?:according|but)$/.test(next) ? 0 : 1;
    found.push({ start: match.index, end: match.index + match[0].length + comma });
  }
  for (const match of voice.matchAll(/\s[–—] [^–—¤]{3,120} [–—](?=\s)/gu))
    found.push({ start: match.index, end: match.index + match[0].length });
  for (const match of voice.matchAll(/\s\((?=[^()]*\p{Ll})[^()¤]{2,80}\)(?![\p{L}\p{N}])/gu))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

/** A sentence that opens so has its main clause after the first comma. */
const OPENS_LATE =
  /^(?:if|when|while|whilst|after|before|as|with|without|in|on|at|to|for|from|by|despite|although|though|since|because|unlike|like|under|over|during|following|given|once|until|amid|among|according|\p{L}+(?:ed|ing))\b/iu;

/** Clauses hung on the end after a comma or a dash, and what follows an attribution at the end. */
function tails(voice: string): readonly Stretch[] {
  const found: Stretch[] = [];
  const stop = /[.!?]?["”’)]*$/u.exec(voice)?.index ?? voice.length;
  const body = voice.slice(0, stop);
  const tail =
    /(?:,| [–—]) (?=(?:which|who|where|while|whilst|with|after|before|when|as(?! well| of| a | an )|up from|compared|(?!including|according|regarding|concerning|depending)\p{Ll}+ing)\b)/gu;
  for (const match of body.matchAll(tail)) {
    if (OPENS_LATE.test(voice) && !body.slice(0, match.index).includes(',')) continue;
    // A second comma may end an aside and bring the main clause: "The port, with its two cranes, reopened."
    if (body.indexOf(',', match.index + 1) < 0 && stop - match.index > 12)
      found.push({ start: match.index, end: stop });
  }
  const said =
    /\b(?:told reporters|said|told \p{Lu}[\p{L} ]{1,30}|wrote on \p{Lu}\p{L}*|added)\s(?=(?:after|during|as|when|at|while)\s)/gu;
  for (const match of body.matchAll(said)) found.push({ start: match.index + match[0].trimEnd().length, end: stop });
  return found;
}

function keep(text: string, cuts: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  let at = 0;
  for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start > at) kept.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < text.length) kept.push({ start: at, end: text.length });
  return kept;
}

/** The kept words as a sentence: first letter raised where an opening went; `put` stands for its stretch where given. */
export function joinKept(text: string, kept: readonly Stretch[], put?: Stretch & { readonly words: string }): string {
  const joined = kept
    .map(({ start, end }) =>
      put !== undefined && start <= put.start && put.end <= end
        ? text.slice(start, put.start) + put.words + text.slice(put.end, end)
        : text.slice(start, end),
    )
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
  const ended = /[.!?…]["”’)\]]*$/u.test(joined) ? joined : `${joined}.`;
  return kept[0]?.start === 0 ? ended : ended.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}
