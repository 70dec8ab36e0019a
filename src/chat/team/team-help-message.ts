/** What a reader can do on a platform, a line for each way. */

import type { Message } from '../../domain/message.ts';
import { list, paragraph, said, strong } from '../blocks.ts';
import { platformWords, type PlatformWords } from './platform-words.ts';

const IN_THREAD: readonly (readonly [way: string, does: string])[] = [
  ['any words', 'an answer, which may stand on what was said before; with others talking, only questions'],
  ['brief TOPIC', 'another briefing: the thread goes on about that'],
  ['evidence, evidence 2', 'the receipts of what was shown last, or of its second sentence'],
  ['disputes, timeline, sources', 'what the sources differ on, what happened when, what there is'],
  ['refresh, copy', 'what is new since; the text with its sources, to copy'],
  ['mute, unmute', 'keeps briefdesk quiet in this thread, or no more'],
  ['withdraw 2, withdraw source 3', 'for moderators: struck here, and not shown again; restore takes it back'],
];

export function teamHelpMessage(platform: string): Message {
  return {
    blocks: [
      paragraph([said('Every sentence stands on words of a source: Evidence shows them.')]),
      ...list([strong('Anywhere')], waysOn(platformWords(platform)).map(itemOf), 'lines'),
      ...list([strong('In the thread of a briefing or an answer')], IN_THREAD.map(itemOf), 'lines'),
    ],
    actions: [],
    numbers: [],
  };
}

type Way = readonly [way: string, does: string];

function waysOn({ typed, ask, onlyMe, also, digest }: PlatformWords): readonly Way[] {
  return [
    [
      `${typed('brief')} TOPIC`,
      'a cited briefing in this channel: a topic that is set up, or any words; without one, a list to pick from',
    ],
    [onlyMe, 'the same for your eyes, with a button to post it'],
    [`${ask} QUESTION`, 'an answer in this channel'],
    [typed('topics'), `the topics that are set up; also: ${also}`],
    [
      digest('subscribe'),
      'has this channel follow topics: what is new, each day at its time or when something changes; for those who may. Also: list, preview, pause, resume, unsubscribe, now',
    ],
    ['@briefdesk QUESTION', 'an answer anywhere that briefdesk is a member; in a direct message no name is needed'],
  ];
}

function itemOf([way, does]: readonly [string, string]) {
  return { runs: [strong(way.replaceAll(' ', '\u00A0')), said(` · ${does}`)], receipts: [] };
}
