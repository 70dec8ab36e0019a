/** Which messages begin a thread, where a platform has none under every message. */

import { describe, expect, test } from 'vitest';
import type { Saying } from '../../../src/chat/team/saying.ts';
import { button, command, idOf, message, press, teamRoom } from './team-room.ts';

function titles(sayings: readonly Saying[]): readonly (string | null)[] {
  return sayings.flatMap((saying) => (saying.kind === 'message' ? [saying.opensThread] : []));
}

describe('a thread is opened', () => {
  test('by a briefing in a channel, under the name of its topic', async () => {
    const room = teamRoom();
    const briefing = await room.hear(command('/brief harbour-fire'));
    expect(titles(briefing)).toEqual(['Harbour fire']);
    const thread = idOf(briefing[0]?.key ?? '');
    expect(titles(await room.hear(command('/brief harbour-fire')))).toEqual([null]);
    expect(titles(await room.hear(message('How many people were injured?', { thread })))).toEqual([null]);
  });

  test('by a question that is asked with a command, under the question', async () => {
    const asked = await teamRoom().hear(command('/briefdesk ask How many people were injured?'));
    expect(titles(asked)).toEqual(['How many people were injured?']);
  });

  test('by what a reader shows to the channel', async () => {
    const room = teamRoom();
    const alone = await room.hear(command('/brief harbour-fire only me'));
    expect(titles(await room.hear(press(button(alone, 'Post to channel'))))).toEqual(['Harbour fire']);
  });

  test('never in a thread, and never where nobody else reads along', async () => {
    const room = teamRoom();
    expect(titles(await room.hear(command('/brief harbour-fire', { thread: '200' })))).toEqual([null]);
    expect(titles(await room.hear(command('/brief harbour-fire', { direct: true, channel: 'D1' })))).toEqual([null]);
    expect(titles(await room.hear(message('How many people were injured?', { toUs: true })))).toEqual([null]);
  });
});
