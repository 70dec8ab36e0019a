/** Who says so: the speaker a sentence names, through whom the words came, and where the attribution stands. */

import { NEVER_LAST } from './data/abbreviations.ts';
import {
  ADVERB,
  BEFORE_VERB,
  CLAUSE,
  GOES_ON,
  INVERTED,
  LEADING,
  NAMED_START,
  NAME_ONLY,
  NO_SPEAKER,
  OCCASION,
  OFTEN_NOUNS,
  OFTEN_PARTICIPLES,
  OPENS_SUBJECT,
  PRONOUN,
  RELAYED,
  RELATIVE,
  REPORTING_VERBS,
  ROLE,
  SAYING_VERBS,
  STOPS_NAME,
  UNNAMED,
  VIA,
  WEEKDAY,
} from './data/reporting-verbs.ts';
import { PLURALS } from './data/counting-words.ts';
import { MEDIA_NAMES, MEDIA_WORDS } from './data/media.ts';
import { ownVoice, quotedIn } from './quotes.ts';
import { recall, SENTENCES } from './recall.ts';
import { piecesOf, trimmed, type Stretch } from './sentences.ts';
import { wordsOf, type Word } from './words.ts';

export interface Speech extends Stretch {
  /** The speaker as the sentence names them: "the fire service", "Ms Okafor", or a pronoun. */
  readonly speaker: string;
  readonly speakerStart: number;
  /** True for "he said": who that is stands in an earlier sentence. */
  readonly pronoun: boolean;
  /** True where the source keeps the name to itself: "a person familiar with the matter". */
  readonly unnamed: boolean;
  /** The medium or person who passed the words on: "told Radio North". */
  readonly via: string | null;
}

/** Longest subject, in words, that is still taken for a speaker. */
const SHORT = 14;
/** How far before its verb, in UTF-16 units, a subject may begin. */
const REACH = 600;

/** The first attribution in a sentence, or null where the source speaks for itself. Offsets are into `text`. */
export function speechIn(text: string): Speech | null {
  return remembered(text).speech;
}

/** Wrapped, since only what is there is remembered. */
const remembered = recall((text) => ({ speech: findSpeech(text) }), SENTENCES);

function findSpeech(text: string): Speech | null {
  const voice = ownVoice(text);
  const speech = accordingTo(voice, text) ?? inverted(voice, text) ?? subjectBefore(voice, text);
  return speech === null || speech.via !== null ? speech : { ...speech, via: relayIn(voice, speech.end) };
}

function accordingTo(voice: string, text: string): Speech | null {
  const match = /\baccording to\s/iu.exec(voice);
  if (match === null) return null;
  const from = match.index + match[0].length;
  const rest = voice.slice(from, from + REACH);
  const subject = trimmed(voice, from, from + (STOPS_NAME.exec(rest)?.index ?? rest.length));
  if (subject.start === subject.end) return null;
  const role = ROLE.exec(voice.slice(subject.end, subject.end + REACH));
  // At the head of a sentence, what follows the name is a role only between two commas.
  const isRole = role !== null && (match.index > 0 || voice[subject.end + role[0].length] === ',');
  return build(text, { start: match.index, end: subject.end + (isRole ? role[0].length : 0) }, subject);
}

function subjectBefore(voice: string, text: string): Speech | null {
  const quotations = quotedIn(text);
  let quoted = 0;
  let clause = 0;
  for (const verb of wordsOf(voice)) {
    if (!isVerb(verb, voice) || !REPORTING_VERBS.has(verb.folded) || !isFinite(verb, voice)) continue;
    for (; (quotations[quoted]?.end ?? Infinity) < verb.start; quoted++) clause = (quotations[quoted]?.end ?? 0) + 1;
    const subject = subjectOf(voice, clauseStart(voice, Math.max(clause, verb.start - REACH), verb.start), verb.start);
    if (subject !== null && !NO_SPEAKER.test(voice.slice(subject.start, subject.end)))
      return build(text, { start: subject.start, end: verb.end }, subject);
  }
  return null;
}

/** The "States" of a name are no verb; nor are "reports" in "early reports said". */
function isVerb({ start, end, folded }: Word, voice: string): boolean {
  if (/^\p{Lu}/u.test(voice.slice(start, start + 2))) return false;
  const after = voice.slice(end, end + 24);
  if (OFTEN_NOUNS.has(folded)) return /^(?:\s+that\b|[:,])/.test(after);
  const next = /^\s+(?:(?:has|have|had)\s+)?(\p{L}+)/u.exec(after)?.[1];
  return !folded.endsWith('s') || next === undefined || !REPORTING_VERBS.has(next);
}

/** Participles after "was" or a preposition, infinitives, negations and bare participles ("blasts reported in the port") attribute nothing. */
function isFinite(verb: Word, voice: string): boolean {
  const before = voice.slice(Math.max(0, verb.start - 14), verb.start).toLowerCase();
  if (
    /\b(?:to|be|been|being|was|were|is|are|of|by|the|an?|his|her|its|their|this|that|so|not|never)[\s-]+$/.test(before)
  )
    return false;
  if (/(?:n[’']t|[’']s|s[’'])\s+$/.test(before)) return false;
  if (!OFTEN_PARTICIPLES.has(verb.folded) || /described|called/.test(verb.folded)) return true;
  const after = voice.slice(verb.end, verb.end + 60);
  if (/^\s+(?:in|at|by|as|from|near|across)\b/.test(after)) return false;
  return (
    verb.folded === 'posted' ||
    !/^\s+(?:on|after|before|since|during|last|this|late|earlier|yesterday|today)\b/.test(after) ||
    /\bthat\b/.test(after)
  );
}

/** Where the clause that ends at `to` begins: after a sentence, a semicolon, a colon or a dash, else at `from`. */
function clauseStart(voice: string, from: number, to: number): number {
  let start = from;
  for (const mark of voice.slice(from, to).matchAll(/;|:\s|\s[–—]\s|(?<=(\p{L}[\p{L}.]*))[.!?]\s+(?=\p{Lu})/gu)) {
    const word = mark[1]?.toLowerCase() ?? '';
    const goesOn = mark[0].startsWith('.') && (word.length < 2 || NEVER_LAST.has(word) || /\.(?!m$)/.test(word));
    if (!goesOn) start = from + mark.index + 1;
  }
  return start;
}

function subjectOf(voice: string, from: number, to: number): Stretch | null {
  let pieces = piecesOf(voice, from, to);
  const last = pieces.at(-1);
  if (last === undefined) return null;
  const trailing =
    /,\s*(?:(?:\p{Ll}+ly|also|then|later|has|have|had)\s+)?$/u.test(voice.slice(from, to)) && pieces.length >= 2;
  if (trailing) {
    pieces = pieces.filter((piece) => !ADVERB.test(voice.slice(piece.start, piece.end)));
    const named = pieces.findLast((piece) => NAME_ONLY.test(voice.slice(piece.start, piece.end)));
    return trimSubject(voice, named ?? pieces.at(-2) ?? pieces.at(-1) ?? last);
  }
  return trimSubject(voice, last);
}

function trimSubject(voice: string, piece: Stretch): Stretch | null {
  let { start, end } = piece;
  const raw = voice.slice(start, end);
  start += LEADING.exec(raw)?.[0].length ?? 0;
  const clause = CLAUSE.exec(voice.slice(start, end));
  if (clause !== null && !/^(?:\p{Lu}\S+|officials|the \p{L}+) and $/u.test(clause[0])) start += clause[0].length;
  const relative = RELATIVE.exec(voice.slice(start, end));
  if (relative !== null) start += relative[0].length;
  for (const rest of [BEFORE_VERB, OCCASION]) end -= rest.exec(voice.slice(start, end))?.[0].length ?? 0;
  if (/\sand$/.test(voice.slice(start, end)))
    end = start + (NAMED_START.exec(voice.slice(start, end))?.[0].length ?? 0);
  const subject = voice.slice(start, end);
  const words = wordsOf(subject);
  if (words.length === 0 || words.length > SHORT) return null;
  return OPENS_SUBJECT.test(subject) &&
    (PRONOUN.test(subject) || /^\p{Lu}|\s/u.test(subject) || /s$/.test(subject) || PLURALS.has(subject))
    ? { start, end }
    : null;
}

function inverted(voice: string, text: string): Speech | null {
  for (const verb of wordsOf(voice)) {
    if (!SAYING_VERBS.has(verb.folded) || !isVerb(verb, voice)) continue;
    const before = /[“”"’'»,]\s*$/u.exec(text.slice(Math.max(0, verb.start - 9), verb.start))?.[0];
    const name = INVERTED.exec(voice.slice(verb.end, verb.end + REACH));
    if (before === undefined || name?.[1] === undefined) continue;
    const start = verb.end + (name[0].length - name[1].length);
    const end = start + name[1].length;
    if (GOES_ON.test(voice.slice(end, end + 12)) || WEEKDAY.test(name[1])) continue;
    if (before.startsWith(',') && !standsApart(voice, verb.start, { start, end })) continue;
    return build(text, { start: verb.start, end }, { start, end });
  }
  return null;
}

/** Without a quotation, ", said X" names a speaker only where X ends its clause and no "Dana Reed, the mayor" stands before it. */
function standsApart(voice: string, verbStart: number, { start, end }: Stretch): boolean {
  const phrase = voice.slice(start, end);
  if (!/[,.;]$/.test(phrase) && !/^\s*(?:[,.;]|$)/.test(voice.slice(end, end + 3))) return false;
  if (/\s\p{Ll}\S*\s\p{Ll}\S*ed\b/u.test(phrase)) return false;
  const pieces = piecesOf(voice, Math.max(0, verbStart - REACH), verbStart);
  const last = pieces.at(-1);
  if (last === undefined || pieces.length < 2) return true;
  return !/^(?:\p{Lu}|\d|who\b|the\b|an?\b|head\b|chief\b)/u.test(voice.slice(last.start, last.end));
}

function build(text: string, whole: Stretch, subject: Stretch): Speech {
  const speaker = text.slice(subject.start, subject.end).replace(/[\s.,]+$/u, '');
  return {
    ...whole,
    speaker,
    speakerStart: subject.start,
    pronoun: PRONOUN.test(speaker),
    unnamed: UNNAMED.test(speaker) && !/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(speaker),
    via: viaIn(ownVoice(text)),
  };
}

/** Whom the words were told to, where that is a medium and not a person: "told Radio North", "cited by an Axios reporter". */
function viaIn(voice: string): string | null {
  const name = VIA.exec(voice)?.[1]?.trim().replace(/[.,]$/, '') ?? null;
  if (name === null) return null;
  const words = name.split(' ');
  return MEDIA_WORDS.test(name) || words.some((word) => MEDIA_NAMES.has(word) || /^\p{Lu}{2,}$/u.test(word))
    ? name
    : null;
}

/** Who passes on what another said: "Reed told the council it was safe, the harbour office has said." */
function relayIn(voice: string, after: number): string | null {
  const match = RELAYED.exec(voice);
  const name = match?.[1]?.trim() ?? '';
  return match !== null && match.index >= after && !PRONOUN.test(name) ? name : null;
}
