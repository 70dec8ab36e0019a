/** Makes a point of a candidate: its text, whose claim it is, and the spans of all sources that make the whole claim. */

import { spanWithin, type Article } from '../domain/article.ts';
import type { Point, Standing } from '../domain/briefing.ts';
import type { Citation, Span } from '../domain/span.ts';
import type { EarlyReports } from '../claims/early-reports.ts';
import type { Telling } from '../claims/matter.ts';
import type { Side } from '../claims/sides.ts';
import { ELSEWHERE, withoutMarks } from '../grounding/ground-briefing.ts';
import { statementOf } from '../grounding/supports.ts';
import { figureValues } from '../language/figures.ts';
import type { Sentence } from '../search/sentence.ts';
import type { Candidate } from './candidates.ts';
import { wordsOfSide } from './file-matters.ts';
import { supportersOf } from './find-support.ts';
import type { TopicReading } from './read-topic.ts';
import { isResolvable, resolve } from './resolve.ts';
import { joinKept } from './shorten.ts';

/** What a point is made with, beside its candidate. */
export type Evidence = Pick<TopicReading, 'candidates' | 'article' | 'ledger' | 'sides'>;

/** Null where the candidate cannot stand alone after all. */
export function makePoint(candidate: Candidate, evidence: Evidence): Point | null {
  const { sentence } = candidate;
  const { speech, passage } = sentence;
  const article = evidence.article(passage.source);
  const resolved = resolve(sentence, article);
  if (resolved === null && isResolvable(sentence)) return null;
  const text = resolved === null ? candidate.text : joinKept(sentence.text, candidate.kept, resolved);
  const own = cite(resolved?.span ?? spanWithin(passage, sentence.start, sentence.end), article);
  const others = supportersOf(candidate, statementOf(text), evidence.candidates);
  const sides = evidence.sides.of(sentence).filter((side) => isKept(side, candidate));
  return {
    text: withOtherFigure(text, sides),
    speaker: resolved === null ? shownSpeaker(sentence, text) : resolved.speaker,
    via: speech?.via ?? null,
    standing: standingOf(sentence, others.length + 1, { disputed: sides.length > 0, early: evidence.ledger.early }),
    citations: [own, ...others.map((span) => cite(span, evidence.article(span.source)))],
    independent: others.length + 1,
  };
}

/** Whether the words that take the side are still in the point. */
function isKept({ telling }: Side, { kept }: Candidate): boolean {
  return kept.some(({ start, end }) => start < telling.end && telling.start < end);
}

/** A disputed figure that nobody is named for stands beside the other one, never alone. */
function withOtherFigure(text: string, sides: readonly Side[]): string {
  const bare = sides.find(({ telling }) => telling.holder === null && figureValues(wordsOf(telling)).size > 0);
  const other = bare?.others[0];
  if (other === undefined) return text;
  return text.replace(/([.!?]?)$/u, ` [${ELSEWHERE}${withoutMarks(wordsOfSide(other))}]$1`);
}

function wordsOf({ sentence, start, end }: Telling): string {
  return sentence.text.slice(start, end);
}

/** The speaker, where the point itself names them: a name that went with a dateline or a clause was no attribution. */
function shownSpeaker({ speech }: Sentence, text: string): string | null {
  return speech !== null && text.includes(speech.speaker) ? speech.speaker : null;
}

function cite({ source, start, end }: Span, article: Article): Citation {
  return { source, start, end, quote: article.text.slice(start, end) };
}

interface Standings {
  readonly disputed: boolean;
  readonly early: EarlyReports;
}

function standingOf(sentence: Sentence, sources: number, { disputed, early }: Standings): Standing {
  if (sentence.passage.role === 'comment') return 'comment';
  if (disputed) return 'disputed';
  if (sentence.speech?.unnamed === true) return 'unnamed';
  if (sources > 1) return 'agreed';
  return early.tells(sentence) ? 'early' : 'single-source';
}
