/** How briefdesk stands, as a message for whoever runs it. */

import { faint, heading, list, paragraph, said, strong } from '../chat/blocks.ts';
import { momentInWords } from '../chat/moments.ts';
import type { Item, Message, Run } from '../domain/message.ts';
import type { DigestStatus, Doubtful, StatusView } from './status-view.ts';

/** The rest is in the JSON. */
const MOST_LINES = 100;

export function statusMessage(view: StatusView): Message {
  return {
    blocks: [
      heading('How briefdesk stands'),
      ...list([], [serviceItem(view), lagItem(view), ...amissItem(view)], 'lines'),
      ...(view.digests.length === 0 ? [paragraph([said(NOTHING_FOLLOWED)])] : []),
      ...list([strong('Digests')], shownOf(view.digests, digestItem), 'lines'),
      ...list([strong('May not have arrived, and is not sent again')], shownOf(view.doubtful, doubtfulItem), 'lines'),
    ],
    actions: [],
    numbers: [],
  };
}

const NOTHING_FOLLOWED = 'No digest is followed: npm run digest -- subscribe TOPICS WHEN sets one up.';

function serviceItem({ service: { runs, heardAt } }: StatusView): Item {
  const heard = heardAt === null ? '' : `, last heard ${momentInWords(heardAt)}`;
  return line(strong('Service'), said(runs ? ` · runs${heard}` : ` · does not run${heard}`));
}

const MINUTE_MS = 60_000;

/** What is late by less than a minute is on time. */
function lagItem({ lag, digests }: StatusView): Item {
  const overdue = digests.filter(({ overdueMs }) => overdueMs >= MINUTE_MS).length;
  const { posts, oldestPostWaitsMs, overdueMs, events } = lag;
  const parts = [
    ...(overdue === 0 ? [] : [`${counted(overdue, 'digest')} overdue, the longest for ${lasting(overdueMs)}`]),
    ...(posts === 0 ? [] : [`${counted(posts, 'post')} waiting, the oldest for ${lasting(oldestPostWaitsMs ?? 0)}`]),
    ...(events === 0 ? [] : [`${counted(events, 'message')} of readers not answered yet`]),
  ];
  return line(strong('Late'), said(` · ${parts.length === 0 ? 'nothing' : parts.join('; ')}`));
}

function amissItem({ amiss }: StatusView): readonly Item[] {
  if (amiss.length === 0) return [];
  return [line(strong('Sources amiss'), said(` · ${amiss.join('; ')} (npm run sources)`))];
}

function digestItem({ channel, digest, paused, next, last, overdueMs }: DigestStatus): Item {
  const standing =
    paused !== null
      ? `Paused: ${paused}.`
      : next.length === 0
        ? 'Next: when something changes.'
        : `Next: ${next.map(({ words }) => words).join('; ')}.`;
  const late = overdueMs < MINUTE_MS ? '' : ` Overdue for ${lasting(overdueMs)}.`;
  const came = last.length === 0 ? 'no edition yet' : last.map(({ words }) => words).join('; ');
  return line(strong(channel), said(` · ${digest}. ${standing}${late} `), faint(`Last: ${came}.`));
}

function doubtfulItem({ channel, what, at, reason }: Doubtful): Item {
  return line(strong(channel), said(` · ${what}, ${momentInWords(at)}: ${reason}`));
}

function shownOf<One>(all: readonly One[], itemOf: (one: One) => Item): readonly Item[] {
  const hidden = all.length - MOST_LINES;
  return [
    ...all.slice(0, MOST_LINES).map(itemOf),
    ...(hidden > 0 ? [line(faint(`And ${hidden} more: see --json.`))] : []),
  ];
}

function line(...runs: readonly Run[]): Item {
  return { runs, receipts: [] };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

const UNITS = [
  ['day', 24 * 60 * MINUTE_MS],
  ['hour', 60 * MINUTE_MS],
  ['minute', MINUTE_MS],
  ['second', 1000],
] as const;

/** "2 hours", in the largest unit that it fills. */
function lasting(ms: number): string {
  const [unit, size] = UNITS.find(([, each]) => ms >= each) ?? (['second', 1000] as const);
  return counted(Math.floor(ms / size), unit);
}
