/** Whose words the sentences of a text are, where sentences before or around tell who "he" is or who is quoted. */

import { REPORTING_VERBS } from '../language/data/reporting-verbs.ts';
import { quotedIn } from '../language/quotes.ts';
import type { Stretch } from '../language/sentences.ts';
import { speechIn, type Speech } from '../language/speech.ts';
import { isRole } from './roles.ts';

/** As the text names them, and the office it sets beside the name. */
export interface Speaker {
  readonly named: string;
  readonly office: string;
}

/** A speaker whom the text calls only "he": it may be anybody. */
export const ANYBODY: Speaker = { named: '', office: '' };

/** How many sentences back "he said" may look for who he is. */
const BACK = 2;
/** A speaker is a phrase; one with a verb of its own was misread. */
const CLAUSE = /\b(?:is|are|was|were|has|have|had|comes?|came|he|she|they|it|we|I|what)\b/u;
const LEADING = /^(?:.*\b(?:as|but|and|however|while|that|meanwhile|though|although)\s)(?=\S)/iu;
const TRAILING =
  /\s(?:(?:earlier|later|late|early)\s)?(?:this \w+|(?:in|on) (?:an?|the) .*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u;
/** A post that the text shows signs for all of it: "— Dana Reed (@danareed)". */
const SIGNED = /[—–-]\s*(\p{Lu}[^\n()@—–]{2,40}?)\s\(@\w+\)/u;

/** For each sentence its speaker and whoever passed the words on; none where the text speaks for itself. */
export function speakersIn(text: string, sentences: readonly Stretch[]): readonly (readonly Speaker[])[] {
  const signed = SIGNED.exec(text)?.[1];
  if (signed !== undefined) return sentences.map(() => [{ named: signed, office: '' }]);
  const named: (readonly Speaker[])[] = [];
  for (const [i, { start, end }] of sentences.entries()) {
    const sentence = text.slice(start, end);
    const speech = speechIn(sentence);
    const own = speech === null || speech.pronoun ? null : speakerOf(sentence, speech);
    if (speech === null) named.push([]);
    else if (own === null)
      named.push(before(named) ?? personIn(text, sentences[i - 1]) ?? ahead(text, sentences.slice(i + 1)) ?? [ANYBODY]);
    else {
      const relay = speech.via === null ? [] : [{ named: speech.via, office: '' }];
      // "The mayor said" may well be who spoke before.
      const known = /^the\s/iu.test(own.named) ? (before(named) ?? []) : [];
      named.push([own, ...known, ...relay]);
    }
  }
  const speakers: (readonly Speaker[])[] = [];
  for (const [i, own] of named.entries()) {
    const quoting = { text, sentences, named, before: speakers[i - 1] ?? [] };
    speakers.push(own.length > 0 ? own : (goingOn(quoting, i) ?? quotingAround(quoting, i)));
  }
  return speakers;
}

function before(named: readonly (readonly Speaker[])[]): readonly Speaker[] | null {
  return named.slice(-BACK).findLast((each) => each.length > 0) ?? null;
}

/** A passage may begin in the middle of a speech: "he" is whom the next sentences name. */
function ahead(text: string, sentences: readonly Stretch[]): readonly Speaker[] | null {
  for (const { start, end } of sentences.slice(0, BACK)) {
    const sentence = text.slice(start, end);
    const speech = speechIn(sentence);
    const speaker = speech === null || speech.pronoun ? null : speakerOf(sentence, speech);
    if (speaker !== null) return [speaker];
  }
  return null;
}

/** The speaker with the office that stands before or behind the name: "the acting mayor, Dana Reed". */
export function speakerOf(sentence: string, { speaker }: Pick<Speech, 'speaker'>): Speaker | null {
  const named = speaker.replace(LEADING, '').replace(TRAILING, '');
  if (CLAUSE.test(named)) return null;
  const at = sentence.indexOf(named);
  const ahead = /(?:^|[,;:.“”"]\s?)([^,;:.“”"()]{4,80}),\s$/u.exec(sentence.slice(0, Math.max(0, at)))?.[1] ?? '';
  const behind = /^,\s([^,;:“”"().]{3,90})/u.exec(sentence.slice(at + named.length))?.[1] ?? '';
  return { named, office: [ahead, behind].filter(isOffice).join(', ') };
}

function isOffice(phrase: string): boolean {
  const words = phrase.toLowerCase().match(/\p{L}+/gu) ?? [];
  return !REPORTING_VERBS.has(words[0] ?? '') && words.some(isRole);
}

/** The first one named in a sentence. */
function personIn(text: string, sentence: Stretch | undefined): readonly Speaker[] | null {
  if (sentence === undefined) return null;
  const words = text.slice(sentence.start, sentence.end);
  const person = /\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)+/u.exec(words)?.[0];
  const speaker = person === undefined ? null : speakerOf(words, { speaker: person });
  return speaker === null ? null : [speaker, ANYBODY];
}

interface Quoting {
  readonly text: string;
  readonly sentences: readonly Stretch[];
  readonly named: readonly (readonly Speaker[])[];
  readonly before: readonly Speaker[];
}

/** A sentence that quotes and names no speaker, between two of one speaker, goes on with what that one says. */
function goingOn({ text, sentences, named, before }: Quoting, i: number): readonly Speaker[] | null {
  const { start, end } = sentences[i] ?? { start: 0, end: 0 };
  const last = (speakers: readonly Speaker[]): readonly string[] =>
    speakers.map((each) => each.named.split(' ').at(-1) ?? '');
  const both = last(named[i + 1] ?? []).some((name) => name !== '' && last(before).includes(name));
  return both && quotedIn(text).some((each) => each.start >= start && each.end <= end) ? before : null;
}

/** A sentence inside a quotation is spoken by whoever a sentence beside it in the quotation names, else by who spoke before. */
function quotingAround({ text, sentences, named, before }: Quoting, i: number): readonly Speaker[] {
  const { start, end } = sentences[i] ?? { start: 0, end: 0 };
  const quotation = quotedIn(text).find((each) => each.start <= start + 1 && each.end >= end - 2);
  if (quotation === undefined) return [];
  const sharing = sentences.findIndex(
    (each, j) => (named[j]?.length ?? 0) > 0 && each.start < quotation.end && quotation.start < each.end,
  );
  return named[sharing] ?? before;
}
