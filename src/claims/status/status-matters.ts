/** Finds matters on which the coverage takes opposite sides other than by numbers. */

import type { Sentence } from '../../search/sentence.ts';
import { assertionsBy } from './assertions.ts';
import { blameMatters } from './blame.ts';
import { joinMatters } from './join-matters.ts';
import type { Matter } from '../matter.ts';
import { openDisputes } from './open-dispute.ts';
import { opposedOf } from './opposed.ts';
import { recordMatters } from './superlatives.ts';
import { targetMatters } from './targets.ts';
import { yardstickMatters } from './yardsticks.ts';

/**
 * `sentences`: those of one topic, best first. Only prose takes sides: a headline sharpens what its article says, and comment argues.
 * The surest kinds come first.
 */
export function statusMatters(sentences: readonly Sentence[]): readonly Matter[] {
  const prose = sentences.filter(({ passage }) => passage.role === 'prose');
  return joinMatters([
    ...openDisputes(prose),
    ...opposedOf(assertionsBy(prose)),
    ...targetMatters(prose),
    ...blameMatters(prose),
    ...recordMatters(prose),
    ...yardstickMatters(prose),
  ]);
}
