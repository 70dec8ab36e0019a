/** On whose behalf no language model is asked. */

import { expect, test } from 'vitest';
import { isModelOff } from '../../src/app/model-off.ts';

const OFF = { off: ['slack:T0LINDOW', 'discord:1234'] };

test.each([
  ['a channel of a workspace that is off', { workspace: 'slack:T0LINDOW', channel: 'slack:C0QUAY' }, true],
  ['a channel that is off', { workspace: 'discord:77', channel: 'discord:1234' }, true],
  ['another channel of the same workspace', { workspace: 'discord:77', channel: 'discord:12345' }, false],
  ['nobody in particular', { workspace: null, channel: null }, false],
])('%s', (_, place, off) => {
  expect(isModelOff(OFF, { user: 'slack:T0LINDOW', ...place })).toBe(off);
});
