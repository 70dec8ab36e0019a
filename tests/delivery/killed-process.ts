/** A process of its own that answers three questions on a state file and a folder of posts, and is killed at the step it is told. */

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Poster } from '../../src/delivery/poster.ts';
import { openState } from '../../src/store/open-state.ts';
import type { Post } from '../../src/store/outbox.ts';
import { asked, deskOn } from './desk.ts';
import { fakeClock } from './fake-clock.ts';
import type { FakePlatform, Stored } from './fake-platform.ts';
import { lifeThat } from './mortal.ts';

export const QUESTIONS = [asked('fire'), asked('ferry'), asked('crane', 'quay')];

export function postsIn(path: string): readonly Stored[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Stored);
}

/** What it stored outlives the process. */
function keptPlatform(path: string): FakePlatform {
  const poster: Poster = {
    channelRestsMs: 1_000,
    render: () => [],
    post({ tenant, channel, thread, first, nonce, payload }: Post) {
      const id = `m${postsIn(path).length + 1}`;
      const stored: Stored = { id, tenant, channel, under: thread ?? first, nonce, text: payload };
      appendFileSync(path, `${JSON.stringify(stored)}\n`);
      return Promise.resolve({ kind: 'sent', message: id });
    },
    find(post) {
      const found = postsIn(path).find(({ nonce }) => nonce === post.nonce);
      return Promise.resolve(found === undefined ? { kind: 'absent' } : { kind: 'sent', message: found.id });
    },
  };
  return { poster, stored: [], calls: [], faults: [], lookingFaults: [] };
}

const [statePath, platformPath = '', worker = '', lastStep = '', startsAt = ''] = process.argv.slice(2);
if (statePath !== undefined && import.meta.main) {
  const clock = fakeClock(Number(startsAt));
  const life = lifeThat(
    (step) => step === lastStep,
    () => process.kill(process.pid, 'SIGKILL'),
  );
  const world = { state: openState(statePath), clock, platform: keptPlatform(platformPath) };
  const { delivery, faults } = deskOn(world, { worker, life });
  for (const event of QUESTIONS) await delivery.receive(event);
  await clock.advance(60_000);
  if (faults.length > 0) throw new Error('something went wrong', { cause: faults[0] });
}
