import { describe, expect, test } from 'vitest';
import { readDiscord } from '../../src/app/discord-variables.ts';

const TOKEN = 'OTAwMDAwMDAw.Gz-lind.port-lindow_harbour';

describe('the variables of Discord', () => {
  test('may all be missing: then briefdesk is not there', () => {
    expect(readDiscord({ DISCORD_TOKEN: ' ' })).toEqual({ endpoint: null, flaws: [] });
  });

  test('are a token, and where another server stands for Discord its address', () => {
    expect(readDiscord({ DISCORD_TOKEN: ` ${TOKEN}\n` }).endpoint).toEqual({ token: TOKEN, apiUrl: null });
    const near = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://127.0.0.1:4000/api' };
    expect(readDiscord(near).endpoint).toEqual({ token: TOKEN, apiUrl: 'http://127.0.0.1:4000/api' });
  });

  test.each([
    ['no token', { DISCORD_API_URL: 'https://discord.example/api' }, 'DISCORD_TOKEN is missing'],
    ['a client secret', { DISCORD_TOKEN: 'kQ3xPortLindow0123456789' }, 'DISCORD_TOKEN is no bot token'],
    ['the word before it', { DISCORD_TOKEN: `Bot ${TOKEN}` }, 'DISCORD_TOKEN is no bot token'],
    ['a far address in the clear', { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://far.example' }, 'DISCORD_API_URL'],
    ['a user in it', { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'https://dana:x@far.example' }, 'DISCORD_API_URL'],
  ])('with %s are told with their cure, and no value is shown', (_name, variables, flaw) => {
    const { endpoint, flaws } = readDiscord(variables);
    expect(endpoint).toBeNull();
    expect(flaws[0]).toContain(flaw);
    expect(flaws.at(-1)).toBe('Or leave out every DISCORD variable.');
    for (const value of Object.values(variables)) expect(flaws.join(' ')).not.toContain(value);
  });
});
