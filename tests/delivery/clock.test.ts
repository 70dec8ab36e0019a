/** That what is due at once does not keep out what arrives. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../src/delivery/clock.ts';

const LONG_MS = 2;
const REQUESTS = 20;
const MOST = 10 * REQUESTS;

function beBusy(): void {
  const until = performance.now() + LONG_MS;
  while (performance.now() < until);
}

test('requests are answered while one long task after another is due at once', async () => {
  const server = createServer((_req, res) => res.end('here'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  let done = 0;
  let callOff = (): void => undefined;
  const work = (): void => {
    callOff = systemClock.wake(systemClock.now(), work);
    beBusy();
    // Most of what a task does is done after its alarm.
    queueMicrotask(() => {
      beBusy();
      done += 1;
      if (done === MOST) callOff();
    });
  };
  onTestFinished(() => {
    callOff();
    server.close();
  });
  work();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (let asked = 0; asked < REQUESTS; asked += 1) expect(await (await fetch(address)).text()).toBe('here');
  expect(done).toBeLessThan(1.5 * REQUESTS);
});

test('an alarm that is called off does not ring', async () => {
  const rung: string[] = [];
  systemClock.wake(0, () => rung.push('never'))();
  const { promise, resolve } = Promise.withResolvers<undefined>();
  systemClock.wake(systemClock.now() + 1, () => {
    rung.push('later');
    resolve(undefined);
  });
  await promise;
  expect(rung).toEqual(['later']);
});
