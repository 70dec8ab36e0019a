/** An answer as the contract's JSON: fields in a fixed order, whatever order the object was built in. */

import { answerText } from '../ask/answer-text.ts';
import type { Answer } from '../domain/answer.ts';
import { citationJson, pointJson, sourceJson, writerJson } from './briefing-json.ts';

export function answerJson(answer: Answer): object {
  const { question, understood, status, notes, confidence } = answer;
  const text = answerText(answer);
  if (answer.status === 'not-in-coverage') {
    const { reason, choices, nearest } = answer;
    return {
      ...{ question, understood, status, reason, text, points: [], nearest: nearest.map(citationJson) },
      ...{ choices: [...choices], notes: [...notes], confidence },
    };
  }
  const { points, missing, nearest, asOf, sources, writer } = answer;
  return {
    ...{ question, understood, status, text, points: points.map(pointJson), nearest: nearest.map(citationJson) },
    ...{ missing: [...missing], notes: [...notes], confidence, asOf, sources: sources.map(sourceJson) },
    ...writerJson(writer),
  };
}
