/** Who put a message into words, as a reader is told. */

import type { Writer } from '../domain/briefing.ts';
import type { Block, Run } from '../domain/message.ts';
import { faint, paragraph } from './blocks.ts';
import { plain } from './plain.ts';

/** Follows the clocks of a message. */
export function writerRun({ model }: Writer): Run {
  return faint(
    model === null
      ? ' · in the sources’ own words'
      : ` · worded by ${plain(model)}, each sentence checked against its receipt`,
  );
}

/** Why a model that was to write did not, where that is so. */
export function noticeOf({ notice }: Writer): readonly Block[] {
  return notice === null ? [] : [paragraph([faint(notice)])];
}
