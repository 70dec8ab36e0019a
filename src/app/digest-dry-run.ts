/** `digest run --dry-run`: what would go out at a time, on every platform; nothing is sent, and nothing written down. */

import { faint, heading, list, paragraph, said, strong } from '../chat/blocks.ts';
import { momentInWords } from '../chat/moments.ts';
import { platformWords } from '../chat/team/platform-words.ts';
import { renderMessage } from '../chat/terminal/render-message.ts';
import type { Moment } from '../domain/article.ts';
import type { Item, Message } from '../domain/message.ts';
import { toSecond } from '../language/clock.ts';
import type { ExitStatus } from './command-line.ts';
import { rehearse } from './digest-rehearsal.ts';
import type { Rehearsal, Rehearsed } from './digest-rehearsal.ts';
import type { DigestRequest } from './digest-request.ts';
import type { Desk } from './face.ts';
import { printJson } from './json-output.ts';
import { loadConfiguration } from './load-configuration.ts';
import { lookFor } from './look-for.ts';
import { openDigests } from './open-digests.ts';
import { hasState } from './open-state.ts';

type DryRun = Extract<DigestRequest, { readonly kind: 'dry-run' }>;

/** This is what it prints with `--json`. */
export interface DryRunView {
  readonly at: Moment;
  readonly digests: readonly (Rehearsed & {
    /** Of the edition; null where none goes out. */ readonly text: string | null;
  })[];
}

export async function dryRun(request: DryRun, desk: Desk): Promise<ExitStatus> {
  const { face } = desk;
  const now = Date.now();
  const at = request.at ?? now;
  const all = await rehearsed(request, at, desk);
  if (request.json) printJson(face, viewOf(all, at));
  else face.result(renderMessage(messageOf(all, at), lookFor(face)));
  if (request.at !== null) face.note('briefdesk: the coverage is that of now, and so is what channels were told.');
  return 0;
}

/** Whoever only looks leaves no file behind. */
async function rehearsed({ coverage }: DryRun, at: number, desk: Desk): Promise<readonly Rehearsal[]> {
  const configuration = loadConfiguration(desk.environment.root);
  if (!hasState(desk.environment) && configuration.digests.length === 0) return [];
  const open = openDigests(configuration, coverage, desk);
  try {
    return await rehearse(open.desk, configuration, at);
  } finally {
    open.close();
  }
}

const PLAIN = { width: 100, colour: false };

function viewOf(all: readonly Rehearsal[], at: number): DryRunView {
  return {
    at: toSecond(at),
    digests: all.map(({ rehearsed: one, message }) => ({
      ...one,
      text: message === null ? null : renderMessage(message, PLAIN),
    })),
  };
}

function messageOf(all: readonly Rehearsal[], at: number): Message {
  const { digest } = platformWords('terminal');
  return {
    blocks: [
      heading(`What would go out on ${momentInWords(toSecond(at))}`),
      ...(all.length === 0
        ? [paragraph([said(`Nothing is followed. ${digest('subscribe')} TOPICS WHEN sets a digest up.`)])]
        : []),
      ...list([], all.map(itemOf), 'lines'),
      ...all.flatMap(({ rehearsed: one, message }) =>
        message === null
          ? []
          : [paragraph([faint(`${one.channel}, the edition of ${one.digest}:`)]), ...message.blocks],
      ),
    ],
    actions: [],
    numbers: [],
  };
}

const OUTCOMES: Readonly<Record<Rehearsed['outcome'], string>> = {
  'goes-out': 'goes out',
  'left-out': 'is left out',
  waits: 'waits',
  'not-due': 'is not due',
  paused: 'is paused',
};

function itemOf({ rehearsed: { channel, digest, outcome, because } }: Rehearsal): Item {
  return { runs: [strong(channel), said(` · ${digest} · ${OUTCOMES[outcome]}: ${because}`)], receipts: [] };
}
