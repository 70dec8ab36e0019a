/** Questions for measurements: those of the topics that are set up, and those about generated coverage. */

import { loadConfiguration } from '../../src/app/load-configuration.ts';
import { ROOT } from '../source-files.ts';
import { TOPICS } from './generated-coverage.ts';

/** So many of the configured topics' own questions, spread over all of them; more than there are begin again. */
export function configuredQuestions(count: number): readonly string[] {
  return spread(
    loadConfiguration(ROOT).topics.flatMap(({ questions }) => questions),
    count,
  );
}

const FORMS: readonly ((event: string) => string)[] = [
  (event) => `How many houses were damaged after the ${event}?`,
  (event) => `How long did the ${event} last?`,
  (event) => `Who said that trains were delayed after the ${event}?`,
  (event) => `When will the bridges be repaired after the ${event}?`,
];

export function questionsOnGenerated(count: number): readonly string[] {
  return spread(TOPICS, count).map((event, i) => FORMS[i % FORMS.length]?.(event) ?? event);
}

function spread<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / count));
  return Array.from({ length: count }, (_, i) => all[(i * step) % all.length]).filter((each) => each !== undefined);
}
