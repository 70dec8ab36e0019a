/** Questions put to coverage as a reader puts them: real files, the real reader, a real store. */

import type { Answer, Answered, Refusal, Turn } from '../../../src/domain/answer.ts';
import type { Coverage } from '../../../src/domain/coverage.ts';
import { writeAnswer } from '../../../src/ask/write-answer.ts';
import { coverageOf } from '../../brief/read-coverage.ts';
import { PORT_LINDOW } from './port-lindow.ts';

export interface Asked {
  readonly question: string;
  readonly history?: readonly Turn[];
  /** The reader's own. */
  readonly zone?: string;
}

/** Asks the coverage of Port Lindow, or other files. */
export async function ask(
  asked: string | Asked,
  files: Readonly<Record<string, string>> = PORT_LINDOW,
): Promise<Answer> {
  return askOf(asked, coverageOf(files));
}

export async function askOf(asked: string | Asked, coverage: Coverage): Promise<Answer> {
  const { question, history = [], zone = 'UTC' } = typeof asked === 'string' ? { question: asked } : asked;
  return writeAnswer({ question, history, topic: null }, { coverage, topics: [], zone, embedder: null });
}

/** Fails where the coverage is said not to answer. */
export async function answered(...asking: Parameters<typeof ask>): Promise<Answered> {
  const answer = await ask(...asking);
  if (answer.status === 'not-in-coverage') throw new Error(`refused as ${answer.reason}: ${answer.text}`);
  return answer;
}

/** Fails where there is an answer. */
export async function refused(...asking: Parameters<typeof ask>): Promise<Refusal> {
  const answer = await ask(...asking);
  if (answer.status !== 'not-in-coverage')
    throw new Error(`answered: ${answer.points.map(({ text }) => text).join(' ')}`);
  return answer;
}

export function textsOf({ points }: Answered): readonly string[] {
  return points.map(({ text }) => text);
}
