/** Whether a later claim is what became of an earlier one that told no figure: a plan carried out, or set for another time. */

import { isBefore } from '../claims/told-when.ts';
import { isOneParty, voiceOf } from '../claims/parties.ts';
import { tellsPast } from '../language/facing.ts';
import { ownVoice } from '../language/quotes.ts';
import type { ConceptWord } from '../language/concepts.ts';
import { WEEKDAYS } from '../language/data/time-words.ts';
import { timesIn } from '../language/relative-days.ts';
import { likenessOf } from '../language/name-spelling.ts';
import { fold, wordsOf } from '../language/words.ts';
import type { Claim } from './read-claim.ts';
import { heldBy, nearness, type Weight } from './weigh-words.ts';

/** Share of each that the other must hold where only a time is another. */
const SAME_BUT_TIME = 0.7;
/** Names in common that show who does what with whom; with fewer, so much of the plan must be told again. */
const PARTIES = 2;
const SAME_PLAN = 0.6;

export function followsUp(earlier: Claim, later: Claim, weight: Weight): boolean {
  if (!isBefore(earlier.at, later.at)) return false;
  if (isCarriedOut(earlier, later, weight)) return true;
  const alike = Math.min(heldBy(earlier.words, later, weight), heldBy(later.words, earlier, weight));
  return alike >= SAME_BUT_TIME && isReset(earlier, later);
}

/** "They will meet on Friday", "they met on Friday": the same deed of the same. */
export function isCarriedOut(plan: Claim, done: Claim, weight: Weight): boolean {
  const deed = plannedIn(plan);
  if (deed === null || plan.negative || done.negative || plannedIn(done) !== null || !isPast(done)) return false;
  if (nearness(deed, done.concepts) === 0) return false;
  const shared = [...plan.parties].filter((name) =>
    [...done.parties].some((other) => likenessOf(name, other) === 'one'),
  );
  if (shared.length >= PARTIES) return true;
  return shared.length === plan.parties.size && heldBy(plan.words, done, weight) >= SAME_PLAN;
}

function isPast({ text }: Claim): boolean {
  const voice = ownVoice(text);
  return tellsPast(voice) || /\b(?:has|have|had)\b/iu.test(voice);
}

/** What opens a plan, right before its deed. */
const PLANS =
  /\b(?:will|shall|(?:is|are|was|were) (?:due|set|going|expected|scheduled|likely|about|planned) to|(?:plans?|planned|intends?|intended|aims?|hopes?|hoped|expects?|expected|wants?|wanted|agreed|vowed|promised) to)\s(?:(?:not|now|also|then|soon|again)\s)?(?:(?:hold|have|make|take|give)\s(?:an?\s|the\s)?)?$/iu;

/** The deed that is planned in its own voice; null where none is. */
function plannedIn({ sentences }: Claim): ConceptWord | null {
  for (const { text, words } of sentences) {
    const voice = ownVoice(text, '¤');
    const deed = words.findLast(({ start }) => PLANS.test(voice.slice(0, start)));
    if (deed !== undefined) return deed;
  }
  return null;
}

/** One voice tells of another time than before. */
export function isReset(earlier: Claim, later: Claim): boolean {
  return isOneVoice(earlier, later) && isMoved(earlier, later);
}

function isOneVoice({ sentences: [a] }: Claim, { sentences: [b] }: Claim): boolean {
  if (a === undefined || b === undefined) return false;
  return a.passage.source === b.passage.source || isOneParty(voiceOf(a), voiceOf(b));
}

/** Both tell of a time, and of no time in common. */
function isMoved(earlier: Claim, later: Claim): boolean {
  const [before, after] = [timesOf(earlier), timesOf(later)];
  return (
    before.size > 0 &&
    after.size > 0 &&
    before.isDisjointFrom(after) &&
    earlier.figures.symmetricDifference(later.figures).size === 0
  );
}

/** Days as dates, or as they are called where that is all: "until Friday". */
function timesOf({ text, at }: Claim): ReadonlySet<string> {
  const dated = timesIn(text, at).map(({ from, to }) => `${from}/${to}`);
  return new Set(
    dated.length > 0 ? dated : wordsOf(ownVoice(text)).flatMap(({ folded }) => (DAYS.has(folded) ? [folded] : [])),
  );
}

const DAYS: ReadonlySet<string> = new Set(WEEKDAYS.map(fold));
