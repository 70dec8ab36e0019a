/** How a question leans on the conversation it stands in, if it does: what it leaves out, and what it points to. */

import { BEFORE_PREDICATE, BEFORE_VERB, RAISED, type Want } from '../../language/data/pronouns.ts';
import { quotedIn } from '../../language/quotes.ts';
import { wordsOf } from '../../language/words.ts';
import type { Cleaned } from './clean.ts';
import { contentOf } from './content.ts';
import { formOf } from './forms.ts';
import { namedSubject, newSubject } from './fragments.ts';
import type { Names } from './names.ts';
import { phrasesIn } from './phrases.ts';
import { pointersIn } from './pointers.ts';

/** `firm`: it says nothing without the conversation; else it can be looked up as it stands. */
export type Leaning =
  | { readonly kind: 'none' }
  /** "Who said that?", "Source?" */
  | { readonly kind: 'remark' }
  /** "Go on", "Why?", "What happened?", "The cause?": about what was last spoken of. */
  | { readonly kind: 'bare'; readonly firm: boolean }
  /** "And the missiles?", "What about Okafor?": the earlier question with another subject. */
  | { readonly kind: 'swap'; readonly subject: string; readonly firm: boolean }
  | { readonly kind: 'pointers'; readonly wants: readonly Want[]; readonly firm: boolean };

const NONE: Leaning = { kind: 'none' };
/** "When did he resign? — Dana Reed", as we offer it. */
const CHOICE = /[?!.]\s[—–]\s\S/u;
/** "How many were hurt?": what they are of stands in the conversation. */
const SOME_OF_THEM = /^(?:how many|which)(?: more)? (?:were|was|are|is|have|has|had|did|do|will|died|survived|got)\b/iu;
/** Content words up to which another subject alone is too little to look up. */
const FEW = 3;

export function leaningOf(cleaned: Cleaned, names: Names): Leaning {
  const { text } = cleaned;
  if (CHOICE.test(text)) return NONE;
  const subject = newSubject(cleaned);
  if (subject === null) return byForm(text, false) ?? byWords(text, names);
  return byForm(subject, true) ?? { kind: 'swap', subject, firm: contentOf(subject).length <= FEW };
}

function byForm(text: string, instead: boolean): Leaning | null {
  switch (formOf(foldedWords(text))) {
    case 'remark':
      return { kind: 'remark' };
    case 'more':
      return { kind: 'bare', firm: true };
    case 'next':
      return { kind: 'bare', firm: false };
    case 'aspect':
      return { kind: 'bare', firm: instead };
    case null:
      return null;
  }
}

function byWords(text: string, names: Names): Leaning {
  const phrases = phrasesIn(text, names);
  const content = contentOf(text);
  const { wants, again } = pointersIn(text, phrases);
  if (isAboutQuotation(text) && wants.every((want) => want === 'thing')) return NONE;
  if (wants.length > 0) return { kind: 'pointers', wants, firm: content.length === 0 };
  if (again || RAISED.test(text)) return { kind: 'bare', firm: false };
  if (content.length === 0) return { kind: 'bare', firm: isCurt(text) };
  if (SOME_OF_THEM.test(text)) return { kind: 'pointers', wants: ['several'], firm: false };
  const subject = namedSubject(text, phrases);
  return subject === null ? NONE : { kind: 'swap', subject, firm: false };
}

/** What is quoted in a question is what "it" and "that" mean. */
function isAboutQuotation(text: string): boolean {
  return quotedIn(text).some(({ closed, start, end }) => closed && /\p{L}/u.test(text.slice(start, end)));
}

const MOST_CURT = 4;
const GENERAL =
  /^(?:happen\p{L}*|said|says|say|known|know|latest|news?|updates?|story|summary|overview|going|who|whom)$/u;

/** "Why?", "Since when?"; "What happened?", "Any news?", "Who says what?" can be asked of a whole coverage. */
function isCurt(text: string): boolean {
  const words = foldedWords(text);
  const general =
    words.slice(1).some((word) => GENERAL.test(word)) || (GENERAL.test(words[0] ?? '') && words.length > 1);
  return (
    words.length <= MOST_CURT && !general && !words.some((word) => BEFORE_PREDICATE.has(word) || BEFORE_VERB.has(word))
  );
}

function foldedWords(text: string): readonly string[] {
  return wordsOf(text).map(({ folded }) => folded);
}
