/** How briefdesk stands here: what it answers from, and what did not reach its readers. */

import type { Message } from '../../domain/message.ts';
import { newest } from '../../grounding/ground-briefing.ts';
import { undelivered } from '../../store/outbox-report.ts';
import { list, said, strong, told } from '../blocks.ts';
import { ageLine } from '../page.ts';
import { digestStatusItems } from './digest-list.ts';
import type { Turn } from './turn.ts';

const DAY_MS = 24 * 60 * 60_000;

/** How digests stand in the whole workspace is for those alone who keep order there: channels may be private. */
export async function statusMessage(turn: Turn): Promise<Message> {
  const { chat, desk, from, now, withdrawn } = turn;
  const digests = (await desk.platforms.mayModerate(from)) ? digestStatusItems(turn) : [];

  const { sources, leftOut } = chat.sources();
  const last = newest(
    chat.coverage
      .heads()
      .flatMap(({ published, entries }) => [published, ...entries.map(({ at }) => at)])
      .filter((at) => at !== null),
  );
  const missed = undelivered(desk.state, from).filter(({ since }) => since > now - DAY_MS);
  const lines = [
    [
      strong('Coverage'),
      said(` · ${counted(sources.length, 'source')}`),
      ...(last === null ? [] : [said(', the newest of '), told(last, 'plain')]),
    ],
    ...(leftOut.length === 0
      ? []
      : [[strong('Left out'), said(` · ${counted(leftOut.length, 'file')}: ${chat.typed('sources')} says why`)]]),
    [strong('Topics'), said(` · ${chat.topics.length} set up`)],
    [
      strong('Delivery'),
      said(
        missed.length === 0
          ? ' · everything of the last 24 hours arrived'
          : ` · ${counted(missed.length, 'message')} of the last 24 hours may not have arrived`,
      ),
    ],
    ...(withdrawn.points.length + withdrawn.sources.length === 0
      ? []
      : [
          [
            strong('Withdrawn here'),
            said(` · ${counted(withdrawn.points.length, 'passage')}, ${counted(withdrawn.sources.length, 'source')}`),
          ],
        ]),
  ];
  return {
    blocks: [
      ...ageLine(last, chat.now()),
      ...list(
        [],
        lines.map((runs) => ({ runs, receipts: [] })),
        'lines',
      ),
      ...list([strong('Digests')], digests, 'lines'),
    ],
    actions: [],
    numbers: [],
  };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
