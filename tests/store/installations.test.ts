/** That tokens can be read with their secret, for their workspace, and in no other way. */

import { expect, test } from 'vitest';
import { stateInstallations } from '../../src/store/installations.ts';
import type { State } from '../../src/store/open-state.ts';
import { DISCORD, everything, LINDOW, QUAY } from './chat-memory.ts';
import { openedState } from './state-file.ts';

const SECRET = 'the tide comes in twice a day at Port Lindow';
const TOKENS = '{"bot":"xoxb-lindow-1","name":"Fähre \u{1F6A2}"}';

function sealedOf({ db }: State): Buffer {
  return Buffer.from(db.prepare('SELECT sealed FROM installation').get()?.sealed as Uint8Array);
}

test('an installation is read back with its secret, by the next process too, until it is removed', () => {
  const state = openedState();
  const first = stateInstallations(state, SECRET);
  first.put(LINDOW, TOKENS);
  first.put(QUAY, '{}');
  state.db.close();
  const next = stateInstallations(openedState(state.path), SECRET);
  expect([next.get(LINDOW), next.get(QUAY), next.get(DISCORD)]).toEqual([TOKENS, '{}', null]);
  next.put(LINDOW, '{"bot":"new"}');
  expect(next.get(LINDOW)).toBe('{"bot":"new"}');
  next.remove(LINDOW);
  expect([next.get(LINDOW), next.get(QUAY)]).toEqual([null, '{}']);
});

test('the file tells nothing of it, not even that it is the same again', () => {
  const state = openedState();
  const installations = stateInstallations(state, SECRET);
  installations.put(LINDOW, TOKENS);
  const before = sealedOf(state);
  installations.put(LINDOW, TOKENS);
  const after = sealedOf(state);
  expect(everything(state).filter((value) => /xoxb|bot|name/.test(value))).toEqual([]);
  // Nonce, tag and text: all are others.
  for (const [from, to] of [
    [0, 12],
    [12, 28],
    [28, before.length],
  ] as const) {
    expect(after.subarray(from, to).equals(before.subarray(from, to))).toBe(false);
  }
});

test('with another secret it cannot be read, and the reader hears what to do', () => {
  const state = openedState();
  stateInstallations(state, SECRET).put(LINDOW, TOKENS);
  expect(() => stateInstallations(state, `${SECRET}!`).get(LINDOW)).toThrow(
    'The tokens of slack workspace lindow cannot be decrypted with this BRIEFDESK_SECRET: put the one back that they were stored with, or have the workspace install briefdesk anew.',
  );
});

test('a row that is moved to another workspace or platform, or spoilt, cannot be read', () => {
  const state = openedState();
  const installations = stateInstallations(state, SECRET);
  installations.put(LINDOW, TOKENS);
  const sealed = sealedOf(state);
  const put = state.db.prepare('INSERT OR REPLACE INTO installation (platform, tenant, sealed) VALUES (?, ?, ?)');
  for (const { platform, tenant } of [QUAY, DISCORD]) {
    put.run(platform, tenant, sealed);
    expect(() => installations.get({ platform, tenant })).toThrow('cannot be decrypted');
  }
  for (const at of [0, 12, 28, sealed.length - 1]) {
    const spoilt = Buffer.from(sealed);
    spoilt.writeUInt8(spoilt.readUInt8(at) ^ 1, at);
    put.run('slack', 'lindow', spoilt);
    expect(() => installations.get(LINDOW)).toThrow('cannot be decrypted');
  }
  for (const length of [0, 5, 12, 20, 28, sealed.length - 1]) {
    put.run('slack', 'lindow', sealed.subarray(0, length));
    expect(() => installations.get(LINDOW)).toThrow('cannot be decrypted');
  }
  put.run('slack', 'lindow', sealed);
  expect(installations.get(LINDOW)).toBe(TOKENS);
});
