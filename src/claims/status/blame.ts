/** Two parties who accuse each other of the same thing. */

import { conceptsOf } from '../../language/concepts.ts';
import { kinOf } from '../../language/places.ts';
import { ownVoice } from '../../language/quotes.ts';
import type { Stretch } from '../../language/sentences.ts';
import type { Sentence } from '../../search/sentence.ts';
import { clauseAt } from './clauses.ts';
import type { Matter, Telling } from '../matter.ts';
import { partyOf } from '../parties.ts';

interface Blame extends Stretch {
  readonly sentence: Sentence;
  readonly party: string;
  readonly accuser: ReadonlySet<string>;
  readonly accused: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly words: string;
}

/** "Hale has blamed Reed for the fire", "Reed accused Hale of lying". */
const BLAME =
  /(?<party>[^,;:“”"]{2,60}?)(?:,[^,;:]{2,60},)?\s(?:(?:has|have|had|also|later|then|in turn)\s)*(?:accus(?:ed|es|e)|blam(?:ed|es|e))\s(?<accused>[^,;:“”"]{2,60}?)\s(?:of|for)\s(?<of>[^;]+)/iu;

export function blameMatters(sentences: readonly Sentence[]): readonly Matter[] {
  const all = sentences.flatMap((sentence) => blameIn(sentence) ?? []);
  return all.flatMap((one, i) => {
    const back = all.slice(i + 1).find((other) => isReturned(one, other));
    return back === undefined ? [] : [{ about: one.words, stances: [[telling(one)], [telling(back)]] }];
  });
}

function blameIn(sentence: Sentence): Blame | null {
  if (!/\b(?:accus|blam)/iu.test(sentence.text)) return null;
  const match = BLAME.exec(ownVoice(sentence.text));
  const { party: said = '', accused = '', of = '' } = match?.groups ?? {};
  const party = partyOf(said.replace(/^.*\b(?:and|but|while|that|as|though|although)\s(?=\S)/iu, ''));
  if (match === null || party === null) return null;
  const clause = clauseAt(sentence.text, match.index);
  return {
    ...{ sentence, party, start: clause.start, end: Math.max(clause.end, match.index + match[0].length) },
    ...{ accuser: conceptsOf(party), accused: conceptsOf(accused), of: conceptsOf(of) },
    words: of.split(/[,.]|\s(?:after|when|and|by)\s/u)[0]?.trim() ?? of,
  };
}

/** Each accuses the other, and of something shared. */
function isReturned(one: Blame, other: Blame): boolean {
  return are(one.accuser, other.accused) && are(one.accused, other.accuser) && !one.of.isDisjointFrom(other.of);
}

function are(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return !a.isDisjointFrom(b) || [...a].some((concept) => !kinOf(concept).isDisjointFrom(b));
}

function telling({ sentence, start, end, party }: Blame): Telling {
  return { sentence, start, end, holder: party };
}
