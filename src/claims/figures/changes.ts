/** What later reports make of the figures and open questions of earlier ones. */

import { conceptsOf } from '../../language/concepts.ts';
import { OUTCOMES } from '../../language/data/outcomes.ts';
import { openQuestionIn } from '../../language/ongoing.ts';
import { quantitiesIn } from '../../language/quantities.ts';
import type { Sentence } from '../../search/sentence.ts';
import type { EarlyReports } from '../early-reports.ts';
import { isOfTheStory, scopeOf } from './scope.ts';
import type { Site } from './sites.ts';
import { aboutChange, tellingOf } from './tellings.ts';
import type { Meeting } from './compare.ts';
import type { Likeness } from './likeness.ts';
import { carriesOn } from './meet.ts';
import type { Change, Telling } from '../matter.ts';
import { isBefore, isSameDay, toldAt } from '../told-when.ts';

/** Two figures as they meet, and what is needed to tell which came first. */
export interface Succession {
  readonly earlier: Site;
  readonly later: Site;
  readonly meeting: Meeting;
}

/** Whether `b` is known to have been told after `a`: by their times, or because `a` was written during the event. */
export function followsOn(a: Site, b: Site, early: EarlyReports): boolean {
  const [at, then] = [toldAt(a.sentence), toldAt(b.sentence)];
  if (isBefore(at, then)) return true;
  return early.has(a.sentence) && !early.has(b.sentence) && isSameDay(at, then);
}

/**
 * Tolls grow: a later count that is higher replaces an earlier one, and a lower one does where the same source corrects itself. What
 * another source counts lower, and other figures that differ, stay in dispute.
 */
export function replaces({ earlier, later, meeting }: Succession, early: EarlyReports, likeness: Likeness): boolean {
  if (early.has(earlier.sentence) && carriesOn(earlier, later, likeness)) return true;
  if (earlier.outcome === null) return false;
  if (meeting === 'differ') return isHigher(later, earlier) || isOneSource(earlier, later);
  return meeting === 'agree' && (hasGrown(earlier, later) || addsOutcome(earlier, later));
}

function isHigher({ parts: [one] }: Site, { parts: [other] }: Site): boolean {
  return one !== undefined && other !== undefined && one.range.low > other.range.high;
}

function isOneSource(a: Site, b: Site): boolean {
  return a.sentence.passage.source === b.sentence.passage.source;
}

/** "At least 12 dead", and then "15 dead". */
function hasGrown({ parts: [before] }: Site, { parts: [after] }: Site): boolean {
  return (
    before !== undefined && after !== undefined && before.range.high === Infinity && before.range.low < after.range.low
  );
}

/** "Four injured", and then "one dead and four injured". */
function addsOutcome(earlier: Site, later: Site): boolean {
  const [before, after] = [earlier, later].map(({ sentence }) => outcomesIn(sentence));
  return before !== undefined && after !== undefined && before.isSubsetOf(after) && before.size < after.size;
}

function outcomesIn({ text }: Sentence): ReadonlySet<string> {
  const told = quantitiesIn(text).filter(({ kind }) => kind === 'count');
  return new Set(
    told.flatMap(({ counted, deeds }) => [...counted, ...deeds.slice(0, 1)]).filter((each) => OUTCOMES.has(each)),
  );
}

/** "Casualties are still being clarified", and the counts of casualties told after it. */
export function answeredLater(
  sentences: readonly Sentence[],
  sites: readonly Site[],
  early: EarlyReports,
): readonly Change[] {
  const answered = new Set<string>();
  return sentences.flatMap((sentence) => {
    const open = sentence.passage.role === 'prose' && early.has(sentence) ? openQuestionIn(sentence.text) : null;
    if (open === null) return [];
    const asked = [...conceptsOf(open)].find((concept) => OUTCOMES.has(concept) && !answered.has(concept));
    if (asked === undefined) return [];
    const start = sentence.text.indexOf(open);
    const own: Site = { sentence, parts: [], outcome: asked };
    const most = mostAgreed(sites.filter((site) => site.outcome === asked && followsOn(own, site, early)));
    if (most.length === 0) return [];
    answered.add(asked);
    const earlier = { ...tellingOf(own), start, end: endOfClause(sentence.text, start) };
    return [{ about: open.toLowerCase(), earlier, later: most.map(withNeighbours) }];
  });
}

/** The value that most give, the newest first; what is told of another occasion or a longer time is left aside. */
function mostAgreed(sites: readonly Site[]): readonly Site[] {
  const values = Map.groupBy(
    sites.filter(({ sentence, parts: [part] }) => part !== undefined && isOfTheStory(scopeOf(sentence, part))),
    ({ parts }) => parts[0]?.value ?? '',
  );
  const [most] = [...values.values()].toSorted((a, b) => b.length - a.length);
  return (most ?? []).toSorted(newestFirst);
}

/** Hours before bare days, then by time. */
function newestFirst(a: Site, b: Site): number {
  const [at, then] = [toldAt(a.sentence) ?? '', toldAt(b.sentence) ?? ''];
  return at === then ? 0 : at > then ? -1 : 1;
}

function endOfClause(text: string, from: number): number {
  const stop = /[,;:–—]|\.(?:\s|$)/u.exec(text.slice(from));
  return stop === null ? text.length : from + stop.index;
}

/** One change for each outcome or thing: from its first report to all that carry it on, the newest first. */
export function changesOf(successions: readonly Succession[]): readonly Change[] {
  const told = new Set<Site>();
  const byFirst = Map.groupBy(successions, ({ earlier }) => earlier);
  const earliestFirst = [...byFirst].toSorted(([a], [b]) => newestFirst(b, a));
  return earliestFirst.flatMap(([earlier, all]) => {
    const later = all.map((each) => each.later).filter((site) => !told.has(site));
    if (told.has(earlier) || later.length === 0) return [];
    for (const site of [earlier, ...later]) told.add(site);
    later.sort(newestFirst);
    return [{ about: aboutChange([earlier, ...later]), earlier: tellingOf(earlier), later: later.map(withNeighbours) }];
  });
}

/** Of changes that end in the same words the first tells all. */
export function withoutRepeats(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ later: [last] }, i) => {
    const first = changes.findIndex(
      ({ later: [each] }) => each?.sentence === last?.sentence && each?.start === last?.start,
    );
    return first === i;
  });
}

/** The figure with those it is told with in one breath: "one dead and 23 injured". */
function withNeighbours(site: Site): Telling {
  const telling = tellingOf(site);
  const { text } = site.sentence;
  if (site.outcome === null) return telling;
  let { start, end } = telling;
  for (const each of quantitiesIn(text)) {
    if (each.kind !== 'count' || !/^,?\s*(?:and\s+)?$/.test(text.slice(each.end, start))) continue;
    start = Math.min(start, each.start);
  }
  for (const each of quantitiesIn(text)) {
    if (each.kind !== 'count' || !/^,?\s*(?:and\s+)?(?:\p{L}+\s+)?$/u.test(text.slice(end, each.start))) continue;
    end = Math.max(end, each.end);
  }
  return { ...telling, start, end };
}
