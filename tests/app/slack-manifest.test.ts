/** The manifests ask for what the program uses, and offer what it answers. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readBody } from '../../src/chat/slack/read-body.ts';
import { SCOPES } from '../../src/chat/slack/scopes.ts';
import { readWords } from '../../src/chat/team/read-words.ts';
import { EVENTS_PATH } from '../../src/chat/slack/http-receiver.ts';
import { REDIRECT_PATH } from '../../src/chat/slack/install-pages.ts';
import { command, envelope, mention, message, US } from '../chat/slack/payloads.ts';
import { command as typed, teamRoom, textOf } from '../chat/team/team-room.ts';
import { ROOT } from '../source-files.ts';

interface Manifest {
  readonly features: {
    readonly slash_commands: readonly {
      readonly command: string;
      readonly usage_hint: string;
      readonly url?: string;
    }[];
    readonly agent_view?: { readonly suggested_prompts: readonly { readonly message: string }[] };
  };
  readonly oauth_config: {
    readonly redirect_urls?: readonly string[];
    readonly scopes: { readonly bot: readonly string[] };
  };
  readonly settings: {
    readonly event_subscriptions: { readonly request_url?: string; readonly bot_events: readonly string[] };
    readonly interactivity: { readonly is_enabled: boolean; readonly request_url?: string };
    readonly socket_mode_enabled: boolean;
  };
}

const NAMES = ['slack-manifest.yaml', 'slack-manifest-mentions.yaml'] as const;
const textOfManifest = (name: string): string => readFileSync(join(ROOT, 'config', name), 'utf8');
const manifest = (name: string): Manifest => parse(textOfManifest(name)) as Manifest;
const [FULL, MENTIONS] = [manifest(NAMES[0]), manifest(NAMES[1])];

/** What Slack sends for each event that an app can ask for. */
const SENT: Readonly<Record<string, object>> = {
  app_mention: mention(),
  'message.channels': message({ channel_type: 'channel' }),
  'message.groups': message({ channel_type: 'group' }),
  'message.im': message({ channel: 'D0READER', channel_type: 'im', thread_ts: undefined }),
  app_home_opened: { type: 'app_home_opened', user: 'U0READER', channel: 'D0READER', tab: 'home' },
  app_uninstalled: { type: 'app_uninstalled' },
  tokens_revoked: { type: 'tokens_revoked', tokens: { oauth: [], bot: [US.user] } },
};

/** The scope without which Slack does not send it; those that are not named need none. */
const NEEDED: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
};

test('the full manifest asks for the scopes that the program asks for', () => {
  expect(FULL.oauth_config.scopes.bot).toEqual(SCOPES);
});

test('the one for mentions asks for commands, posts and mentions alone', () => {
  expect(MENTIONS.oauth_config.scopes.bot).toEqual(['commands', 'chat:write', 'app_mentions:read']);
  expect(MENTIONS.features.agent_view).toBeUndefined();
  for (const event of MENTIONS.settings.event_subscriptions.bot_events) {
    expect(FULL.settings.event_subscriptions.bot_events).toContain(event);
  }
});

describe.each(NAMES)('in %s', (name) => {
  const { features, oauth_config, settings } = manifest(name);

  test('every event is one that the program hears, and that its scopes let through', () => {
    const { bot_events } = settings.event_subscriptions;
    expect(bot_events.length).toBeGreaterThan(3);
    for (const event of bot_events) {
      const { kind } = readBody(envelope(SENT[event] as Record<string, unknown>), () => US);
      expect([event, kind]).toEqual([event, 'heard']);
      const needed = NEEDED[event];
      if (needed !== undefined) expect(oauth_config.scopes.bot).toContain(needed);
    }
  });

  test('every slash command and each word of its hint is answered', async () => {
    const asked = features.slash_commands.flatMap(({ command: slash, usage_hint }) =>
      slash === '/briefdesk' ? usage_hint.split(' | ').map((words) => `${slash} ${words}`) : [`${slash} harbour fire`],
    );
    expect(asked).toContain('/briefdesk forget me');
    const { hear } = teamRoom();
    for (const line of asked) {
      expect(readBody(command({ command: line.split(' ')[0] ?? '' }), () => US).kind).toBe('heard');
      const told = textOf(await hear(typed(line)));
      expect(told).not.toBe('');
      expect(told).not.toContain('There is no “');
    }
    expect(textOf(await hear(typed('/briefdesk zeppelins')))).toContain('There is no “zeppelins”');
  });

  test('every suggested prompt is a command of its own', () => {
    for (const { message: words } of features.agent_view?.suggested_prompts ?? []) {
      expect(readWords(words)).toMatchObject({ kind: 'command', name: words });
    }
  });

  test('Socket Mode is on, and what is commented leads Slack to where the program listens', () => {
    expect(settings.socket_mode_enabled).toBe(true);
    expect(settings.interactivity.is_enabled).toBe(true);
    const own = textOfManifest(name).replaceAll('# HTTP: ', '');
    const http = parse(own) as Manifest;
    const urls = [
      ...http.features.slash_commands.map(({ url }) => url),
      http.settings.event_subscriptions.request_url,
      http.settings.interactivity.request_url,
    ];
    for (const url of urls) expect(new URL(url ?? '').pathname).toBe(EVENTS_PATH);
  });
});

test('the full one can be changed for several workspaces', () => {
  const own = textOfManifest(NAMES[0]).replace(/# (?=redirect_urls:| {2}- https)/g, '');
  const [url = ''] = (parse(own) as Manifest).oauth_config.redirect_urls ?? [];
  expect(new URL(url).pathname).toBe(REDIRECT_PATH);
});

test('/ask can be switched on, and is answered', async () => {
  const own = textOfManifest(NAMES[0]).replace(/# (?=- command: \/ask| {2}(?:description|usage_hint): )/g, '');
  const commands = (parse(own) as Manifest).features.slash_commands;
  expect(commands.map((one) => one.command)).toEqual(['/brief', '/briefdesk', '/ask']);
  expect(textOf(await teamRoom().hear(typed('/ask How many were hurt?')))).not.toBe('');
});
