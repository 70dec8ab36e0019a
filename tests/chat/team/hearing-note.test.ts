/** That a server is told once whether we hear what is said in our threads. */

import { expect, test } from 'vitest';
import type { Saying } from '../../../src/chat/team/saying.ts';
import { wasTold } from '../../../src/store/told-once.ts';
import { openedState } from '../../store/state-file.ts';
import { printed } from '../printed.ts';
import { command, teamRoom } from './team-room.ts';

const HEARS_ALL = 'Ask below as you would ask a colleague';
const NAMES_ONLY = 'begin with my name or use /ask';

function words(sayings: readonly Saying[]): string {
  return sayings.map((saying) => (saying.kind === 'message' ? printed(saying.message) : '')).join('\n');
}

const brief = (topic: string, of: object = {}) => command(`/brief ${topic}`, { platform: 'discord', ...of });

test('the first thread in a server says what is heard in it, the next one does not', async () => {
  const room = teamRoom();
  expect(words(await room.hear(brief('harbour-fire')))).toContain(HEARS_ALL);
  expect(words(await room.hear(brief('ferry')))).not.toContain(HEARS_ALL);
  expect(words(await room.hear(brief('harbour-fire', { tenant: 'quay' })))).toContain(HEARS_ALL);
});

test('where only what names us is heard it says so, and again when that changes', async () => {
  const state = openedState();
  const deaf = teamRoom({ state, hears: 'what-names-us' });
  const told = words(await deaf.hear(brief('harbour-fire')));
  expect(told).toContain(NAMES_ONLY);
  expect(told).not.toContain(HEARS_ALL);
  const hearing = teamRoom({ state, hears: 'everything' });
  expect(words(await hearing.hear(brief('harbour-fire', { channel: 'C2' })))).toContain(HEARS_ALL);
});

test('nothing is said of it where no thread opens, nor in Slack', async () => {
  const room = teamRoom();
  expect(words(await room.hear(brief('harbour-fire', { direct: true, channel: 'D1' })))).not.toContain(HEARS_ALL);
  expect(words(await room.hear(command('/brief harbour-fire')))).not.toContain(HEARS_ALL);
  expect(wasTold(room.state, { platform: 'slack', tenant: 'lindow' }, 'hears: everything')).toBe(false);
});
