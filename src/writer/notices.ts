/** What a reader is told, in a line, where a model was to write and did not; the operators' words stand in the Problem. */

import type { Failure } from '../llm/model.ts';

const INSTEAD = 'these are the sources’ own words.';

export function noticeOf(failure: Failure): string {
  switch (failure.kind) {
    case 'slow':
      return `The language model took too long; ${INSTEAD}`;
    case 'declined':
      return `The language model declined; ${INSTEAD}`;
    case 'garbled':
    case 'cut-off':
      return `The language model gave no usable reply; ${INSTEAD}`;
    case 'unreachable':
    case 'broken-off':
    case 'resting':
    case 'over-quota':
    case 'key':
    case 'rejected':
      return `The language model is not available now; ${INSTEAD}`;
    case 'over-budget':
      return `${WHOSE[failure.whose]} budget for the language model is used up until ${opening(failure.opensAt)}; ${INSTEAD}`;
  }
}

/** Where what it wrote did not stand up to its receipts. */
export const UNSUPPORTED = `What the language model wrote did not pass the check against its receipts; ${INSTEAD}`;

/** Where it returned no sentence at all. */
export const NOTHING_WRITTEN = `The language model wrote nothing from these passages; ${INSTEAD}`;

/** Where another language is asked for and nothing can write it. */
export const ENGLISH_ONLY = 'No language model is set up here, so this is in English.';

const WHOSE = { user: 'Your', channel: 'This channel’s', workspace: 'This workspace’s', all: 'The' } as const;

/** "00:00 UTC on 3 March" */
function opening(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO('UTC');
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${time} UTC on ${at.toLocaleString('en-GB', { day: 'numeric', month: 'long' })}`;
}
