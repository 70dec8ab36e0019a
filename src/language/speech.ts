/** Who says so: the speaker a sentence names, through whom the words came, and where the attribution stands. */

import { REPORTING_VERBS, SAYING_VERBS } from './data/reporting-verbs.ts';
import { ownVoice, quotedIn } from './quotes.ts';
import type { Stretch } from './sentences.ts';
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

const PRONOUN = /^(he|she|they|it|we|i|you|this|that|these|those|who|which)$/i;
const ADVERB =
  /^(\p{Ll}+ly|meanwhile|however|also|too|then|though|instead|later|earlier|still|again|in turn|for (his|her|its|their) part)$/iu;
const LEADING =
  /^(?:(?:but|and|or|so|yet|while|as|that|because|although|though|when|after|before|then|later|earlier|meanwhile|however|still|also)\b,?\s+)+/iu;
const UNNAMED =
  /\b(sources?|insiders?|reports?|(?:person|people|those) (?:familiar|briefed|with knowledge|close)|(?:one|an?|another|several|some) (?:\p{L}+ ){0,3}officials?)\b/iu;
const PASSIVE = /^(?:reported|announced|confirmed|described|called|estimated|posted|written|noted|stated)$/;
const CAPITAL = "\\p{Lu}[\\p{L}.’'-]*";
const CAPITALS = `${CAPITAL}(?:\\s${CAPITAL})*`;
/** "Dana Reed", "Mr van der Berg": capitals, and the small words that stand inside names. */
const NAME_ONLY = new RegExp(
  `^(?:(?:but|and|as|while)\\s)?${CAPITAL}(?:\\s(?:${CAPITAL}|de|da|di|del|der|den|van|von|bin|ibn|al|el|la|le|du|dos))*$`,
  'u',
);
/** What follows "said": a name, or a noun phrase up to the next preposition, comma or full stop. */
const INVERTED = new RegExp(
  `^\\s+((?:the |an? )?${CAPITALS}|(?:the|an?|one)(?:\\s(?!(?:in|on|at|after|during|when|as|while|told|to)\\b)[\\p{L}\\p{N}’'-]+){1,10})`,
  'u',
);
const NAMED_START = new RegExp(`^(?:[Tt]he |[Aa]n? )?${CAPITALS}`, 'u');
/** Longest subject, in words, that is still taken for a speaker. */
const SHORT = 14;

/** The first attribution in a sentence, or null where the source speaks for itself. Offsets are into `text`. */
export function speechIn(text: string): Speech | null {
  const voice = ownVoice(text);
  return accordingTo(voice, text) ?? inverted(voice, text) ?? subjectBefore(voice, text);
}

function accordingTo(voice: string, text: string): Speech | null {
  const match = /\baccording to\s+/iu.exec(voice);
  if (match === null) return null;
  const start = match.index + match[0].length;
  const rest = voice.slice(start);
  const stop =
    /,\s(?!(?:a|an|the|head|chief|minister|president|secretary|director|governor|mayor|chair\w*|ceo)\b)|[.;:—–(]|\s(?:that|who|which|has|have|had|was|were|is|are)\s/iu.exec(
      rest,
    );
  const end = start + (stop === null ? rest.length : stop.index);
  return build(text, { start: match.index, end }, { start, end: nameEnd(voice, start, end) });
}

/** Ends a name before its apposition: "Dana Reed, head of the port" is "Dana Reed". */
function nameEnd(voice: string, start: number, end: number): number {
  const comma = voice.slice(start, end).indexOf(',');
  return comma > 0 ? start + comma : end;
}

function subjectBefore(voice: string, text: string): Speech | null {
  for (const verb of wordsOf(voice)) {
    if (!REPORTING_VERBS.has(verb.folded) || !isFinite(verb, voice)) continue;
    const subject = subjectOf(voice, clauseStart(text, verb.start), verb.start);
    if (subject !== null) return build(text, { start: subject.start, end: verb.end }, subject);
  }
  return null;
}

/** Participles after "was" or a preposition, infinitives and bare participles ("blasts reported in the port") attribute nothing. */
function isFinite(verb: Word, voice: string): boolean {
  const before = voice.slice(Math.max(0, verb.start - 14), verb.start).toLowerCase();
  if (/\b(?:to|be|been|being|was|were|is|are|of|by|the|an?|his|her|its|their|this|that|so)[\s-]+$/.test(before))
    return false;
  if (PASSIVE.test(verb.folded))
    return (
      !/^\s+(?:in|at|by|as|from|near|across)\b/.test(voice.slice(verb.end)) || /described|called/.test(verb.folded)
    );
  return true;
}

/** Where the clause that holds `at` begins: after a quotation, a semicolon or a dash, else at the text's start. */
function clauseStart(text: string, at: number): number {
  let start = 0;
  for (const quoted of quotedIn(text)) if (quoted.end < at) start = Math.max(start, quoted.end + 1);
  const marks = Math.max(
    text.lastIndexOf(';', at),
    text.lastIndexOf(' – ', at),
    text.lastIndexOf(' — ', at),
    text.lastIndexOf(': ', at),
  );
  return Math.max(start, marks < 0 ? 0 : marks + 1);
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

function piecesOf(voice: string, from: number, to: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = from;
  for (const match of voice.slice(from, to).matchAll(/,|$/g)) {
    const end = from + match.index;
    if (voice.slice(start, end).trim() !== '') found.push(trim(voice, start, end));
    start = end + 1;
  }
  return found;
}

function trim(voice: string, start: number, end: number): Stretch {
  const raw = voice.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  return { start: from, end: from + raw.trim().length };
}

function trimSubject(voice: string, piece: Stretch): Stretch | null {
  let { start, end } = piece;
  const raw = voice.slice(start, end);
  start += LEADING.exec(raw)?.[0].length ?? 0;
  const clause =
    /^.*\b(?:that|and|but|while|as|because|after|when|what|which|whom|who)\s+(?=\p{Lu}|(?:the|he|she|they|it)\s)/u.exec(
      voice.slice(start, end),
    );
  if (clause !== null && !/^(?:\p{Lu}\S+|officials|the \p{L}+) and $/u.test(clause[0])) start += clause[0].length;
  const relative = /^.*(?<!\b(?:of|in|for|at|to|and|on|with|from|by|near|under))\s(?=(?:the|an?)\s\p{L})/u.exec(
    voice.slice(start, end),
  );
  if (relative !== null) start += relative[0].length;
  end -=
    /\s+(?:has|have|had|do|does|did|also|later|then|again|earlier|already|repeatedly|\p{Ll}+ly|\s)*$/iu.exec(
      voice.slice(start, end),
    )?.[0].length ?? 0;
  if (/\sand$/.test(voice.slice(start, end)))
    end = start + (NAMED_START.exec(voice.slice(start, end))?.[0].length ?? 0);
  const subject = voice.slice(start, end);
  const words = wordsOf(subject);
  if (words.length === 0 || words.length > SHORT) return null;
  const opens =
    /^(?:\p{Lu}|(?:the|a|an|one|two|three|several|some|many|his|her|its|their|he|she|they|it|we|officials|authorities|analysts|experts|police|residents|witnesses)\b)/iu;
  return opens.test(subject) && (PRONOUN.test(subject) || /^\p{Lu}|\s/u.test(subject) || /s$/.test(subject))
    ? { start, end }
    : null;
}

function inverted(voice: string, text: string): Speech | null {
  for (const verb of wordsOf(voice)) {
    if (!SAYING_VERBS.has(verb.folded) || !/[“”"’,]\s*$/u.test(text.slice(0, verb.start))) continue;
    const name = INVERTED.exec(voice.slice(verb.end));
    if (name?.[1] === undefined) continue;
    const start = verb.end + (name[0].length - name[1].length);
    const end = start + name[1].length;
    return build(text, { start: verb.start, end }, { start, end });
  }
  return null;
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

/** Whom the words were told to, where that is a named medium: "told Radio North", "cited by an Axios reporter". */
function viaIn(voice: string): string | null {
  const match =
    /\b(?:told|spoke to|speaking to|interview with|cited by|quoted by|reported by|writing in|statement to)\s+(?:an?\s+|the\s+)?((?:\p{Lu}[\p{L}\p{N}&.-]*\s?)+)/u.exec(
      voice,
    );
  return match?.[1]?.trim().replace(/[.,]$/, '') ?? null;
}
