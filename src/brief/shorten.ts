/**
 * Leaves out of a sentence what a briefing can do without: words stay verbatim and in order, and no qualifier, negation,
 * attribution or half of a contrast is lost.
 */

import { LOADED_WORDS } from '../language/data/loaded-words.ts';
import { REPORTING_VERBS } from '../language/data/reporting-verbs.ts';
import { ownVoice } from '../language/quotes.ts';
import type { Stretch } from '../language/sentences.ts';
import { wordsOf } from '../language/words.ts';

/** How much a stretch tells about the topic, per word; the caller knows. */
export type Worth = (text: string) => number;

/** Stretches of `text` that stay, in order. `[{0, length}]` where nothing can go. */
export function shorten(text: string, worth: Worth): readonly Stretch[] {
  const voice = ownVoice(text, QUOTED);
  const cuts: Stretch[] = [...loadedWords(voice), ...leadingLink(voice)];
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
  /\b(?:not|no|never|nor|neither|without|unless|except|only|if|but|although|though|despite|however|would|could|may|might|likely|reportedly|allegedly|according|rather|instead|including)\b|n[’']t\b/iu;

function mayGo(words: string, voice: string): boolean {
  if (BINDING.test(voice)) return false;
  if (/[“”"]/.test(words) && !/^[,\s]*adding\b/i.test(words)) return false;
  const attributes = wordsOf(voice).some(({ folded }) => REPORTING_VERBS.has(folded));
  return !attributes || /^[,\s–—-]*(?:who|which|adding|saying|noting|warning|after|as|while|with)\b/iu.test(words);
}

/** "But", "Meanwhile," and their like tie a sentence to one that the reader does not see. */
function leadingLink(voice: string): readonly Stretch[] {
  const link =
    /^(?:(?:But|And|So|Yet|Still|Also|Then|Meanwhile|However|Moreover|Furthermore|Additionally|Nonetheless|Nevertheless|In total|In addition|For (?:example|instance)|Of course|In fact|Indeed|Overall|Notably|Interestingly|Likewise|Similarly|Finally|In conclusion|Besides|By the way|That said|In other words|As a result|Instead|Consequently|Therefore|Thus|Ultimately|Essentially|Unsurprisingly|Importantly|(?:Hours|Days|Minutes|Moments|Weeks) (?:later|earlier|before)|(?:Just|Shortly|Soon) (?:before|after|afterwards)|Later|Earlier|Afterwards)(?:,\s+|\s+(?=[\p{Lu}]|the\s|a\s|an\s|he\s|she\s|they\s|it\s)))+|^(?:Speaking|Reacting|Responding|Talking|Writing|Addressing)\s(?:to|after|in|at|on|from)\s[^,¤]{3,60},\s+(?=\p{Lu}|the\s|an?\s)/u.exec(
      voice,
    );
  return link === null ? [] : [{ start: 0, end: link[0].length }];
}

/** Evaluative words directly before what they evaluate. */
function loadedWords(voice: string): readonly Stretch[] {
  const words = wordsOf(voice);
  return words.flatMap(({ start, end, folded }, i) => {
    const next = words[i + 1];
    if (!LOADED_WORDS.has(folded) || next === undefined || voice.slice(end, next.start) !== ' ') return [];
    if (/^(?:and|or|but|to|that|as|for|in|of|on|with|enough|because|than|when)$/.test(next.folded)) return [];
    const before = words[i - 1]?.folded ?? '';
    if (/^(?:very|so|too|more|most|less|least|how|as|and|or|is|was|are|were|be|been|not)$/.test(before)) return [];
    if (voice.slice(start - 1, start) === '-') return [];
    if (/^an?$/.test(before) && (before === 'an') !== /^[aeiou]/.test(next.folded)) return [];
    return [{ start, end: next.start }];
  });
}

/** Relative clauses between commas, and what stands between dashes or in brackets. */
function asides(voice: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const match of voice.matchAll(/, (?:which|who|whose|where) [^,;:–—¤]{3,120}(?=,\s(\p{L}+))/gu)) {
    const comma = /^(?:according|said|says|but|and|a|an|the|to)$/.test(match[1] ?? '') ? 0 : 1;
    found.push({ start: match.index, end: match.index + match[0].length + comma });
  }
  for (const match of voice.matchAll(/\s[–—] [^–—¤]{3,120} [–—](?=\s)/gu))
    found.push({ start: match.index, end: match.index + match[0].length });
  for (const match of voice.matchAll(/\s\((?=[^()]*\p{Ll})[^()¤]{2,80}\)/gu))
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
