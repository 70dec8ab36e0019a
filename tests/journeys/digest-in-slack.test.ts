/** A digest in Slack from end to end: its edition comes, its thread answers, and a source that changes its mind is told of there. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saveSubscription } from '../../src/store/subscriptions.ts';
import { HARBOUR_COVERAGE } from '../brief/harbour-fire.ts';
import { emulatedSlack, type EmulatedSlack } from '../chat/slack/emulated-slack.ts';
import { envelope, message } from '../chat/slack/payloads.ts';
import { post, SECRET, signedJson } from '../chat/slack/signed.ts';
import { openedState } from '../store/state-file.ts';
import { emptyFolder } from './run-briefdesk.ts';
import { slackFront, type Call } from './slack-front.ts';
import { startedProgram, textIn, tsOf } from './slack-town.ts';

const SECONDS = 1000;
const MINUTE_MS = 60 * SECONDS;
const DAY_MS = 24 * 60 * MINUTE_MS;
const POSTED = ({ method }: Call): boolean => method === 'chat.postMessage';

test(
  'an edition comes late but once, its thread answers, and a correction goes there',
  async () => {
    const [slack, folder, coverage] = [await emulatedSlack(), emptyFolder(), emptyFolder()];
    const front = await slackFront(slack.apiUrl);
    const cover = (files: Readonly<Record<string, string>>): void => {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(coverage, name), text);
    };
    const started = () =>
      startedProgram(
        {
          ...{ SLACK_BOT_TOKEN: slack.token, SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: front.apiUrl },
          ...{ SLACK_HOST: '127.0.0.1', SLACK_PORT: '0', BRIEFDESK_STATE: folder },
        },
        ['--coverage', coverage],
      );
    cover(HARBOUR_COVERAGE);
    follow(slack, folder);

    const first = await started();
    const edition = await front.call(POSTED);
    const thread = tsOf(edition) ?? '';
    expect(edition.fields).toMatchObject({ channel: slack.channel });
    expect(edition.fields['thread_ts']).toBeUndefined();
    expect(textIn(edition)).toMatch(/2\d minutes late/);
    expect(textIn(edition)).toContain('12 per cent');
    await post(first.port, signedJson(said(slack, 'Where did the fire begin?', thread)));
    const answer = await front.call(POSTED);
    expect(answer.fields).toMatchObject({ channel: slack.channel, thread_ts: thread });
    expect(textIn(answer)).toContain('in a store for fishing nets');
    expect(await first.program.end()).toBe(0);

    cover({ 'tribune.txt': (HARBOUR_COVERAGE['tribune.txt'] ?? '').replace('12 per cent', '8 per cent') });
    const second = await started();
    const correction = await front.call(POSTED);
    expect(correction.fields).toMatchObject({ channel: slack.channel, thread_ts: thread });
    expect(textIn(correction)).toMatch(/^Correction: harbour fire/i);
    expect(textIn(correction)).toMatch(/~[^~]*12 per cent[^~]*~.*→.*8 per cent/s);
    expect(await second.program.end()).toBe(0);
    expect(front.left(POSTED)).toEqual([]);
  },
  60 * SECONDS,
);

/** Daily, by UTC, twenty minutes ago for the first time. */
function follow({ tenant, channel, user }: EmulatedSlack, folder: string): void {
  const state = openedState(join(folder, 'state.db'));
  const due = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - 20 * MINUTE_MS;
  const at = new Date(due).toISOString().slice(11, 16);
  const rhythm = { kind: 'daily', at, days: [1, 2, 3, 4, 5, 6, 7], zone: 'UTC' } as const;
  const manner = { topics: ['harbour fire'], rhythm, whenQuiet: 'note', paused: null, owner: user } as const;
  const times = { since: due - DAY_MS, lastDay: null, lastAt: null, toldUntil: null, nextAt: due };
  saveSubscription(state.db, {
    subscription: { platform: 'slack', tenant, channel, id: 'morning', ...manner },
    ...times,
  });
  state.db.close();
}

/** In a thread of the channel. */
function said({ tenant, botUser, channel, user }: EmulatedSlack, text: string, thread: string): object {
  const authorizations = [{ enterprise_id: null, team_id: tenant, user_id: botUser, is_bot: true }];
  const ts = '1772480000.000001';
  const common = { channel, user, text, ts, event_ts: ts, thread_ts: thread, team: tenant, channel_type: 'channel' };
  return envelope({ ...message(common) }, { team_id: tenant, event_id: 'Ev000001', authorizations });
}
