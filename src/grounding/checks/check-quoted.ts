/** Whether the evidence sets beside a quotation any of those whom the sentence sets beside it. */

import { conceptOf } from '../../language/concepts.ts';
import { ownVoice, quotedIn } from '../../language/quotes.ts';
import { wordsOf } from '../../language/words.ts';
import type { Alignment } from '../alignment.ts';
import { isRole } from '../roles.ts';
import { isNamedIn, isOne, namedOf } from './same-speaker.ts';
import { ANYBODY, type Speaker } from '../speakers.ts';
import type { ToldSentence } from '../telling.ts';

/** A quotation beside whose words in the evidence nobody stands whom the sentence names in its own voice. */
export function misquoted({ claim, evidence }: Alignment): string | null {
  const named = namedOf(ownVoice(claim.text), claim.names);
  if (named.length === 0) return null;
  for (const quoted of quotationsOf(claim)) {
    const homes = evidence.filter(({ text }) => plain(text).includes(quoted));
    if (homes.length > 0 && !homes.some((home) => mayQuote(named, home, { claim, evidence })))
      return named[0]?.named ?? null;
  }
  return null;
}

/** Whether one of the named, or whoever holds an office that the sentence tells of, may have said the quotation there. */
function mayQuote(
  named: readonly Speaker[],
  { speakers, text, names }: ToldSentence,
  { claim, evidence }: Pick<Alignment, 'claim' | 'evidence'>,
): boolean {
  const around = [...speakers.map((each) => `${each.named}, ${each.office}`), ownVoice(text)];
  return (
    speakers.includes(ANYBODY) ||
    around.every((each) => namedOf(each, names).length === 0 && rolesIn(each).size === 0) ||
    around.some((each) => !rolesIn(each).isDisjointFrom(rolesIn(ownVoice(claim.text)))) ||
    named.some(
      (speaker) =>
        around.some((each) => isNamedIn(speaker, each)) || speakers.some((own) => isOne(speaker, own, evidence)),
    )
  );
}

function rolesIn(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).flatMap(({ folded }) => (isRole(folded) ? [conceptOf(folded)] : [])));
}

function quotationsOf({ text }: ToldSentence): readonly string[] {
  return quotedIn(text)
    .map(({ start, end }) => plain(text.slice(start, end)))
    .filter((quoted) => quoted.includes(' '));
}

function plain(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded.replace(/['’]/gu, ''))
    .join(' ');
}
