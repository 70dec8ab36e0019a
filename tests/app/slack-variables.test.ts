/** What the environment says of Slack: whole, half or wrong. */

import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { environmentFrom } from '../../src/app/environment.ts';
import type { Variables } from '../../src/app/environment.ts';

const from = (variables: Variables) => environmentFrom(variables, { root: '/desk', home: '/home/ada', zone: 'UTC' });

const BOT = { SLACK_BOT_TOKEN: 'xoxb-1-lindow' };
const APP = { SLACK_APP_TOKEN: 'xapp-1-lindow' };
const SIGNED = { SLACK_SIGNING_SECRET: 'c0ffee' };
const SECRET = 'harbour '.repeat(4);
const MANY = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'ferry', BRIEFDESK_SECRET: `${SECRET}!` };

const SINGLE = { kind: 'single', botToken: 'xoxb-1-lindow' };
const ANY = { kind: 'many', clientId: '1.2', clientSecret: 'ferry', redirectUri: null, secret: `${SECRET}!` };
const PLACE = { host: '0.0.0.0', port: 3000, apiUrl: null };
const SOCKET = { mode: 'socket', appToken: 'xapp-1-lindow', ...PLACE };
const POSTED = { mode: 'http', signingSecret: 'c0ffee', ...PLACE };

describe('Slack', () => {
  test.each<[Variables, object | null]>([
    [{}, null],
    [{ SLACK_BOT_TOKEN: ' ', SLACK_APP_TOKEN: '', PORT: 'none', BRIEFDESK_SECRET: 'short' }, null],
    [
      { ...BOT, ...APP },
      { ...SOCKET, installs: SINGLE },
    ],
    [
      { ...BOT, ...SIGNED },
      { ...POSTED, installs: SINGLE },
    ],
    [
      { ...BOT, ...SIGNED, ...APP },
      { ...SOCKET, installs: SINGLE },
    ],
    [
      { ...MANY, ...APP },
      { ...SOCKET, installs: ANY },
    ],
    [
      { ...MANY, ...SIGNED, SLACK_REDIRECT_URI: 'https://lindow.example/slack/oauth_redirect' },
      { ...POSTED, installs: { ...ANY, redirectUri: 'https://lindow.example/slack/oauth_redirect' } },
    ],
    [
      { SLACK_BOT_TOKEN: ' xoxb-1-lindow\n', ...SIGNED, PORT: '8080', SLACK_HOST: '::1' },
      { ...POSTED, installs: SINGLE, port: 8080, host: '::1' },
    ],
    [
      { ...BOT, ...SIGNED, PORT: 'none', SLACK_PORT: '0' },
      { ...POSTED, installs: SINGLE, port: 0 },
    ],
    [
      { ...BOT, ...APP, SLACK_API_URL: 'http://127.0.0.1:4000/api' },
      { ...SOCKET, installs: SINGLE, apiUrl: 'http://127.0.0.1:4000/api/' },
    ],
    [
      { ...BOT, ...APP, SLACK_API_URL: 'https://slack.lindow.example/api/' },
      { ...SOCKET, installs: SINGLE, apiUrl: 'https://slack.lindow.example/api/' },
    ],
  ])('with %j is %j', (variables, slack) => {
    expect(from(variables).slack).toEqual(slack);
  });

  test.each<[Variables, readonly string[]]>([
    [BOT, ['SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing']],
    [APP, ['SLACK_BOT_TOKEN is missing: copy it from OAuth & Permissions']],
    [SIGNED, ['SLACK_BOT_TOKEN is missing']],
    [{ SLACK_HOST: '127.0.0.1' }, ['SLACK_APP_TOKEN or', 'SLACK_BOT_TOKEN is missing']],
    [{ ...APP, SLACK_BOT_TOKEN: 'xoxp-1' }, ['SLACK_BOT_TOKEN is no bot token, which begins with xoxb-']],
    [{ ...BOT, SLACK_APP_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN is no app-level token, which begins with xapp-']],
    [{ ...BOT, ...SIGNED, SLACK_APP_TOKEN: 'xapp-1 xapp-2' }, ['SLACK_APP_TOKEN is no app-level token']],
    [{ ...BOT, SLACK_SIGNING_SECRET: 'xapp-1' }, ['SLACK_SIGNING_SECRET is no signing secret']],
    [{ ...BOT, SLACK_SIGNING_SECRET: 'one two' }, ['SLACK_SIGNING_SECRET is no signing secret']],
    [{ ...APP, SLACK_CLIENT_ID: '1.2' }, ['SLACK_CLIENT_SECRET is missing', 'BRIEFDESK_SECRET is missing']],
    [{ ...APP, SLACK_CLIENT_SECRET: 'ferry' }, ['SLACK_CLIENT_ID is missing', 'BRIEFDESK_SECRET is missing']],
    [{ ...APP, ...MANY, BRIEFDESK_SECRET: 'h'.repeat(31) }, ['BRIEFDESK_SECRET is too short']],
    [{ ...APP, ...MANY, ...BOT }, ['SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for all']],
    [{ ...APP, ...MANY, SLACK_REDIRECT_URI: 'http://lindow.example/' }, ['SLACK_REDIRECT_URI is no address']],
    [{ ...APP, ...BOT, SLACK_API_URL: 'http://slack.lindow.example/api/' }, ['SLACK_API_URL is no address']],
    [{ ...APP, ...BOT, SLACK_API_URL: 'https://ada:x@slack.lindow.example/' }, ['SLACK_API_URL is no address']],
    [{ ...SIGNED, ...BOT, SLACK_PORT: '65536' }, ['SLACK_PORT is no port: write a whole number from 0 to 65535']],
    [{ ...SIGNED, ...BOT, PORT: '-1' }, ['PORT is no port']],
    [{ ...SIGNED, ...BOT, SLACK_HOST: 'http://lindow.example' }, ['SLACK_HOST is no host']],
    [
      { SLACK_APP_TOKEN: 'a', SLACK_BOT_TOKEN: 'b', SLACK_PORT: 'c', SLACK_HOST: 'd/', SLACK_API_URL: 'e' },
      ['_APP_TOKEN is no', '_BOT_TOKEN is no', '_PORT is no', '_HOST is no', '_API_URL is no'],
    ],
  ])('with %j is a Problem that names what to do', (variables, cures) => {
    const { code, message } = problemWith(variables);
    expect(code).toBe('configuration');
    for (const cure of cures) expect(message).toContain(cure);
    expect(message).toMatch(/^Slack cannot be used as it is configured\.\n/);
    expect(message).toMatch(/\n {2}Or leave out every SLACK variable\.$/);
    expect(message.split('\n')).toHaveLength(cures.length + 2);
  });

  test('is never told with what may be a secret', () => {
    const names = ['BOT_TOKEN', 'APP_TOKEN', 'SIGNING_SECRET', 'CLIENT_ID', 'CLIENT_SECRET', 'REDIRECT_URI', 'API_URL'];
    const variables = Object.fromEntries([...names, 'HOST', 'PORT'].map((name) => [`SLACK_${name}`, 'can ary']));
    expect(problemWith({ ...variables, BRIEFDESK_SECRET: 'can ary' }).message).not.toContain('can ary');
  });

  test('is told of together with the language model', () => {
    const { message } = problemWith({ ...BOT, OPENAI_API_KEY: 'sk-lindow' });
    expect(message).toMatch(/^the language model cannot be used .*\n(?: {2}.*\n)+Slack cannot be used/);
  });
});

describe('a proxy', () => {
  const HERE = ['localhost', '127.0.0.1', '::1', '[::1]'];

  test.each<[Variables, object | null]>([
    [{}, null],
    [{ NO_PROXY: 'lindow.example', HTTPS_PROXY: ' ' }, null],
    [{ HTTPS_PROXY: 'http://proxy:3128' }, { http: null, https: 'http://proxy:3128', direct: HERE }],
    [{ HTTPS_PROXY: 'proxy:3128' }, { http: null, https: 'http://proxy:3128', direct: HERE }],
    [
      { HTTP_PROXY: 'http://a', http_proxy: 'http://b', https_proxy: 'https://c', NO_PROXY: 'x.example, .y.example' },
      { http: 'http://b', https: 'https://c', direct: [...HERE, 'x.example', '.y.example'] },
    ],
    [{ HTTPS_PROXY: 'http://proxy:3128', no_proxy: '*' }, null],
  ])('with %j is %j', (variables, proxy) => {
    expect(from({ ...BOT, ...APP, ...variables }).proxy).toEqual(proxy);
  });

  test('that cannot be used is a Problem, never told with its password', () => {
    const { message } = problemWith({
      ...BOT,
      ...APP,
      HTTPS_PROXY: 'socks5://ada:lovelace@proxy:1080',
      HTTP_PROXY: ':',
    });
    expect(message).toMatch(/^the proxy cannot be used .*\n {2}HTTP_PROXY is no http .*\n {2}HTTPS_PROXY is no http/);
    expect(message).not.toContain('lovelace');
  });

  test('keeps nobody from what needs no network', () => {
    expect(from({ HTTPS_PROXY: 'socks5://proxy:1080' }).proxy).toBeNull();
    expect(from({ HTTPS_PROXY: 'http://proxy:3128' }).proxy).toBeNull();
  });
});

function problemWith(variables: Variables): Problem {
  try {
    from(variables);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('no Problem');
}
