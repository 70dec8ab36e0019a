/** Keeps what Slack sends, and only then tells Slack so: what was acknowledged is never lost. */

import type { ReceiverEvent } from '@slack/bolt';
import type { Received, ReceivedEvent } from '../../store/inbox.ts';
import type { Log } from '../../domain/log.ts';
import { readBody } from './read-body.ts';
import { PLATFORM } from './reading.ts';
import type { Us } from './reading.ts';

/** Given to Bolt's receivers in place of Bolt's `App`, which acknowledges before its listeners run. */
export interface Gateway {
  /** Throws, without acknowledging, where the event could not be kept: Slack then sends it again, or tells the person. */
  processEvent(event: ReceiverEvent): Promise<void>;
}

export interface Desk {
  /** Resolves once the event is kept for good. Fails with a Problem where it cannot be. */
  readonly receive: (event: ReceivedEvent) => Received | Promise<Received>;
  /** Who we are in a workspace; null where we are not installed. */
  readonly us: (tenant: string) => Us | null;
}

/** The very same request was here before, signature and all: Slack signs each of its own anew, retries too. */
export class Replayed extends Error {}

/** The name under which a receiver hands over what makes a request unlike any other; HTTP alone has such. */
export const ONCE = 'once';

export function gateway({ receive, us }: Desk, log: Log): Gateway {
  return {
    async processEvent({ body, ack, customProperties }) {
      const read = readBody(body, us);
      if (read.kind === 'heard') {
        const { keys, heard } = read;
        const once: unknown = customProperties?.[ONCE];
        const event = {
          platform: PLATFORM,
          tenant: heard.from.tenant,
          keys,
          once: typeof once === 'string' ? once : null,
          payload: JSON.stringify(heard),
        };
        // Known ones are acknowledged like any other: the acknowledgement of the first may have been lost.
        if ((await receive(event)) === 'replayed') throw new Replayed('a request came twice with one signature');
      } else if (read.kind === 'unreadable') {
        log.warn({ why: read.why }, 'Slack sent something that could not be read');
      }
      // Nothing in it: a command's reply comes later, a form that was filled in closes.
      await ack();
    },
  };
}
