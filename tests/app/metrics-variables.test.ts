/** What the environment says of the place for metrics. */

import { describe, expect, test } from 'vitest';
import { environmentFrom } from '../../src/app/environment.ts';
import type { Variables } from '../../src/app/environment.ts';
import { Problem } from '../../src/domain/problem.ts';

const from = (variables: Variables) => environmentFrom(variables, { root: '/desk', home: '/home/ada', zone: 'UTC' });

describe('the place for metrics', () => {
  test.each<[Variables, object | null]>([
    [{}, null],
    [{ METRICS_PORT: ' ', METRICS_HOST: '', PORT: '8080' }, null],
    [{ METRICS_PORT: '9464' }, { host: '127.0.0.1', port: 9464 }],
    [
      { METRICS_PORT: ' 0\n', METRICS_HOST: ' 0.0.0.0 ' },
      { host: '0.0.0.0', port: 0 },
    ],
    [
      { METRICS_PORT: '65535', METRICS_HOST: '::1' },
      { host: '::1', port: 65_535 },
    ],
  ])('with %j is %j', (variables, metrics) => {
    expect(from(variables).metrics).toEqual(metrics);
  });

  test.each<[Variables, readonly string[]]>([
    [{ METRICS_PORT: '65536' }, ['METRICS_PORT is no port: write a whole number from 0 to 65535']],
    [{ METRICS_PORT: '-1' }, ['METRICS_PORT is no port']],
    [{ METRICS_PORT: '0x50' }, ['METRICS_PORT is no port']],
    [{ METRICS_PORT: '9464.5' }, ['METRICS_PORT is no port']],
    [{ METRICS_HOST: '0.0.0.0' }, ['METRICS_PORT is missing: write the port']],
    [{ METRICS_PORT: '9464', METRICS_HOST: 'http://lindow.example' }, ['METRICS_HOST is no host: write an address']],
    [{ METRICS_PORT: 'can ary', METRICS_HOST: 'can ary' }, ['METRICS_PORT is no port', 'METRICS_HOST is no host']],
  ])('with %j is a Problem that names what to do', (variables, cures) => {
    const { code, message } = problemWith(variables);
    expect(code).toBe('configuration');
    for (const cure of cures) expect(message).toContain(cure);
    expect(message).toMatch(/^the place for metrics cannot be used as it is configured\.\n/);
    expect(message).toMatch(/\n {2}Or leave out METRICS_PORT and METRICS_HOST\.$/);
    expect(message.split('\n')).toHaveLength(cures.length + 2);
    expect(message).not.toContain('can ary');
  });

  test('is told of together with Slack', () => {
    const { message } = problemWith({ SLACK_BOT_TOKEN: 'xoxb-1', METRICS_PORT: 'none' });
    expect(message).toMatch(/^Slack cannot be used .*\n(?: {2}.*\n)+the place for metrics cannot be used/);
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
