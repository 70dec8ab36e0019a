/** The page where a server adds us: it asks for what we use, and the README says the same. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PermissionsBitField } from 'discord.js';
import { expect, test } from 'vitest';
import { inviteLink, PERMISSION_BITS } from '../../../src/chat/discord/invite.ts';
import { ROOT } from '../../source-files.ts';

test('asks for a bot with commands, and for six permissions of which none moderates anything', () => {
  const url = new URL(inviteLink('900000000000000010'));
  expect(url.origin + url.pathname).toBe('https://discord.com/oauth2/authorize');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: '900000000000000010',
    scope: 'bot applications.commands',
    permissions: '309237713984',
  });
  expect(new PermissionsBitField(PERMISSION_BITS).toArray().toSorted()).toEqual([
    'AddReactions',
    'CreatePublicThreads',
    'ReadMessageHistory',
    'SendMessages',
    'SendMessagesInThreads',
    'ViewChannel',
  ]);
});

test('is the one that the README gives', () => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8').includes(inviteLink('YOUR_APPLICATION_ID'))).toBe(true);
});
