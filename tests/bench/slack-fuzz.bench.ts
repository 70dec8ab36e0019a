/** Whether anything that Slack's secret signs can end the process: 10,000 odd bodies over HTTP, many of them almost real. */

import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { startHttp } from '../../src/chat/slack/http-receiver.ts';
import { hearingDesk } from '../chat/slack/incoming-desk.ts';
import { oddBody } from '../chat/slack/odd-bodies.ts';
import { command } from '../chat/slack/payloads.ts';
import { post, SECRET, signed, signedForm } from '../chat/slack/signed.ts';

const BODIES = 10_000;
const AT_ONCE = 20;
const SEED = 20_260_302;

test('10,000 fuzzed signed bodies', { timeout: 300_000 }, async () => {
  const { gateway, tools, kept, reported } = hearingDesk();
  const options = { signingSecret: SECRET, host: '127.0.0.1', port: 0, install: null };
  const server = await startHttp(options, gateway, tools);
  onTestFinished(() => server.stop());
  const bodies = fc.sample(oddBody, { numRuns: BODIES, seed: SEED });
  const statuses = new Map<number, number>();
  for (let at = 0; at < bodies.length; at += AT_ONCE) {
    const posts = bodies.slice(at, at + AT_ONCE).map(({ body, type }) => post(server.port, signed(body, type)));
    for (const { status } of await Promise.all(posts)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  const told = [...statuses].map(([status, count]) => `${status}: ${count}`).join(', ');
  process.stdout.write(`${bodies.length} bodies (${told}), ${kept().length} events kept, ${reported.length} faults\n`);
  expect(reported).toEqual([]);
  expect(await post(server.port, signedForm(command({ trigger_id: '9.9.9' })))).toMatchObject({ status: 200 });
});
