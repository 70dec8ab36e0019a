import { describe, expect, onTestFinished, test } from 'vitest';
import { startSocket } from '../../../src/chat/slack/socket-receiver.ts';
import type { Socket } from '../../../src/chat/slack/socket-receiver.ts';
import { fillDisk, hearingDesk } from './incoming-desk.ts';
import type { HearingDesk } from './incoming-desk.ts';
import { command, envelope, mention, message, press, submission } from './payloads.ts';
import { DISCONNECT, frame, slackServer } from './slack-server.ts';
import type { SlackServer } from './slack-server.ts';

interface Heard extends HearingDesk {
  readonly slack: SlackServer;
  readonly socket: Socket;
}

async function connected(): Promise<Heard> {
  const slack = await slackServer();
  const desk = hearingDesk();
  const socket = await startSocket(optionsFor(slack), desk.gateway, desk.tools);
  onTestFinished(() => socket.stop());
  return { ...desk, slack, socket };
}

function optionsFor({ apiUrl }: SlackServer): Parameters<typeof startSocket>[0] {
  return {
    appToken: 'xapp-1',
    web: { slackApiUrl: apiUrl },
    dispatcher: undefined,
    health: { host: '127.0.0.1', port: 0 },
  };
}

describe('what Slack sends in Socket Mode', () => {
  test('is kept and acknowledged by its envelope, with nothing in the reply', async () => {
    const { slack, kept } = await connected();
    const frames = [
      frame('slash_commands', command()),
      frame('events_api', envelope(message())),
      frame('interactive', press()),
      frame('interactive', submission()),
    ];
    for (const one of frames) {
      slack.send(one);
      expect(await slack.ack()).toEqual({ envelope_id: one.envelope_id, payload: {} });
    }
    expect(kept().map(({ kind }) => kind)).toEqual(['command', 'message', 'press', 'form']);
  });

  test('is one event as app_mention and as message, and however often it comes', async () => {
    const { slack, kept } = await connected();
    const asMessage = envelope(mention({ type: 'message', channel_type: 'channel' }), { event_id: 'Ev0002' });
    for (const one of [envelope(mention()), envelope(mention()), asMessage]) {
      slack.send(frame('events_api', one));
      await slack.ack();
    }
    expect(kept()).toHaveLength(1);
  });

  test('is not acknowledged where it cannot be kept, and kept when it comes again', async () => {
    const { slack, state, kept, reported } = await connected();
    fillDisk(state);
    slack.send(frame('events_api', envelope(message())));
    // Frames are answered in order: noise is acknowledged without being kept.
    const noise = frame('events_api', envelope(message({ bot_id: 'B0OTHER' })));
    slack.send(noise);
    expect(await slack.ack()).toMatchObject({ envelope_id: noise.envelope_id });
    expect(reported).toHaveLength(1);
    state.db.exec('PRAGMA max_page_count = 1000000');
    const again = frame('events_api', envelope(message()));
    slack.send(again);
    expect(await slack.ack()).toMatchObject({ envelope_id: again.envelope_id });
    expect(kept()).toMatchObject([{ kind: 'message' }]);
  });
});

describe('the connection', () => {
  test('is opened anew when Slack ends it, and hears what comes then', async () => {
    const { slack, kept } = await connected();
    slack.send(DISCONNECT);
    await slack.connected(2);
    slack.send(frame('slash_commands', command()));
    await slack.ack();
    expect(kept()).toHaveLength(1);
  });

  test('outlives attempts that Slack refuses', async () => {
    const { slack, socket, reported } = await connected();
    slack.answers('apps.connections.open', { ok: false, error: 'internal_error' });
    slack.send(DISCONNECT);
    while (reported.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(reported).toMatchObject([{ code: 'configuration' }]);
    expect([(await healthOf(socket)).status, socket.isOpen()]).toEqual([503, false]);
    slack.answers('apps.connections.open', { ok: true, url: slack.apiUrl.replace('http', 'ws') });
    await slack.connected(2);
    while ((await healthOf(socket)).status !== 200) await new Promise((resolve) => setImmediate(resolve));
    expect(socket.isOpen()).toBe(true);
  });

  test('outlives frames that are no envelopes', async () => {
    const { slack, kept, reported } = await connected();
    for (const odd of ['null', '{', '[]', '7', '{"type":"events_api"}', '{"type":"events_api","payload":{}}', '{}'])
      slack.send(odd);
    slack.send(frame('slash_commands', command()));
    await slack.ack();
    expect(kept()).toMatchObject([{ kind: 'command' }]);
    expect(reported.length).toBeGreaterThan(0);
  });

  test('ends for good when it is told to', async () => {
    const { slack, socket } = await connected();
    expect(slack.open()).toBe(1);
    await socket.stop();
    expect(slack.open()).toBe(0);
    await expect(healthOf(socket)).rejects.toThrow();
    // Had it called again at once, it would be there before this.
    await fetch(`${slack.apiUrl}api.test`);
    expect(slack.calls.map(({ method }) => method)).toEqual(['apps.connections.open', 'api.test']);
  });

  test('is told to a supervisor', async () => {
    const { socket } = await connected();
    const reply = await healthOf(socket);
    expect([reply.status, await reply.text()]).toEqual([200, '{"ok":true}\n']);
  });

  test('needs a token that Slack takes', async () => {
    const slack = await slackServer();
    const desk = hearingDesk();
    slack.answers('apps.connections.open', { ok: false, error: 'invalid_auth' });
    const refused = startSocket(optionsFor(slack), desk.gateway, desk.tools);
    await expect(refused).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringMatching(/SLACK_APP_TOKEN \(invalid_auth\).*connections:write/) as string,
    });
    expect(slack.calls).toMatchObject([{ method: 'apps.connections.open', token: 'Bearer xapp-1' }]);
    expect(desk.logged()).not.toContain('xapp-1');
  });
});

function healthOf({ port }: Socket): Promise<Response> {
  return fetch(`http://127.0.0.1:${port ?? 0}/healthz`);
}
