/** Where a sentence says that somebody contradicts something: who, with what words, and where the claim must stand. */

import {
  ADVERBS,
  AGAIN,
  ANYBODY,
  BUT,
  CLAIM_IS,
  CLAIM_SET_OFF,
  DENIED_BY,
  DISPUTE_VERB,
  ENDS,
  HABIT,
  MID_CLAUSE,
  NAMED_CLAIM,
  OPENING,
  TAKES_UP,
  TOLD_AGAIN,
} from '../../language/data/disputes.ts';
import { PRONOUN } from '../../language/data/reporting-verbs.ts';
import { ownVoice } from '../../language/quotes.ts';
import { partyOf } from '../parties.ts';

export interface Contradiction {
  /** Who contradicts, where that can be said. */
  readonly party: string | null;
  /** For a claim in the same sentence, where it ends and the contradiction begins; null where the claim stands before the sentence. */
  readonly from: number | null;
  /** What is contradicted, as far as the sentence says: "the allegations", or the claim told again. */
  readonly object: string;
  /** True where only likeness shows that the claim is meant. */
  readonly loose: boolean;
}

/** Longest subject, in UTF-16 units. */
const LONGEST_SUBJECT = 90;
/** How far behind its verb, in UTF-16 units, the object is looked for. */
const AHEAD = 90;

/** The first contradiction in the sentence's own voice, or null. */
export function contradictionIn(text: string): Contradiction | null {
  if (text.search(DISPUTE_VERB) < 0) return null;
  const voice = ownVoice(text);
  for (const match of voice.matchAll(DISPUTE_VERB)) {
    const found = byVerb(voice, match);
    if (found !== null) return found;
  }
  return byPassive(text);
}

function byVerb(voice: string, match: RegExpExecArray): Contradiction | null {
  const before = voice.slice(0, match.index).replace(ADVERBS, '');
  const after = voice.slice(match.index + match[0].length, match.index + match[0].length + AHEAD);
  if (HABIT.test(voice.slice(before.length, match.index))) return null;
  const kind = match.groups ?? {};
  const answers = AGAIN.test(after) || NAMED_CLAIM.test(after) || (kind['disagrees'] !== undefined && ENDS.test(after));
  const object = NAMED_CLAIM.exec(after)?.[0] ?? '';
  const up = TAKES_UP.exec(before);
  if (up !== null && ENDS.test(after)) return inside(up, { object: '', pronoun: true });
  const but = BUT.exec(before);
  if (but !== null && answers) return inside(but, { object, pronoun: false });
  const told = kind['denies'] !== undefined && TOLD_AGAIN.test(after);
  const insists = kind['insists'] !== undefined && /^(?:but|however|yet)\b/iu.test(voice);
  if (!answers && !told && !insists) return null;
  const subject = before.replace(OPENING, '');
  const party = subjectParty(subject);
  if (party === null || (kind['disagrees'] !== undefined && ANYBODY.test(subject))) return null;
  return { ...party, from: null, object: told || insists ? after : object, loose: told || insists };
}

interface Found {
  readonly object: string;
  readonly pronoun: boolean;
}

/** The claim stands earlier in the sentence. */
function inside({ index, 0: whole, groups }: RegExpExecArray, { object, pronoun }: Found): Contradiction | null {
  const said = groups?.['party'] ?? '';
  const party = partyOf(said);
  if (HABIT.test(said) || (party === null && !(pronoun && PRONOUN.test(said)))) return null;
  const from = index + (/^[,;–—-]\s?/u.exec(whole)?.[0].length ?? 0);
  return { party, from, object, loose: false };
}

function subjectParty(subject: string): { readonly party: string | null } | null {
  if (subject.length > LONGEST_SUBJECT || /[;:]/.test(subject) || MID_CLAUSE.test(subject) || HABIT.test(subject))
    return null;
  const party = partyOf(subject);
  return party !== null || PRONOUN.test(subject.trim()) ? { party } : null;
}

/** "The claims are denied by Reed"; "…, a claim disputed by Reed". */
function byPassive(text: string): Contradiction | null {
  const match = DENIED_BY.exec(text);
  if (match === null) return null;
  const before = text.slice(0, match.index);
  const party = partyOf(match.groups?.['party'] ?? '');
  const setOff = CLAIM_SET_OFF.exec(before);
  if (party === null || HABIT.test(before.slice(-20))) return null;
  if (setOff !== null)
    return { party, from: setOff.index + (/^[,;–—-]\s?/u.exec(setOff[0])?.[0].length ?? 0), object: '', loose: false };
  const claim = CLAIM_IS.exec(before);
  return claim === null ? null : { party, from: null, object: claim[0], loose: false };
}
