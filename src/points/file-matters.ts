/** Turns what the claim ledger holds into disagreements, updates and variants with positions, holders and citations. */

import { spanWithin, type Article } from '../domain/article.ts';
import type { Disagreement, Position, Report, Update } from '../domain/briefing.ts';
import type { Citation } from '../domain/span.ts';
import type { EarlyReports } from '../claims/early-reports.ts';
import type { Change, Matter, Stance, Telling } from '../claims/matter.ts';
import type { Independent } from '../claims/origins/independence.ts';
import type { Persons } from '../claims/persons/persons.ts';
import { toldAt } from '../claims/told-when.ts';
import { figureValues } from '../language/figures.ts';
import { quotedIn } from '../language/quotes.ts';
import { fold } from '../language/words.ts';

export interface Desk {
  readonly article: (source: string) => Article;
  readonly independent: Independent;
  readonly persons: Persons;
  readonly early: EarlyReports;
}

/** A position shows no more citations than this. */
const MOST_CITATIONS = 6;

export function disagreementOf({ about, stances }: Matter, desk: Desk): Disagreement {
  return { about, positions: stances.map((stance) => positionOf(stance, desk)) };
}

export function updateOf({ about, earlier, later }: Change, desk: Desk): Update {
  return { about, earlier: reportOf([earlier], desk), later: reportOf(later, desk) };
}

/** The best telling gives the words; only tellings with the same figures and holder make the same claim, the rest merely agree. */
function positionOf(stance: Stance, desk: Desk): Position {
  const best = bestOf(stance);
  const same = sameClaim(stance, best, desk.persons);
  const reportedBy = [...new Set(same.map(sourceOf))];
  return {
    text: wordsOf(best),
    holder: holderOf(best, desk.persons),
    reportedBy,
    inLine: [...new Set(stance.map(sourceOf))].filter((source) => !reportedBy.includes(source)),
    citations: citationsOf(same, desk),
    at: toldAt(best.sentence),
    independent: desk.independent(citationsOf([...same, ...stance], desk)),
  };
}

function reportOf(stance: Stance, desk: Desk): Report {
  const [newest] = stance;
  if (newest === undefined) return { text: '', at: null, early: false, citations: [] };
  const same = sameClaim(stance, newest, desk.persons);
  const { sentence } = newest;
  return {
    text: wordsOf(newest),
    at: toldAt(sentence),
    early: desk.early.has(sentence),
    citations: citationsOf(same, desk),
  };
}

/** The fullest name the coverage has; who has no name stays as the sentence has them. */
function holderOf({ holder }: Telling, persons: Persons): string | null {
  const full = holder === null ? '' : persons.nameOf(holder);
  return /\p{Lu}/u.test(full.slice(1)) ? full : holder;
}

/** The words a position is shown in. */
export function wordsOfSide(stance: Stance): string {
  return wordsOf(bestOf(stance));
}

/** One that names its holder, else the most precise, else the first. */
function bestOf(stance: Stance): Telling {
  const [first, ...rest] = stance.toSorted((a, b) => worth(b) - worth(a));
  if (first === undefined) throw new Error(`a position needs a telling, not ${rest.length}`);
  return first;
}

function worth(telling: Telling): number {
  return (telling.holder === null ? 0 : 1) + figureValues(wordsOf(telling)).size;
}

/** Support is counted per claim: the same figures, told by one who may be the same holder. */
function sameClaim(stance: Stance, best: Telling, persons: Persons): Stance {
  const wanted = figureValues(wordsOf(best));
  const rest = stance.filter((each) => {
    if (each === best) return false;
    const held = figureValues(wordsOf(each));
    if (held.size !== wanted.size || !held.isSubsetOf(wanted)) return false;
    if (wanted.size === 0) return fold(wordsOf(each)) === fold(wordsOf(best));
    return best.holder === null || each.holder === null || persons.same(best.holder, each.holder) !== 'different';
  });
  return [best, ...rest];
}

/** The telling's words, without what joins them to the sentence; a remark in its marks. */
function wordsOf({ sentence: { text }, start, end }: Telling): string {
  const words = text
    .slice(start, end)
    .replace(/^(?:(?:but|and|however|meanwhile|still|yet),?\s+)/iu, '')
    .replace(/[\s.,;:]+$/u, '');
  const quoted = quotedIn(text).some((each) => each.closed && each.start <= start && end <= each.end);
  return quoted ? `“${words}”` : words;
}

function sourceOf({ sentence }: Telling): string {
  return sentence.passage.source;
}

/** One citation of each source, the best telling's first. */
function citationsOf(stance: Stance, desk: Desk): readonly Citation[] {
  const bySource = new Map<string, Citation>();
  for (const telling of stance)
    if (!bySource.has(sourceOf(telling))) bySource.set(sourceOf(telling), cite(telling, desk));
  return [...bySource.values()].slice(0, MOST_CITATIONS);
}

function cite({ sentence }: Telling, { article }: Desk): Citation {
  const span = spanWithin(sentence.passage, sentence.start, sentence.end);
  return { ...span, quote: article(span.source).text.slice(span.start, span.end) };
}
