/** Finds questions and tasks that stand alone in an article that has nothing to do with them and speaks to nobody. */

import { CERTAIN_TASKS, NOUNS_TOO, SLAVIC_TASKS, TASKS, WORKS } from '../language/data/machine-talk.ts';
import { STOP_WORDS } from '../language/data/stop-words.ts';
import { REPORTING_VERBS } from '../language/data/reporting-verbs.ts';
import { ownVoice } from '../language/quotes.ts';
import { sentencesOf } from '../language/sentences.ts';
import { stemOf, wordsOf } from '../language/words.ts';
import type { Block } from './block.ts';

const LONGEST = 500;

/** With what a task may be opened politely. */
const LEAD =
  /^[\s"“'‘«(*-]*(?:(?:please|now|then|also|and|next|finally|first|kindly|so|okay|ok),? )*(?:(?:can|could|would|will) you (?:please |kindly )?|(?:i|we) (?:want|need|would like|[’']d like) you to |help me (?:to )?|let[’']s )?/i;
/** What follows a verb that gives an order, and no noun. */
const ORDERED =
  /^ (?:an?|the|me|us|my|our|your|each|every|all|any|some|on|off|this|these|how|what|why|whether|if|one|two|three|four|five|six|ten|\d+|random(?:ly)?|only|as)\b/i;
const SLAVIC_TASK = new RegExp(`^(?:${SLAVIC_TASKS})(?![а-яёіїєґ])`, 'i');
const WORK = new RegExp(`(?<![\\w’'-])(?:${WORKS})(?!\\w)`, 'i');
const QUESTION =
  /^(?:(?:hi|hey|hello|so|ok|okay|please|and|also),? )?(?:what|who|whom|whose|which|when|where|why|how|can|could|would|is|are|was|were|do|does|did|have|has)(?:[’']s)?\b.*\?$/i;
/** A question that leans on what stands before it belongs to the article. */
const LEANS =
  /\b(?:this|that|these|those|it|its|he|she|they|him|her|his|them|their|we|us|now|next|here|then|so|but|and yet|after all|else|still|again)\b|^(?:and|but|so|yet|or)\b/i;
/** What pages ask of their readers. */
const SERVICE =
  /\b(?:this (?:story|article|topic|page|video|post)|here\W*$|newsletters?|forums?|tips? or|readers|terms of use)\b|@|https?:|^read (?:or|more|the full|\w+[’']s)\b/i;
const CONTACT = /^(?:Write|Send|E-?mail|Contact)\b(?: [^.]*)? to \p{Lu}/u;
/** "How do you say ‘harbour’ in Danish?", "What is ‘kikötő’ in English?" */
const LANGUAGE =
  /^(?:how (?:do|would|can) (?:you|i|we|one) (?:say|translate|conjugate)|what(?:[’']s| is) ['‘"“][^?]+['’"”] in \p{Lu})[^?]*\?$/iu;
/** "…, the ferry company advises." */
const TOLD = /, [^,]*\b(?:tells?|told|says?|said|urges?d?|warn(?:s|ed)?|ask(?:s|ed)?|advise[sd]?|recommend(?:s|ed)?)\b/;
/** A machine does it for somebody. */
const FOR_ME = /\b(?:me|my)\b/i;
/** Whoever is told of what is theirs is a reader. */
const ADVICE = /\byou(?:rs|rself|r)?\b(?! (?:[a-z]+ )?(?:answer|response|reply|summary|output|message|text))/i;
const SPEAKS_TO_READER = /\byou(?:r|rs|rself)?\b/i;
const SPEAKER = /^(?:Q|A)\b[.:]|^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}: /u;

/** Indexes of the blocks. */
export function loneTasks(blocks: readonly Block[], suspects: readonly number[]): readonly number[] {
  const candidates = suspects.filter((at) => {
    const { text, mark } = blocks[at] ?? { text: '', mark: 'heading' };
    return mark === null && text.length <= LONGEST && looksAsked(text);
  });
  if (candidates.length === 0) return [];
  const others = blocks.filter((_, at) => !candidates.includes(at)).map(({ text }) => text);
  if (speaksToReader(others)) return candidates.filter((at) => isCertain(blocks[at]?.text ?? ''));
  const known = wordsIn(others);
  return candidates.filter((at) => isStrange(blocks, at, known));
}

function looksAsked(text: string): boolean {
  if (!isTask(text) && !(/\?\W*$/.test(text) && QUESTION.test(text))) return false;
  if (TOLD.test(text)) return false;
  if (isCertain(text)) return true;
  if (SPEAKER.test(text) || SERVICE.test(text) || CONTACT.test(text)) return false;
  if (isTask(text) && ADVICE.test(text.replace(LEAD, ''))) return false;
  const voice = ownVoice(text);
  if (wordsOf(voice).some(({ folded }) => REPORTING_VERBS.has(folded) && !TASKS.has(folded))) return false;
  return sentencesOf(voice).every(({ start, end }) => isAsked(voice.slice(start, end)));
}

function isTask(text: string): boolean {
  const order = text.replace(LEAD, '');
  const verb = /^[a-z]+/i.exec(order)?.[0] ?? '';
  if (verb === '') return SLAVIC_TASK.test(order);
  const folded = verb.toLowerCase();
  return TASKS.has(folded) && (!NOUNS_TOO.has(folded) || ORDERED.test(order.slice(verb.length)));
}

function isCertain(text: string): boolean {
  return LANGUAGE.test(text) || CERTAIN_TASKS.has(/^[a-z]+/i.exec(text.replace(LEAD, ''))?.[0].toLowerCase() ?? '');
}

function isAsked(sentence: string): boolean {
  if (!/\p{L}{2}/u.test(sentence)) return true;
  return isTask(sentence) || (QUESTION.test(sentence) && !LEANS.test(sentence));
}

/** Service pieces and open letters speak to their readers, and may well give them tasks. */
function speaksToReader(texts: readonly string[]): boolean {
  const speaking = texts.filter((text) => SPEAKS_TO_READER.test(text) && SPEAKS_TO_READER.test(ownVoice(text))).length;
  return speaking >= 2 && speaking * 8 >= texts.length;
}

/** An article knows the words of its own questions, and answers them below; its headline it knows best. */
function isStrange(blocks: readonly Block[], at: number, known: Known): boolean {
  const text = blocks[at]?.text ?? '';
  if (isCertain(text)) return true;
  const own = stemsOf(text);
  const found = own.filter((stem) => known(stem));
  if (isTask(text) && WORK.test(text)) return found.length * 3 <= own.length * 2;
  if (isTask(text)) return own.length >= (FOR_ME.test(text) ? 1 : 2) && found.length * 3 <= own.length;
  const names = namesIn(text);
  if (names.length > 0 && names.every((name) => !known(name))) return true;
  const below = wordsIn(blocks.slice(at + 1, at + 3).map((block) => block.text));
  return own.length >= 2 && found.length * (at < 3 ? 2 : 3) <= own.length && found.every((stem) => !below(stem));
}

function namesIn(text: string): readonly string[] {
  return wordsOf(text)
    .slice(1)
    .filter(({ start, folded }) => folded.length > 3 && /^\p{Lu}/u.test(text.slice(start, start + 2)))
    .map(({ folded }) => stemOf(folded));
}

type Known = (stem: string) => boolean;

/** To stem a whole article for a question or two would cost more than it brings. */
function wordsIn(texts: readonly string[]): Known {
  const low = ` ${texts.join(' ')}`.toLowerCase();
  return (stem) => low.includes(` ${stem.replace(/i$/, '')}`);
}

function stemsOf(text: string): readonly string[] {
  const first = wordsOf(text)[0]?.end ?? 0;
  return wordsOf(text)
    .filter(({ start, folded }) => start >= first && folded.length > 3 && !STOP_WORDS.has(folded))
    .map(({ folded }) => stemOf(folded));
}
