/** Whether the text of a saved answer, which is what its reader saw, says what its points say and no more. */

import { answerText } from '../ask/answer-text.ts';
import type { Answered } from '../domain/answer.ts';
import type { Point } from '../domain/briefing.ts';
import type { Gate } from '../grounding/ground-point.ts';
import { readingOf } from '../grounding/reading.ts';
import { statementOf } from '../grounding/supports.ts';
import { quotedIn } from '../language/quotes.ts';
import { wordsOf } from '../language/words.ts';
import { asFields } from './batch-lines.ts';
import { checkCitation, type Shelf } from './verify-citation.ts';
import { textsIn } from './verify-fields.ts';
import { fails, shown, type Finding } from './verify-findings.ts';
import type { Fields } from './verify-input.ts';

export interface AnswerDesk {
  readonly shelf: Shelf;
  readonly gate: Gate;
}

export function answerFlaws(fields: Fields, desk: AnswerDesk): readonly Finding[] {
  const { status, text, points } = fields;
  if (typeof text !== 'string' || text === '') return [fails('malformed', 'the answer has no text')];
  const some = Array.isArray(points) && points.length > 0;
  switch (status) {
    case 'not-in-coverage':
      if (some) return [fails('wrong-text', 'it is said not to be in the coverage, but has points')];
      return refusalFlaws(text, fields, desk);
    case 'answered':
    case 'partly':
    case 'disputed':
      if (!some) return [fails('malformed', `it is said to be ${status}, but has no points`)];
      return textOf(fields, status, desk) === text ? [] : [fails('wrong-text', 'its text is not what its points say')];
    default:
      return [fails('malformed', 'its "status" is none of answered, partly, disputed, not-in-coverage')];
  }
}

/** As it is put together from the points; publishers are those of the coverage, whatever the document says. */
function textOf(fields: Fields, status: Answered['status'], { shelf, gate }: AnswerDesk): string {
  const points = (fields['points'] as readonly unknown[]).map((value) => {
    const { text, speaker, citations } = asFields(value) ?? {};
    const { source } = asFields((Array.isArray(citations) ? (citations as unknown[]) : [])[0]) ?? {};
    return {
      text: typeof text === 'string' ? text : '',
      speaker: typeof speaker === 'string' ? speaker : null,
      citations: typeof source === 'string' && shelf.known.has(source) ? [{ source }] : [],
    };
  });
  const sources = points.flatMap(({ citations }) => citations.map(({ source }) => gate.article(source)));
  const { notice } = fields;
  return answerText({
    status,
    points: points as unknown as readonly Point[],
    missing: textsIn(fields['missing']),
    notes: textsIn(fields['notes']),
    sources,
    writer: { model: null, notice: typeof notice === 'string' ? notice : null },
  } as unknown as Answered);
}

/** Shorter quotations are names and words of the question. */
const QUOTATION = 4;

/** What a refusal names, counts and quotes at length is of the question or of the passages that it shows. */
function refusalFlaws(text: string, fields: Fields, { shelf, gate }: AnswerDesk): readonly Finding[] {
  const nearest = Array.isArray(fields['nearest']) ? (fields['nearest'] as readonly unknown[]) : [];
  const readings = nearest.flatMap((value) => {
    const { citation } = checkCitation(value, '', shelf);
    return citation === null ? [] : [readingOf(citation, gate.article(citation.source))];
  });
  const { question, understood, choices, notes } = fields;
  const known = [...readings, ...textsIn([question, understood]), ...textsIn(choices), ...textsIn(notes)];
  const stated = statementOf(text);
  const held = statementOf(known.join('\n'));
  const foreign = [...stated.figures.difference(held.figures), ...stated.names.difference(held.words)];
  const quoted = quotedIn(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((words) => wordsOf(words).length >= QUOTATION && !known.some((each) => standsIn(words, each)));
  return [...foreign, ...quoted].map((words) =>
    fails('wrong-text', `its text has ${shown(words)}, which neither the question nor its nearest passages have`),
  );
}

function standsIn(words: string, text: string): boolean {
  return ` ${plain(text)} `.includes(` ${plain(words)} `);
}

function plain(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}
