/** Makes a point of a sentence: its text, whose claim it is, and the spans of all sources that make the whole claim. */

import { spanWithin, type Article } from '../domain/article.ts';
import type { Point, Standing } from '../domain/briefing.ts';
import type { Citation, Span } from '../domain/span.ts';
import type { EarlyReports } from '../claims/early-reports.ts';
import type { Telling } from '../claims/matter.ts';
import type { Side, Sides } from '../claims/sides.ts';
import type { Stretch } from '../language/sentences.ts';
import { ELSEWHERE, withoutMarks } from '../grounding/ground-point.ts';
import { statementOf } from '../grounding/supports.ts';
import { figureValues } from '../language/figures.ts';
import type { Sentence } from '../search/sentence.ts';
import { wordsOfSide } from './file-matters.ts';
import { supportersOf } from './find-support.ts';
import { isResolvable, resolve } from './resolve.ts';
import { joinKept } from './shorten.ts';

/** A sentence as it is to be told. */
export interface Wording {
  readonly sentence: Sentence;
  /** What stays of the sentence, and as it reads then. */
  readonly kept: readonly Stretch[];
  readonly text: string;
}

/** What a point is made with, beside its wording. */
export interface Evidence {
  /** Sentences like it, nearest first. */
  readonly alike: readonly Sentence[];
  readonly article: (source: string) => Article;
  readonly early: EarlyReports;
  readonly sides: Sides;
}

/** Null where the sentence cannot stand alone after all. */
export function makePoint(wording: Wording, evidence: Evidence): Point | null {
  const { sentence } = wording;
  const { speech, passage } = sentence;
  const article = evidence.article(passage.source);
  const resolved = resolve(sentence, article);
  if (resolved === null && isResolvable(sentence)) return null;
  const text = closed(resolved === null ? wording.text : joinKept(sentence.text, wording.kept, resolved));
  const own = cite(resolved?.span ?? spanWithin(passage, sentence.start, sentence.end), article);
  const others = supportersOf(sentence, statementOf(text), evidence.alike);
  const sides = evidence.sides.of(sentence).filter((side) => isKept(side, wording));
  return {
    text: withOtherFigure(text, sides),
    speaker: resolved === null ? shownSpeaker(sentence, text) : resolved.speaker,
    via: speech?.via ?? null,
    standing: standingOf(sentence, others.length + 1, { disputed: sides.length > 0, early: evidence.early }),
    citations: [own, ...others.map((span) => cite(span, evidence.article(span.source)))],
    independent: others.length + 1,
    checkedAs: null,
  };
}

/** A quotation that goes on in the next paragraph ends with the point that it begins. */
function closed(text: string): string {
  return /“[^”]*$/u.test(text) ? `${text}”` : text;
}

/** Whether the words that take the side are still in the point. */
function isKept({ telling }: Side, { kept }: Wording): boolean {
  return kept.some(({ start, end }) => start < telling.end && telling.start < end);
}

/** A disputed figure that nobody is named for stands beside the other one, never alone. */
export function withOtherFigure(text: string, sides: readonly Side[]): string {
  const bare = sides.find(({ telling }) => telling.holder === null && figureValues(wordsOf(telling)).size > 0);
  const other = bare?.others[0];
  if (other === undefined) return text;
  return text.replace(/([.!?]?)$/u, ` [${ELSEWHERE}${withoutMarks(wordsOfSide(other))}]$1`);
}

/** The words that take the side. */
export function wordsOf({ sentence, start, end }: Telling): string {
  return sentence.text.slice(start, end);
}

/** The speaker, where the point itself names them: a name that went with a dateline or a clause was no attribution. */
function shownSpeaker({ speech }: Sentence, text: string): string | null {
  return speech !== null && text.includes(speech.speaker) ? speech.speaker : null;
}

export function cite({ source, start, end }: Span, article: Article): Citation {
  return { source, start, end, quote: article.text.slice(start, end) };
}

interface Standings {
  readonly disputed: boolean;
  readonly early: EarlyReports;
}

export function standingOf(sentence: Sentence, sources: number, { disputed, early }: Standings): Standing {
  if (sentence.passage.role === 'comment') return 'comment';
  if (disputed) return 'disputed';
  if (sentence.speech?.unnamed === true) return 'unnamed';
  if (sources > 1) return 'agreed';
  return early.tells(sentence) ? 'early' : 'single-source';
}
