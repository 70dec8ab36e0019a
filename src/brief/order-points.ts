/** Puts the chosen in an order that reads: first one a reader can stop after, then by the topic's questions. */

import type { Point } from '../domain/briefing.ts';
import type { Candidate } from './candidates.ts';

export interface Chosen {
  readonly candidate: Candidate;
  readonly point: Point;
  readonly words: number;
}

export function orderPoints(chosen: readonly Chosen[], byQuestion: boolean): readonly Point[] {
  const lead = chosen.toSorted((a, b) => leadWorth(b.candidate) - leadWorth(a.candidate))[0];
  const rest = chosen.filter((each) => each !== lead);
  if (byQuestion) rest.sort((a, b) => mainQuestion(a.candidate) - mainQuestion(b.candidate));
  return [...(lead === undefined ? [] : [lead]), ...rest].map(({ point }) => point);
}

/** A lead is about the topic, reads alone, has a figure, says who says so, and answers several questions, the first above all. */
function leadWorth({ relevance, quality, sentence, figures, answers }: Candidate): number {
  const figure = figures.size > 0 ? 0.3 : 0;
  const holder = sentence.speech !== null && !sentence.speech.pronoun && !sentence.speech.unnamed ? 0.25 : 0;
  return (
    quality *
    (relevance * (1 + figure + holder) + 0.3 * (answers[0] ?? 0) + 0.3 * answers.reduce((sum, each) => sum + each, 0))
  );
}

/** The question a point answers best; earlier ones win ties. */
function mainQuestion({ answers }: Candidate): number {
  return answers.indexOf(Math.max(...answers));
}
