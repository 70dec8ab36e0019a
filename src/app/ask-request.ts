/** What a reader asks of `ask`, checked as far as it can be without configuration and coverage. */

import { readArguments, usage, type Flags } from './read-arguments.ts';
import { readLanguage } from './read-language.ts';

const FLAGS: Flags = {
  topic: 'a topic',
  coverage: 'a folder',
  batch: 'a file',
  language: 'a language',
  evidence: 'switch',
  json: 'switch',
};

/** One question, or a file of them. */
export type AskRequest = Common & (Single | Batch);

interface Common {
  readonly coverage: string | undefined;
  /** By its English name; null for that of the coverage. */
  readonly language: string | null;
}

export interface Single extends Common {
  readonly kind: 'single';
  readonly question: string;
  readonly topic: string | null;
  readonly evidence: boolean;
  readonly json: boolean;
}

export interface Batch extends Common {
  readonly kind: 'batch';
  readonly file: string;
}

/** Throws a usage Problem for anything that cannot be asked. */
export function readAskRequest(words: readonly string[]): AskRequest {
  const { alone, switches, values } = readArguments('ask', words, FLAGS);
  const coverage = values.get('coverage');
  const file = values.get('batch');
  const language = readLanguage('ask', values.get('language'));
  if (file !== undefined) {
    if (alone.length > 0) throw usage('ask', 'ask either one question or, with --batch, those of a file.');
    if (values.has('topic'))
      throw usage('ask', '--topic goes with one question; in a batch each line may have its own.');
    if (switches.has('evidence'))
      throw usage('ask', '--evidence is for reading; a batch prints JSON, which has all receipts.');
    return { kind: 'batch', file, coverage, language };
  }
  const [question, ...more] = alone;
  if (question === undefined) throw usage('ask', 'what is the question? Write it in quotation marks.');
  if (more.length > 0) throw usage('ask', 'one question at a time; put it in quotation marks.');
  return {
    ...{ kind: 'single', question, coverage, language, topic: values.get('topic') ?? null },
    ...{ evidence: switches.has('evidence'), json: switches.has('json') },
  };
}
