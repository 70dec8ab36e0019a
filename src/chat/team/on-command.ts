/** A slash command of the platform. */

import type { CommandName } from '../commands.ts';
import { handle } from '../handle.ts';
import { heading } from '../blocks.ts';
import { withAnswerButtons } from './buttons.ts';
import { briefHere } from './brief-here.ts';
import { forgetMe } from './forget-me.ts';
import type { Asked } from './heard.ts';
import { onDigest } from './on-digest.ts';
import { platformWords, type PlatformWords } from './platform-words.ts';
import { readBriefAsked, readQuestionAsked } from './read-words.ts';
import { remembering } from './remember.ts';
import { say, tellAsker, TO_ASKER } from './say.ts';
import { statusMessage } from './status-message.ts';
import { teamHelpMessage } from './team-help-message.ts';
import { newThread, threadOf, type Thread } from './thread.ts';
import { shortened } from '../source-words.ts';
import { together, type Response, type Turn } from './turn.ts';

export async function onCommand({ name, text, from }: Asked, turn: Turn): Promise<Response> {
  if (name === 'brief') return briefHere(readBriefAsked(text), threadOf(turn.desk.state, from), turn);
  if (name === 'ask') return askHere(text, turn);
  const [, word = '', rest = ''] = /^\s*(\S*)\s*(.*)$/su.exec(text) ?? [];
  switch (word.toLowerCase()) {
    case 'ask':
      return askHere(rest, turn);
    case 'brief':
      return briefHere(readBriefAsked(rest), threadOf(turn.desk.state, from), turn);
    case 'topics':
    case 'sources':
      return showAsker(word.toLowerCase() as CommandName, turn);
    case 'digest':
      return onDigest(rest, turn);
    case 'status':
      return tellAsker(await statusMessage(turn), turn);
    case 'forget':
      return forgetMe(rest, turn);
    case '':
    case 'help':
      return tellAsker(teamHelpMessage(turn.from.platform), turn);
    default:
      return together(tellAsker(notKnown(word, platformWords(turn.from.platform)), turn));
  }
}

const LONGEST_WORD = 40;

function notKnown(word: string, { typed, ask }: PlatformWords): string {
  return `There is no “${shortened(word, LONGEST_WORD)}” here. ${typed('help')} lists what there is; a question is asked with ${ask}.`;
}

async function showAsker(name: CommandName, turn: Turn): Promise<Response> {
  const { conversation } = newThread(turn.id, turn.from, { opener: null, now: turn.now }).memory;
  const { message } = await handle({ kind: 'command', name, argument: '' }, conversation, turn.chat);
  return tellAsker(message, turn);
}

/** The channel reads the question with its answer; that there is none is told to the asker. */
async function askHere(text: string, turn: Turn): Promise<Response> {
  const { words: question, onlyMe } = readQuestionAsked(text);
  if (question === '')
    return tellAsker(
      `Write a question after it, as in ${platformWords(turn.from.platform).ask} How many were hurt?`,
      turn,
    );
  const key = `${turn.id}:0`;
  const thread = threadToAskIn(onlyMe, key, turn);
  const before = thread.memory.conversation;
  const { message, conversation } = await handle({ kind: 'text', text: question }, before, turn.chat);
  if (conversation.shown === before.shown) return tellAsker(message, turn);
  const blocks = [heading(`“${shortened(question, LONGEST_TITLE)}”`), ...message.blocks];
  const content = { message: withAnswerButtons({ ...message, blocks }), shown: conversation.shown };
  const everyone = { who: 'everyone', place: turn.from, broadcast: false, opensThread: question } as const;
  const next = { ...thread, memory: { ...thread.memory, conversation, shownIn: key } };
  const audience = { key, conversation: thread.stored.id, to: onlyMe ? TO_ASKER : everyone };
  return together(say(content, audience, turn), remembering(next, turn, null));
}

/** What one reader asks for themselves is no part of anybody's thread. */
function threadToAskIn(onlyMe: boolean, key: string, { desk, from, id, now }: Turn): Thread {
  if (onlyMe) return newThread(id, { ...from, thread: null }, { opener: null, now });
  return threadOf(desk.state, from) ?? newThread(id, from, { opener: key, now });
}

const LONGEST_TITLE = 140;
