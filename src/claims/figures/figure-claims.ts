/** Figures that sources give for the same thing, where they cannot all hold: the matters on which numbers differ. */

import type { Sentence } from '../../search/sentence.ts';
import type { EarlyReports } from '../early-reports.ts';
import { answeredLater, changesOf, followsOn, replaces, withoutRepeats, type Succession } from './changes.ts';
import { dayMatters } from './days.ts';
import { sitesOf, type Site } from './sites.ts';
import { aboutMatter, tellingOf } from './tellings.ts';
import { likenessBy } from './likeness.ts';
import { meet } from './meet.ts';
import type { Change, Matter, Stance } from '../matter.ts';

export interface FigureClaims {
  readonly matters: readonly Matter[];
  readonly changes: readonly Change[];
}

export interface Tools {
  /** How telling a concept is. */
  readonly idf: (concept: string) => number;
  readonly early: EarlyReports;
}

/** Where figures scatter more than this, the sources count different things. */
const MOST_STANCES = 4;

/** More figures in dispute than this, and most of those that meet at all, show that there is no one story. */
const MANY = 24;
/** How many figures are met before that is asked, and asked again. */
const SAMPLE = 80;

export function figureClaims(sentences: readonly Sentence[], { idf, early }: Tools): FigureClaims {
  const sites = sitesOf(sentences);
  const bySource = Map.groupBy(sites, sourceOf);
  const likeness = likenessBy(idf);
  const meetings = new Map<number, 'agree' | 'differ'>();
  const pair = (i: number, j: number): number => Math.min(i, j) * sites.length + Math.max(i, j);
  const between: Between = (i, j) => meetings.get(pair(i, j));
  const near: number[][] = sites.map(() => []);
  const successions: Succession[] = [];
  let looked = SAMPLE;
  for (const [i, j] of pairsOf(sites)) {
    // The most relevant come first and already show whether there is one story at all.
    if (j >= looked) {
      if (tellsOfMany(near, between)) return { matters: [], changes: [] };
      looked += SAMPLE;
    }
    const [a, b] = [sites[i], sites[j]];
    if (a === undefined || b === undefined) continue;
    const meeting = meet(a, b, likeness);
    const [earlier, later] = followsOn(a, b, early) ? [a, b] : [b, a];
    if (followsOn(earlier, later, early)) {
      const succession = { earlier, later, meeting };
      const isReplaced = replaces(succession, early, likeness);
      if (isReplaced) successions.push(succession);
      if (isReplaced || early.has(earlier.sentence)) continue;
    }
    if (meeting === 'apart' || (meeting === 'differ' && oneKnowsBoth(a, b, bySource))) continue;
    meetings.set(pair(i, j), meeting);
    near[i]?.push(j);
    near[j]?.push(i);
  }
  if (tellsOfMany(near, between)) return { matters: [], changes: [] };
  const filed = new Set<number>();
  const matters = sites.flatMap((_, i) => {
    if (filed.has(i) || !near[i]?.some((j) => between(i, j) === 'differ')) return [];
    const group = groupAround(i, near, between).filter((each) => !filed.has(each));
    const stances = stancesOf(group, between);
    for (const each of group) filed.add(each);
    if (stances.length < 2 || stances.length > MOST_STANCES) return [];
    return [matterOf(stances.map((stance) => stance.flatMap((at) => sites[at] ?? [])))];
  });
  // What others contradict replaces nothing.
  const contested = new Set(sites.filter((_, i) => near[i]?.some((j) => between(i, j) === 'differ')));
  const days = dayMatters(sentences, (a, b) => likeness({ sentence: a }, { sentence: b }));
  return {
    matters: [...matters, ...days],
    changes: withoutRepeats([
      ...answeredLater(sentences, sites, early),
      ...changesOf(successions.filter(({ later }) => !contested.has(later))),
    ]),
  };
}

/** Where most figures meet another that differs, the sentences tell of many events that are called the same. */
function tellsOfMany(near: readonly (readonly number[])[], between: Between): boolean {
  const met = near.map((others, i) => others.map((j) => between(i, j))).filter(({ length }) => length > 0);
  const differ = met.filter((meetings) => meetings.includes('differ')).length;
  return differ > MANY && differ * 2 > met.length;
}

type Between = (i: number, j: number) => 'agree' | 'differ' | undefined;

type BySource = ReadonlyMap<string, readonly Site[]>;

/** A source that gives both values takes them for answers to two questions; only a live blog is written by many hands. */
function oneKnowsBoth(a: Site, b: Site, bySource: BySource): boolean {
  if (sourceOf(a) === sourceOf(b)) return a.sentence.entry === b.sentence.entry;
  if (gives(a, b, bySource) || gives(b, a, bySource)) return true;
  // "900 hp on petrol, 1,025 hp on ethanol": what anyone measures twice depends on something; people are counted once.
  const measured = a.parts[0]?.kind === 'measure' && a.parts[0].of === null;
  return measured && [...bySource.values()].some((sites) => holds(sites, a) && holds(sites, b));
}

function holds(sites: readonly Site[], { parts: [part] }: Site): boolean {
  return sites.some(({ parts: [each] }) => each?.value === part?.value && each?.unit === part?.unit);
}

/** Whether another figure of the source of `a`, of the same kind, is what `b` gives. */
function gives(a: Site, b: Site, bySource: BySource): boolean {
  const wanted = b.parts.map((part) => part.value);
  return (bySource.get(sourceOf(a)) ?? []).some(
    (each) =>
      each !== a &&
      each.outcome === b.outcome &&
      each.parts.length === b.parts.length &&
      each.parts.every((part, i) => part.value === wanted[i] && part.unit === b.parts[i]?.unit),
  );
}

function sourceOf({ sentence }: Site): string {
  return sentence.passage.source;
}

/** A thing that more figures than this are told of tells nothing about which two are one, and would make the index quadratic. */
const TOO_COMMON = 40;

/** Pairs of sites of one kind that have something counted or told in common, found through an index. */
function* pairsOf(sites: readonly Site[]): Iterable<readonly [number, number]> {
  const byThing = new Map<string, number[]>();
  for (const [j, { parts, outcome }] of sites.entries()) {
    const kind = `${parts[0]?.kind} ${parts[0]?.unit} `;
    const met = new Set<number>();
    for (const thing of new Set([...parts.flatMap(thingsOf), ...(outcome === null ? [] : [outcome])])) {
      const others = byThing.get(kind + thing) ?? [];
      if (others.length <= TOO_COMMON) for (const i of others) met.add(i);
      others.push(j);
      byThing.set(kind + thing, others);
    }
    for (const i of met) yield [i, j];
  }
}

function thingsOf({ counted, deeds, whole, value }: Site['parts'][number]): readonly string[] {
  return [...counted, ...deeds, ...(whole === null ? [] : [`${value} of ${whole}`])];
}

/** The site, what it meets, and what meets most of those. */
function groupAround(
  i: number,
  near: readonly (readonly number[])[],
  between: (i: number, j: number) => unknown,
): readonly number[] {
  const group = [i];
  for (const j of near[i] ?? []) {
    const met = group.filter((k) => between(j, k) !== undefined).length;
    if (met * 2 >= group.length) group.push(j);
  }
  return group;
}

/** Greedily: a site joins the first stance it differs from nowhere. */
function stancesOf(
  group: readonly number[],
  between: (i: number, j: number) => 'agree' | 'differ' | undefined,
): readonly (readonly number[])[] {
  const stances: number[][] = [];
  for (const i of group) {
    const home = stances.find(
      (stance) => stance.every((j) => between(i, j) !== 'differ') && stance.some((j) => between(i, j) === 'agree'),
    );
    if (home === undefined) stances.push([i]);
    else home.push(i);
  }
  return stances;
}

function matterOf(stances: readonly (readonly Site[])[]): Matter {
  const all = stances.flat();
  return { about: aboutMatter(all), stances: stances.map((stance): Stance => stance.map(tellingOf)) };
}
