/** `digest` with the words of chat: heard as if they were said in the channel, by whoever runs briefdesk. */

import { randomUUID } from 'node:crypto';
import { readDigestWords } from '../chat/team/digest-asked.ts';
import { onDigest } from '../chat/team/on-digest.ts';
import { COMMAND_LINE, platformWords } from '../chat/team/platform-words.ts';
import { turnFor } from '../chat/team/turn.ts';
import type { TeamDesk, Turn } from '../chat/team/turn.ts';
import { digestsHere } from '../chat/team/which-digest.ts';
import { renderMessage } from '../chat/terminal/render-message.ts';
import { Problem } from '../domain/problem.ts';
import { listDeeds } from '../store/audit.ts';
import { carryOut } from './carry-out.ts';
import { channelName } from './channel-name.ts';
import type { ChannelNamed } from './channel-name.ts';
import type { ExitStatus } from './command-line.ts';
import { digestFaces } from './digest-faces.ts';
import type { DigestRequest } from './digest-request.ts';
import type { Desk } from './face.ts';
import { loadConfiguration } from './load-configuration.ts';
import { lookFor } from './look-for.ts';
import { openDigests } from './open-digests.ts';
import { hasState } from './open-state.ts';
import { aloneAtTerminal } from './print-editions.ts';
import { settleEditions } from './settle-editions.ts';

type Words = Extract<DigestRequest, { readonly kind: 'words' }>;

/** 0 done, 1 nothing was. Throws a usage Problem where it has to be said otherwise; then nothing is kept. */
export async function digestByWords(words: Words, desk: Desk): Promise<ExitStatus> {
  const { environment, face } = desk;
  const { kind } = readDigestWords(words.text);
  const configuration = loadConfiguration(environment.root);
  // Whoever only looks leaves no file behind.
  if ((kind === 'list' || kind === 'preview') && !hasState(environment)) {
    face.result(
      `Nothing is followed yet. ${platformWords('terminal').digest('subscribe')} TOPICS WHEN sets a digest up.\n`,
    );
    return kind === 'list' ? 0 : 1;
  }
  if (POSTING.includes(kind)) refuseUnreachable(words.channel, desk);
  const open = openDigests(configuration, words.coverage, desk);
  const say = (): Promise<ExitStatus> => hear(words, open.desk, desk);
  try {
    return await (kind === 'now' && isTerminal(words.channel) ? aloneAtTerminal(open.desk.state, say) : say());
  } finally {
    open.close();
  }
}

const POSTING: readonly string[] = ['subscribe', 'wanted', 'resume', 'now'];

const NAMES = { slack: 'Slack', discord: 'Discord' } as const;

function refuseUnreachable({ platform, ...place }: ChannelNamed, { environment }: Desk): void {
  if (platform === 'terminal' || environment[platform] !== null) return;
  const channel = channelName({ platform, ...place });
  throw new Problem(
    'configuration',
    `${NAMES[platform]} is not set up, so nothing could be posted in ${channel}: set it up in .env as README.md says, then do this again.`,
  );
}

async function hear({ text, channel }: Words, team: TeamDesk, { face }: Desk): Promise<ExitStatus> {
  const from = { ...channel, thread: null, user: COMMAND_LINE, direct: false, reply: {} };
  const turn = turnFor({ id: randomUUID(), kind: 'command', from, name: 'digest', text }, team);
  const response = await onDigest(text, turn);
  const { told, posts } = carryOut(response, turn, { channel, faces: await digestFaces([channel.platform], face) });
  const isHere = isTerminal(channel);
  // Where the edition is printed, nobody has to be told that it comes.
  if (told !== null && !(isHere && posts > 0)) face.result(renderMessage(told, lookFor(face)));
  if (isHere && readDigestWords(text).kind === 'now') await settleEditions(team, face);
  if (!isHere && posts > 0) face.result('The service (npm start) posts it.\n');
  return isDone(turn, text) ? 0 : 1;
}

/** Whatever changes something is written down. */
function isDone(turn: Turn, text: string): boolean {
  const request = readDigestWords(text);
  if (request.kind === 'list' || (request.kind === 'corrections' && request.wanted === null)) return true;
  if (request.kind === 'preview') return digestsHere(turn).length > 0;
  return listDeeds(turn.desk.state, turn.now).some(({ user }) => user === COMMAND_LINE);
}

function isTerminal({ platform }: ChannelNamed): boolean {
  return platform === 'terminal';
}
