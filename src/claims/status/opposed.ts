/** Meets assertions that answer one question in opposite ways. */

import type { Assertion } from './assertions.ts';
import { clash } from './clash.ts';
import type { Matter, Stance, Telling } from '../matter.ts';
import { voiceOf } from '../parties.ts';

/** Tellings that one stance keeps. */
const MOST = 4;
/** Longest stretch, in UTF-16 units, that names a matter. */
const SHORT = 60;
/** Says of a claim that it holds for a part. */
const PART = /\b(?:some|certain|several|part|parts|partly|partially|a number|most|many|few)\b/i;

/** One matter for each question that is answered in both ways. */
export function opposedOf(by: ReadonlyMap<string, readonly Assertion[]>): readonly Matter[] {
  return [...by.values()].flatMap((assertions) =>
    groupsOf(clashesIn(assertions))
      .filter((group) => !group.every(mayBothHold))
      .map(matterOf),
  );
}

interface Clash {
  readonly yes: Assertion;
  readonly no: Assertion;
  readonly shared: readonly string[];
}

function clashesIn(assertions: readonly Assertion[]): readonly Clash[] {
  const yeses = assertions.filter(({ sign }) => sign === 1);
  return assertions
    .filter(({ sign }) => sign === -1)
    .flatMap((no) =>
      yeses.flatMap((yes) => {
        const shared = clash(no, yes);
        return shared === null ? [] : [{ yes, no, shared }];
      }),
    );
}

/** "Not all ferries run" and "some ferries run". */
function mayBothHold({ yes, no }: Clash): boolean {
  return no.partly && PART.test(yes.sentence.text.slice(yes.start, yes.end));
}

/** Clashes that share a sentence or what they are about are one matter. */
function groupsOf(clashes: readonly Clash[]): readonly (readonly Clash[])[] {
  const groups: Clash[][] = [];
  for (const each of clashes) {
    const meets = (other: Clash): boolean =>
      other.yes.sentence === each.yes.sentence ||
      other.no.sentence === each.no.sentence ||
      other.shared.some((concept) => each.shared.includes(concept));
    const near = groups.filter((group) => group.some(meets));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), each]);
  }
  return groups;
}

/** The assertion first, then its denial, then those that deny a part. */
function matterOf(clashes: readonly Clash[]): Matter {
  const yes = clashes.map((each) => each.yes);
  const whole = clashes.filter(({ no }) => !no.partly).map(({ no }) => no);
  const partly = clashes.filter(({ no }) => no.partly).map(({ no }) => no);
  const stances = [yes, whole, partly].filter(({ length }) => length > 0).map(stanceOf);
  return { about: aboutOf(clashes), stances };
}

/** One telling for each voice. */
function stanceOf(assertions: readonly Assertion[]): Stance {
  const tellings = new Map<string, Telling>();
  for (const { sentence, start, end } of assertions) {
    const holder = voiceOf(sentence);
    const voice = `${sentence.passage.source} ${holder ?? ''}`;
    if (!tellings.has(voice)) tellings.set(voice, { sentence, start, end, holder });
  }
  return [...tellings.values()].slice(0, MOST);
}

/** What the clauses share and their predicate, in the order and the words of the first assertion. */
function aboutOf([first]: readonly Clash[]): string {
  if (first === undefined) return '';
  const { yes, shared } = first;
  const words = yes.sentence.words.filter(({ start, end }) => start >= yes.start && end <= yes.end);
  const named = words.filter((word, i) => {
    const isPredicate =
      !yes.axis.startsWith('attitude ') && word.start >= yes.predicate.start && word.end <= yes.predicate.end;
    const isNamed = shared.includes(word.concept) || isPredicate;
    return isNamed && words.findIndex(({ concept }) => concept === word.concept) === i;
  });
  const { text } = yes.sentence;
  const whole = text.slice(named[0]?.start ?? 0, named.at(-1)?.end ?? 0);
  // "Halted ferries to Lindow" reads better than its three words; a longer stretch would claim more than both sides share.
  return whole.length <= SHORT && !/[.,;:–—]/.test(whole)
    ? whole.replace(/[“”"]/g, '')
    : named.map(({ start, end }) => text.slice(start, end)).join(' ');
}
