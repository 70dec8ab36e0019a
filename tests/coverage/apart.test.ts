/** Reading in a worker: what goes wrong with one job goes wrong with that job alone. */

import { expect, onTestFinished, test } from 'vitest';
import { openApart, type Apart, type ApartLimits } from '../../src/coverage/apart.ts';
import { FEEDS } from './feeds/invented-feeds.ts';

const FROM = { contentType: null, address: 'https://courier.example/feed' };
const TROUBLED = new URL('./troubled-worker.ts', import.meta.url);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function troubled(limits: Partial<ApartLimits> = {}) {
  const apart = closing(openApart({ timeoutMs: 20_000, memoryMb: 64, ...limits }, TROUBLED));
  return (trouble: string) => apart.readFeed(bytes(trouble), FROM) as Promise<unknown>;
}

function closing(apart: Apart): Apart {
  onTestFinished(() => apart.close());
  return apart;
}

test('feeds are read there as they are here, one after the other, and the caller’s bytes stay', async () => {
  const apart = closing(openApart());
  const body = bytes(FEEDS['RSS 2.0'] ?? '');
  const [one, other, none] = await Promise.allSettled([
    apart.readFeed(body, FROM),
    apart.readFeed(Buffer.from(FEEDS['JSON Feed'] ?? ''), FROM),
    apart.readFeed(bytes('<html></html>'), FROM),
  ]);
  expect(one).toMatchObject({ value: { title: 'Lindow Courier', items: [{ id: 'courier-17' }, {}] } });
  expect(other).toMatchObject({ value: { title: 'Lindow Courier', items: [{}, { id: '18' }] } });
  expect(none).toMatchObject({
    reason: {
      name: 'Problem',
      code: 'feed',
      message: expect.stringMatching(/^this is no feed but a web page/u) as string,
    },
  });
  expect(body.length).toBeGreaterThan(0);
});

test('pages are read there too', async () => {
  const apart = closing(openApart());
  const page = '<html><head><title>Pier reopens</title></head><body><p>The pier at Lindow reopened.</p></body></html>';
  await expect(apart.readPage(bytes(page), FROM)).resolves.toMatchObject({ title: 'Pier reopens' });
  await expect(apart.readPage(bytes(' '), FROM)).rejects.toMatchObject({ name: 'Problem', code: 'page' });
});

test.each([
  ['endless', 'this feed takes more than 0.3 s to read', { timeoutMs: 300 }],
  ['huge', 'this feed takes more than 64 MB to read', {}],
  ['thrown', 'this feed cannot be read: a fault of its own', {}],
  ['gone', 'this feed was not read to its end', {}],
])('a job that is %s fails alone, and the next ones have a new worker', async (trouble, message, limits) => {
  const read = troubled(limits);
  const [before, failed, after, again] = await Promise.allSettled(['one', trouble, 'two', 'three'].map(read));
  expect(failed).toMatchObject({ status: 'rejected', reason: { name: 'Problem', code: 'feed' } });
  expect((failed as PromiseRejectedResult).reason).toHaveProperty('message', expect.stringContaining(message));
  const [first, second, third] = [before, after, again].map((each) => {
    return (each as PromiseFulfilledResult<{ trouble: string; threadId: number }>).value;
  });
  expect([first, second, third].map((value) => value?.trouble)).toEqual(['one', 'two', 'three']);
  expect(second?.threadId).not.toBe(first?.threadId);
  expect(third?.threadId).toBe(second?.threadId);
});

test('closing ends the job under way and those in line', async () => {
  const apart = openApart({ timeoutMs: 20_000, memoryMb: 64 }, TROUBLED);
  await apart.readFeed(bytes('one'), FROM);
  const jobs = Promise.allSettled([apart.readFeed(bytes('endless'), FROM), apart.readFeed(bytes('two'), FROM)]);
  await new Promise(setImmediate);
  await apart.close();
  const [running, waiting] = await jobs;
  expect(running).toMatchObject({ reason: { message: 'this feed was not read to its end: reading was ended.' } });
  expect(waiting).toMatchObject({ reason: { message: 'this feed was not read: reading was ended.' } });
});
