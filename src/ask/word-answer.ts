/** What a model is given to word an answer from: the sentences that answer, and the next that came near. */

import type { Evidence } from '../writer/evidence.ts';
import { evidenceOf } from '../writer/evidence.ts';
import type { Assignment } from '../writer/word-points.ts';
import { overlaps } from '../domain/span.ts';
import type { Point } from '../domain/briefing.ts';
import type { Plan } from './plan-answer.ts';

const MOST_EVIDENCE = 10;
const WORDS = 110;

export function assignmentOf({ draft, sentences, gate, pointOf, evidence }: Plan): Assignment {
  const pieces = evidenceOf(sentences.slice(0, MOST_EVIDENCE), gate.article);
  return {
    prompt: 'answer-question',
    values: {},
    about: { question: draft.understood ?? draft.question },
    evidence: pieces,
    fallback: draft.points,
    ownWords: ({ sentence }: Evidence) => pointOf(sentence),
    pointEvidence: () => evidence,
    words: WORDS,
  };
}

/** The answer that was found stays part of it, and first where the model told only what is around it. */
export function withAnswer(worded: readonly Point[], [answer]: readonly Point[]): readonly Point[] {
  const [receipt] = answer?.citations ?? [];
  if (answer === undefined || receipt === undefined) return worded;
  const told = worded.some(({ citations }) => citations.some((citation) => overlaps(citation, receipt)));
  return told ? worded : [answer, ...worded];
}
