/** The counts and amounts in a sentence that could be the answer to how many, or how much. */

import { conceptOf, conceptsOf } from '../language/concepts.ts';
import { quantitiesIn, type Quantity } from '../language/quantities.ts';
import { fold } from '../language/words.ts';
import type { Sentence } from '../search/sentence.ts';
import type { AnswerIn } from './answer-in.ts';
import { unitsOf } from './measures.ts';
import type { Question } from './question.ts';

/** What a question counts that asks how many times: "the ninth time", "twice". */
const TIMES =
  /\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|once|twice|thrice)\b|\b[\p{L}\p{N}-]+ times\b/giu;

export function counts({ text }: Sentence, question: Question): readonly AnswerIn[] {
  const { wanted, text: asked } = question;
  if (/\bhow (?:many times|often)\b/iu.test(asked))
    return Array.from(text.matchAll(TIMES), ({ index, 0: words }) => ({
      key: fold(words),
      start: index,
      end: index + words.length,
    }));
  const all = quantitiesIn(text).filter(
    ({ kind, compared, value }) => kind !== 'ordinal' || (!compared && value !== '1'),
  );
  // "How many days" counts in a unit: the measure's own words name it.
  const named = all.filter(({ kind, counted, deeds, start, end }) => {
    const own = kind === 'measure' ? conceptsOf(text.slice(start, end)) : NONE;
    return wanted.every((each) => counted.includes(each) || deeds.includes(each) || own.has(each));
  });
  const any = all.filter(({ kind }) => kind !== 'measure');
  return keyed((wanted.length === 0 ? any : named).filter((each) => !countsEither(text, each, question)));
}

const NONE: ReadonlySet<string> = new Set();

/** "Killed or injured" counts more than the killed alone. */
function countsEither(text: string, { end }: Quantity, { terms }: Question): boolean {
  // "30 killed or injured" ends with the first of the two.
  const last = text.lastIndexOf(' ', end - 1) + 1;
  const [, first = '', second = ''] =
    /^[^.;]{0,40}?\b(\p{L}+) or (\p{L}+)/u.exec(text.slice(last)) ??
    /(\p{L}+) or (\p{L}+)$/u.exec(text.slice(0, end)) ??
    [];
  const asked = new Set(terms.map(({ concept }) => concept));
  const [one, other] = [conceptOf(fold(first)), conceptOf(fold(second))];
  return first !== '' && DEED.test(first) && DEED.test(second) && one !== other && asked.has(one) !== asked.has(other);
}

const DEED = /(?:ed|en|dead|hurt|missing|lost)$/u;

export function amounts({ text }: Sentence, question: Question): readonly AnswerIn[] {
  const asked = new Set(question.terms.map(({ word }) => word));
  const units = unitsOf(question);
  return keyed(
    quantitiesIn(text).filter(({ value, unit }) => !asked.has(value) && (units === null || units.has(unit))),
  );
}

function keyed(quantities: readonly Quantity[]): readonly AnswerIn[] {
  return quantities.map(({ unit, value, start, end }) => ({ key: `${unit} ${value}`.trim(), start, end }));
}
