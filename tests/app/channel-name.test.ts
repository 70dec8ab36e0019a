/** Channels by their names and links. */

import { describe, expect, test } from 'vitest';
import { channelName, readChannel } from '../../src/app/channel-name.ts';

const HARBOUR = { platform: 'slack', tenant: 'T0123', channel: 'C0456' };
const PIER = { platform: 'discord', tenant: '80351110224678912', channel: '41771983423143937' };
const TERMINAL = { platform: 'terminal', tenant: 'local', channel: 'terminal' };

describe('a channel', () => {
  test.each([
    ['slack:T0123/C0456', HARBOUR],
    ['  slack:T0123/C0456\n', HARBOUR],
    ['slack:E0123/G0456', { platform: 'slack', tenant: 'E0123', channel: 'G0456' }],
    ['https://app.slack.com/client/T0123/C0456', HARBOUR],
    ['https://app.slack.com/client/T0123/C0456/thread/C0456-1709626200.000100', HARBOUR],
    ['https://app.slack.com/client/T0123/C0456?entry=link', HARBOUR],
    ['discord:80351110224678912/41771983423143937', PIER],
    ['https://discord.com/channels/80351110224678912/41771983423143937', PIER],
    ['https://discord.com/channels/80351110224678912/41771983423143937/1234567890123456789', PIER],
    ['https://ptb.discord.com/channels/80351110224678912/41771983423143937/', PIER],
    ['https://discordapp.com/channels/80351110224678912/41771983423143937', PIER],
    ['terminal', TERMINAL],
  ])('is known by %j', (text, place) => {
    expect(readChannel(text)).toEqual(place);
  });

  test.each([
    '',
    '#harbour',
    'C0456',
    'slack:C0456',
    'slack:T0123',
    'slack:T0123/U0456',
    'slack:T0123/D0456',
    'slack:t0123/c0456',
    'slack:T0123/C0456/1',
    'slack:80351110224678912/41771983423143937',
    'https://lindow.slack.com/archives/C0456/p1709626200000100',
    'https://app.slack.com/client/T0123/D0456',
    'https://app.slack.com.example/client/T0123/C0456',
    'http://app.slack.com/client/T0123/C0456',
    'discord:80351110224678912/41771',
    'discord:@me/41771983423143937',
    'https://discord.com/channels/@me/41771983423143937',
    'https://evil.example/discord.com/channels/80351110224678912/41771983423143937',
    'terminal:local/terminal',
  ])('is not named by %j', (text) => {
    expect(readChannel(text)).toBeNull();
  });

  test.each([
    ['slack:T0123/C0456', HARBOUR],
    ['discord:80351110224678912/41771983423143937', PIER],
    ['terminal', TERMINAL],
  ])('is written as %s, which is read as the same again', (name, place) => {
    expect(channelName(place)).toBe(name);
    expect(readChannel(name)).toEqual(place);
  });
});
