/** Disputes that a source reports as such: one party's claim, and with it another's contradiction. */

import { conceptsOf } from '../../language/concepts.ts';
import {
  ACCUSES,
  ACCUSING,
  ALLEGATION,
  CLAIMS,
  CONTRARY,
  DISPUTE_VERB,
  NAMED_CLAIM,
  UNTRUE,
} from '../../language/data/disputes.ts';
import { quotedIn } from '../../language/quotes.ts';
import type { Sentence } from '../../search/sentence.ts';
import { clausesOf } from './clauses.ts';
import { contradictionIn } from './contradictions.ts';
import type { Matter, Telling } from '../matter.ts';
import { beforeIn, isOneParty, partyOf, voiceOf } from '../parties.ts';

type Before = ReturnType<typeof beforeIn>;

/** How far back, in sentences, the claim may stand that is answered. */
const BACK = 2;
/** Shortest clause, in UTF-16 units, that can hold a position. */
const SHORTEST = 20;
/** Longest name of a matter, in words. */
const LONGEST_ABOUT = 9;
/** How far into a claim, in UTF-16 units, its speaker still opens it. */
const NEAR_HEAD = 40;
/** Fewest concepts that show "but Reed insists" or "Reed denied leaving" to be about the claim before it. */
const SHARED = 2;

export function openDisputes(sentences: readonly Sentence[]): readonly Matter[] {
  const before = beforeIn(sentences);
  return sentences.flatMap(
    (sentence) => contrary(sentence) ?? answered(sentence, before) ?? untrue(sentence, before) ?? [],
  );
}

/** "Contrary to what Reed said, the gate was open." */
function contrary(sentence: Sentence): Matter | null {
  const match = CONTRARY.exec(sentence.text);
  if (match === null) return null;
  const { said, by, whose } = match.groups ?? {};
  const end = match.index + match[0].length;
  const start = end + (/^[\s”"]*/u.exec(sentence.text.slice(end))?.[0].length ?? 0);
  if (sentence.text.length - start < SHORTEST) return null;
  const { speech } = sentence;
  const holder = speech === null || speech.start >= start ? voiceOf(sentence) : null;
  const held: Telling = { sentence, start, end: sentence.text.length, holder };
  const claim: Telling = { sentence, start: match.index, end: end - 1, holder: partyOf(said ?? by ?? whose ?? '') };
  return { about: aboutOf(held), stances: [[claim], [held]] };
}

/** "Hale said the gate was shut. Reed denied that." and "Hale said the gate was shut, which Reed denies." */
function answered(sentence: Sentence, before: Before): Matter | null {
  const { text } = sentence;
  const found = contradictionIn(text) ?? spoken(sentence);
  if (found === null) return null;
  const { party, from, object, loose } = found;
  if (from === null) {
    const isMeant = (claim: Sentence): boolean => (loose ? isTaken(object, claim) : isAnswered(object, claim));
    return behind({ sentence, party, isMeant }, before);
  }
  const claim: Telling = {
    sentence,
    start: 0,
    end: text.slice(0, from).replace(/[\s,;–—-]+$/u, '').length,
    holder: voiceOf(sentence),
  };
  if (!isClaim(sentence, text.slice(0, from)) || isOneParty(claim.holder, party)) return null;
  return dispute(claim, { sentence, start: from, end: text.length, holder: party });
}

/** "A port lawyer said they “deny the claims”": the quotation holds the contradiction, and its speaker makes it. */
function spoken(sentence: Sentence): ReturnType<typeof contradictionIn> {
  for (const { index, 0: verb, groups } of sentence.text.matchAll(DISPUTE_VERB)) {
    const object = NAMED_CLAIM.exec(sentence.text.slice(index + verb.length, index + verb.length + NEAR_HEAD))?.[0];
    const isDenial = groups?.['denies'] !== undefined || /^reject/iu.test(verb);
    const isQuoted = quotedIn(sentence.text).some(({ start, end }) => start <= index && index < end);
    if (isDenial && isQuoted && object !== undefined && sentence.speech !== null)
      return { party: voiceOf(sentence), from: null, object, loose: false };
  }
  return null;
}

/** "“That is not true,” Reed said." */
function untrue(sentence: Sentence, before: Before): Matter | null {
  return UNTRUE.test(sentence.text)
    ? behind({ sentence, party: voiceOf(sentence), isMeant: () => true }, before)
    : null;
}

interface Answer {
  readonly sentence: Sentence;
  readonly party: string | null;
  /** Whether a sentence makes the claim that is answered. */
  readonly isMeant: (claim: Sentence) => boolean;
}

/** The claim stands right before, or one sentence further if that one accuses. */
function behind({ sentence, party, isMeant }: Answer, before: Before): Matter | null {
  for (let claim = before(sentence), back = 0; claim !== null && back < BACK; claim = before(claim), back++) {
    if (claim.text.endsWith('?')) return null;
    if ((back > 0 && !ACCUSES.test(claim.text)) || !isClaim(claim, claim.text) || !isMeant(claim)) continue;
    const holder = voiceOf(claim);
    if (isOneParty(holder, party)) return null;
    return dispute(
      { sentence: claim, start: 0, end: claim.text.length, holder },
      { sentence, start: 0, end: sentence.text.length, holder: party },
    );
  }
  return null;
}

function isClaim({ speech }: Sentence, text: string): boolean {
  return (speech !== null && speech.end <= text.length) || CLAIMS.test(text);
}

/** Denied allegations answer an allegation, not any remark that stands before them. */
function isAnswered(object: string, { text }: Sentence): boolean {
  return !ALLEGATION.test(object) || ACCUSES.test(text);
}

function isTaken(object: string, { concepts, speech }: Sentence): boolean {
  return speech !== null && [...conceptsOf(object)].filter((concept) => concepts.has(concept)).length >= SHARED;
}

function dispute(claim: Telling, answer: Telling): Matter {
  return { about: aboutOf(claim), stances: [[claim], [answer]] };
}

/** The accusation's words, or else the claim's own first, without who makes it. */
function aboutOf({ sentence: { text, speech }, start, end }: Telling): string {
  const told = text.slice(start, end);
  const accusing = ACCUSING.exec(told);
  const opens = speech !== null && speech.start >= start && speech.start - start < NEAR_HEAD && speech.end < end;
  const from =
    accusing === null ? (opens ? speech.end - start : 0) : accusing.index + (accusing.groups?.['lead'] ?? '').length;
  const claim = told.slice(from).replace(/^[\s,:“”"]*(?:that\s)?/u, '');
  const clause = claim.slice(0, clausesOf(claim)[0]?.end ?? claim.length);
  return clause.split(/\s+/u).slice(0, LONGEST_ABOUT).join(' ').replace(HANGING, '');
}

/** Small words that a name cut short would end on. */
const HANGING =
  /(?:[\s.,;:]+(?:and|or|but|of|in|on|at|to|for|from|by|with|after|before|during|the|an?|his|her|its|their|which|that|who|as|only|one|nothing))*[\s.,;:]*$/iu;
