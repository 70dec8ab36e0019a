/** Who did what that others may ask about, as a message. */

import { faint, heading, list, paragraph, said, strong } from '../chat/blocks.ts';
import { momentInWords } from '../chat/moments.ts';
import type { Item, Message } from '../domain/message.ts';
import type { AuditView, SeenDeed } from './audit-view.ts';
import { periodInWords } from './last-days.ts';

/** The rest is in the JSON. */
const MOST_DEEDS = 100;

export function auditMessage(view: AuditView): Message {
  const { deeds } = view;
  const hidden = deeds.length - MOST_DEEDS;
  return {
    blocks: [
      heading(
        `What was withdrawn, restored and forgotten, and what was changed about digests, ${periodInWords(view)} (UTC)`,
      ),
      ...(deeds.length === 0 ? [paragraph([said('Nothing was.')])] : []),
      ...list([], deeds.slice(0, MOST_DEEDS).map(itemOf)),
      ...(hidden > 0 ? [paragraph([faint(`And ${hidden} more: see --json.`)])] : []),
    ],
    actions: [],
    numbers: [],
  };
}

/** As they are told; one that is not among them by its own name. */
const DONE: Readonly<Record<string, string>> = {
  withdraw: 'withdrawn',
  restore: 'restored',
  forget: 'forgotten',
  subscribed: 'digest subscribed to',
  changed: 'digest changed to',
  paused: 'digest paused',
  resumed: 'digest resumed',
  unsubscribed: 'digest unsubscribed from',
  'sent now': 'digest sent at once',
  'set the time zone': 'time zone set to',
};

/** "withdrawn: “Four were hurt.” · by U024BE7LD in slack:T024BE7LD C024BE91L · 3 March 2026, 12:05 UTC" */
function itemOf({ at, workspace, channel, user, deed, what }: SeenDeed): Item {
  const where = channel === null ? workspace : `${workspace} ${channel}`;
  const who = user === null ? `in ${where}` : `by ${user} in ${where}`;
  return { runs: [strong(DONE[deed] ?? deed), said(`: ${what} · ${who} · ${momentInWords(at)}`)], receipts: [] };
}
