/** Whose words a quotation is: the speaker its sentence names, or the one that the sentence right before it leaves no doubt about. */

import { ownVoice } from '../../language/quotes.ts';
import type { Sentence } from '../../search/sentence.ts';
import { holderOf } from '../persons/holder.ts';
import { nameRunsIn } from '../persons/name-runs.ts';
import type { Persons } from '../persons/persons.ts';

export interface Spoken {
  readonly sentence: Sentence;
  /** Null where it is not certain. */
  readonly holder: string | null;
}

/** Furthest apart, in UTF-16 units of the file, that two paragraphs may stand and still be neighbours. */
const NEIGHBOURS = 40;
/** Most words of an office that opens a sentence: "The deputy harbour master disagreed:". */
const LONGEST_OFFICE = 5;

/** The sentences in the order of their sources, each with its speaker. */
export function speakersOf(sentences: readonly Sentence[], persons: Persons): readonly Spoken[] {
  const spoken: Spoken[] = [];
  for (const sentence of inOrder(sentences)) {
    const last = spoken.at(-1);
    const before = last !== undefined && isNext(last.sentence, sentence) ? last : null;
    spoken.push({ sentence, holder: speakerOf(sentence, before, persons) });
  }
  return spoken;
}

function inOrder(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.toSorted(
    (a, b) =>
      (a.passage.source < b.passage.source ? -1 : a.passage.source > b.passage.source ? 1 : 0) ||
      a.passage.start - b.passage.start ||
      a.start - b.start,
  );
}

function isNext(before: Sentence, after: Sentence): boolean {
  if (before.passage.source !== after.passage.source || before.passage.entry !== after.passage.entry) return false;
  if (before.passage.role === 'headline') return false;
  if (before.passage.id === after.passage.id) return after.index === before.index + 1;
  const last = before.end >= before.passage.text.trimEnd().length;
  return after.index === 0 && last && after.passage.start - before.passage.end <= NEIGHBOURS;
}

function speakerOf(sentence: Sentence, before: Spoken | null, persons: Persons): string | null {
  const { speech, text } = sentence;
  const voice = ownVoice(text);
  if (speech !== null) {
    if (!speech.pronoun) return speech.speaker;
    const who = before === null ? null : meantBy(speech.speaker.toLowerCase(), before);
    const others = nameRunsIn(voice.slice(0, speech.start)).some(
      ({ name }) => who?.includes(name.at(-1) ?? '') === false,
    );
    return others ? null : who;
  }
  if (!/\p{L}/u.test(voice)) return before !== null && goesOn(before.sentence, text) ? before.holder : null;
  return introducedBy(voice, text, persons);
}

/** "He" is the speaker right before, or the only person whom the sentence right before names. */
function meantBy(pronoun: string, { sentence, holder }: Spoken): string | null {
  // "Marsh said it was safe, Reed added. He …" may be either.
  if (sentence.speech !== null && sentence.speech.via !== null) return null;
  const who = holder ?? onlyPerson(sentence);
  if (who === null) return null;
  switch (holderOf(who).kind) {
    case 'named':
    case 'office':
      return pronoun === 'he' || pronoun === 'she' ? who : null;
    case 'body':
      return pronoun === 'it' ? who : null;
    case 'general':
      // "A spokesman said … he added".
      return /^(?:he|she|they)$/u.test(pronoun) ? who : null;
    case 'unclear':
      return null;
  }
}

function onlyPerson({ text }: Sentence): string | null {
  const voice = ownVoice(text);
  const runs = nameRunsIn(voice).filter((run) => run.title !== null || run.name.length > 1);
  const [run] = runs;
  return runs.length === 1 && run !== undefined && run.start === 0 && !run.possessive
    ? voice.slice(run.start, run.end)
    : null;
}

/** A sentence that is nothing but a quotation goes on with the quotation right before it; without a full stop it is a headline. */
function goesOn(before: Sentence, text: string): boolean {
  const quoted = /[“”"«»’]/u.test(before.text) && (before.speech !== null || !/\p{L}/u.test(ownVoice(before.text)));
  return quoted && /[.!?…,]\s*["”’»]?\s*$/u.test(text);
}

/** "The harbour master disagreed: “…”" */
function introducedBy(voice: string, text: string, persons: Persons): string | null {
  const lead = /^([^:]{3,120}):\s*$/u.exec(text.slice(0, text.search(/[“"«]/u)))?.[1];
  if (lead === undefined) return null;
  const runs = nameRunsIn(voice).filter((run) => !run.possessive);
  const [run] = runs;
  if (run !== undefined)
    return runs.length === 1 && run.start < lead.length && /^(?:But|And)?\s*$/u.test(voice.slice(0, run.start))
      ? voice.slice(run.start, run.end)
      : null;
  const words = lead.split(' ');
  for (let length = Math.min(LONGEST_OFFICE, words.length - 1); length > 1; length--) {
    const office = words.slice(0, length).join(' ');
    if (holderOf(office).kind === 'office' && persons.nameOf(office) !== office) return office;
  }
  return null;
}
