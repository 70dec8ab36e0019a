import { expect, test } from 'vitest';
import { boltLogger } from '../../../src/chat/slack/bolt-logger.ts';

test('Bolt’s warnings and errors are told by their words alone, the rest not at all', () => {
  const lines: string[] = [];
  const write = (fields: object, text: string): void => {
    lines.push(`${JSON.stringify(fields)} ${text}`);
  };
  const logger = boltLogger({ info: write, warn: write, error: write });
  logger.debug('xoxb-lindow');
  logger.info('xoxb-lindow');
  logger.warn('slow', { token: 'xoxb-lindow' });
  logger.error(Object.assign(new Error('no connection'), { token: 'xoxb-lindow' }));
  logger.error('x'.repeat(1_000));
  expect(lines.slice(0, 2)).toEqual(['{"of":"bolt"} slow object', '{"of":"bolt"} no connection']);
  expect(lines[2]?.length).toBeLessThan(600);
});
