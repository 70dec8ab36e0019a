/** What tests of digests look at: what a channel follows by now, and what was written down of it. */

import type { Tenant } from '../../../src/chat/team/heard.ts';
import type { Subscription } from '../../../src/domain/subscription.ts';
import { listDeeds } from '../../../src/store/audit.ts';
import { saveZone } from '../../../src/store/zones.ts';
import { writeState } from '../../../src/store/open-state.ts';
import { saveSubscription, stateSubscriptions, type Followed } from '../../../src/store/subscriptions.ts';
import { command, teamRoom, textOf, type Room, type Setting } from './team-room.ts';

export const LINDOW: Tenant = { platform: 'slack', tenant: 'T1' };

/** Goes by the clocks of Oslo already. */
export function digestRoom(setting: Setting = {}): Room {
  const room = teamRoom(setting);
  writeState(room.state, () => {
    saveZone(room.state.db, LINDOW, 'Europe/Oslo');
  });
  return room;
}

export function followed({ state }: Room, tenant: Tenant = LINDOW): readonly Followed[] {
  return stateSubscriptions(state).of(tenant);
}

export function subscriptions(room: Room, tenant: Tenant = LINDOW): readonly Subscription[] {
  return followed(room, tenant).map(({ subscription }) => subscription);
}

export function deeds({ state }: Room): readonly string[] {
  return listDeeds(state, 0)
    .toReversed()
    .map(({ deed, what }) => `${deed}: ${what}`);
}

/** Of config/digests.yaml. */
export function configured(room: Room, change: Partial<Subscription> = {}): void {
  const subscription: Subscription = {
    ...{ id: 'config:morning', ...LINDOW, channel: 'C1', topics: ['harbour-fire'] },
    rhythm: { kind: 'daily', at: '06:00', days: [1, 2, 3, 4, 5], zone: 'Europe/Oslo' },
    ...{ whenQuiet: 'note', paused: null, owner: null },
    ...change,
  };
  writeState(room.state, () => {
    saveSubscription(room.state.db, {
      ...{ subscription, since: 0, lastDay: null, lastAt: null, toldUntil: null },
      nextAt: Date.parse('2026-03-04T05:00:00Z'),
    });
  });
}

/** As one line. */
export async function told(room: Room, words: string, change: Parameters<typeof command>[1] = {}): Promise<string> {
  return line(textOf(await room.hear(command(`/briefdesk digest ${words}`, change))));
}

export function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
