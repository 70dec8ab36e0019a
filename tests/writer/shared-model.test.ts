/** What is asked of the model behind a shared one, who pays for it, and whom it keeps waiting. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ModelReply } from '../../src/llm/model.ts';
import { replyCache } from '../../src/store/reply-cache.ts';
import type { ReplyCache } from '../../src/store/reply-cache.ts';
import { sharedModel } from '../../src/writer/shared-model.ts';
import { DANA, failing, IVO, NONE, replied, REQUEST, scriptedModel } from './scripted-model.ts';
import type { Asked, ScriptedModel } from './scripted-model.ts';

const AT_SEA = replied('at sea');
const FOR_NOTHING = replied('at sea', NONE);
const GIVEN_UP = { kind: 'failed', failure: { kind: 'slow' }, tokens: NONE };

function emptyCache(path = ':memory:'): ReplyCache {
  const cache = replyCache(path);
  onTestFinished(() => {
    cache.close();
  });
  return cache;
}

/** A model that replies to each call when it is told to. */
function waitingModel(): ScriptedModel & { readonly end: (nth: number, reply: ModelReply) => void } {
  const calls: PromiseWithResolvers<ModelReply>[] = [];
  const model = scriptedModel(() => {
    const call = Promise.withResolvers<ModelReply>();
    calls.push(call);
    return call.promise;
  });
  return { ...model, end: (nth, reply) => calls[nth]?.resolve(reply) };
}

describe('what was replied', () => {
  test('is not asked for again, and costs nothing then, whoever asks', async () => {
    const model = scriptedModel();
    const shared = sharedModel(model, emptyCache());
    expect(await shared.reply(REQUEST, DANA)).toEqual(AT_SEA);
    expect(await shared.reply(REQUEST, IVO)).toEqual(FOR_NOTHING);
    expect(model.asked).toHaveLength(1);
  });

  test('is known to the next process, too', async () => {
    const cache = emptyCache();
    await sharedModel(scriptedModel(), cache).reply(REQUEST, DANA);
    const model = scriptedModel();
    expect(await sharedModel(model, cache).reply(REQUEST, DANA)).toEqual(FOR_NOTHING);
    expect(model.asked).toEqual([]);
  });

  test.each([
    ['instructions', { instructions: 'Say when the ferry left.' }],
    ['material', { material: 'The ferry burned.' }],
    ['name of the schema', { schema: { ...REQUEST.schema, name: 'boat' } }],
    ['schema', { schema: { ...REQUEST.schema, schema: { type: 'object', properties: { at: { type: 'string' } } } } }],
    ['most tokens', { mostOutputTokens: 301 }],
  ])('says nothing about a request with other %s', async (_, change) => {
    const model = scriptedModel(({ request }) => replied(request));
    const shared = sharedModel(model, emptyCache());
    await shared.reply(REQUEST, DANA);
    const other = { ...REQUEST, ...change };
    expect(await shared.reply(other, DANA)).toEqual(replied(other));
  });

  test('says nothing about another model', async () => {
    const cache = emptyCache();
    await sharedModel(scriptedModel(), cache).reply(REQUEST, DANA);
    const other = scriptedModel(() => replied('in port'), 'gpt-5-quay');
    expect(await sharedModel(other, cache).reply(REQUEST, DANA)).toEqual(replied('in port'));
  });

  test('is given also where the file of the cache cannot be used', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'replies-'));
    const path = join(folder, 'replies.db');
    const cache = emptyCache(path);
    const db = new DatabaseSync(path);
    onTestFinished(() => {
      db.close();
      rmSync(folder, { recursive: true });
    });
    db.exec('DROP TABLE reply');
    const model = scriptedModel();
    const shared = sharedModel(model, cache);
    expect(await shared.reply(REQUEST, DANA)).toEqual(AT_SEA);
    expect(await shared.reply(REQUEST, DANA)).toEqual(AT_SEA);
    expect(model.asked).toHaveLength(2);
  });
});

describe('a failure', () => {
  test('is shared by those who wait and not kept for those who come later', async () => {
    const model = waitingModel();
    const shared = sharedModel(model, emptyCache());
    const waiting = [shared.reply(REQUEST, DANA), shared.reply(REQUEST, IVO)];
    const failure = failing({ kind: 'garbled' }, AT_SEA.tokens);
    model.end(0, failure);
    expect(await Promise.all(waiting)).toEqual([failure, { ...failure, tokens: NONE }]);
    const next = shared.reply(REQUEST, IVO);
    model.end(1, AT_SEA);
    expect(await next).toEqual(AT_SEA);
  });

  test('of one reader’s budget leaves the next who waits to ask on their own behalf', async () => {
    const opensAt = '2026-03-03T00:00:00Z';
    const used = failing({ kind: 'over-budget', whose: 'user', opensAt });
    const model = scriptedModel(({ call }) => (call.payer.user === 'dana' ? used : AT_SEA));
    const shared = sharedModel(model, emptyCache());
    const replies = await Promise.all([DANA, IVO, IVO].map((call) => shared.reply(REQUEST, call)));
    expect(replies).toEqual([used, AT_SEA, FOR_NOTHING]);
    expect(model.asked.map(({ call }) => call.payer.user)).toEqual(['dana', 'ivo']);
  });

  test('of the budget of all is that of everyone who waits', async () => {
    const used = failing({ kind: 'over-budget', whose: 'all', opensAt: '2026-03-03T00:00:00Z' });
    const model = scriptedModel(() => used);
    const shared = sharedModel(model, emptyCache());
    expect(await Promise.all([shared.reply(REQUEST, DANA), shared.reply(REQUEST, IVO)])).toEqual([used, used]);
    expect(model.asked).toHaveLength(1);
  });

  test('that is a fault of ours reaches everyone who waits, and nobody after', async () => {
    let broken = true;
    const model = scriptedModel(() => (broken ? Promise.reject(new TypeError('the crane fell')) : AT_SEA));
    const shared = sharedModel(model, emptyCache());
    const waiting = [shared.reply(REQUEST, DANA), shared.reply(REQUEST, IVO)];
    for (const reply of waiting) await expect(reply).rejects.toThrow('the crane fell');
    expect(model.asked).toHaveLength(1);
    broken = false;
    expect(await shared.reply(REQUEST, DANA)).toEqual(AT_SEA);
  });
});

describe('those who ask the same at the same time', () => {
  test('share one call, for which the first pays', async () => {
    const model = waitingModel();
    const shared = sharedModel(model, emptyCache());
    const replies = [DANA, IVO, IVO].map((call) => shared.reply(REQUEST, call));
    model.end(0, AT_SEA);
    expect(await Promise.all(replies)).toEqual([AT_SEA, FOR_NOTHING, FOR_NOTHING]);
    expect(model.asked.map(({ call }) => call.payer)).toEqual([DANA.payer]);
  });

  test('do not lose it when one of them gives up, be it the first', async () => {
    const model = waitingModel();
    const shared = sharedModel(model, emptyCache());
    const [first, second] = [new AbortController(), new AbortController()];
    const replies = [
      shared.reply(REQUEST, { ...DANA, signal: first.signal }),
      shared.reply(REQUEST, { ...IVO, signal: second.signal }),
    ] as const;
    first.abort();
    expect(await replies[0]).toMatchObject(GIVEN_UP);
    expect(signalOf(model.asked[0])?.aborted).toBe(false);
    model.end(0, AT_SEA);
    expect(await replies[1]).toEqual(FOR_NOTHING);
    expect(await shared.reply(REQUEST, DANA)).toEqual(FOR_NOTHING);
    expect(model.asked).toHaveLength(1);
  });

  test('end it when the last of them gives up, and whoever comes then asks anew', async () => {
    const model = waitingModel();
    const shared = sharedModel(model, emptyCache());
    const [first, second] = [new AbortController(), new AbortController()];
    const replies = [first, second].map(({ signal }) => shared.reply(REQUEST, { ...DANA, signal }));
    first.abort();
    second.abort('home time');
    for (const reply of replies) expect(await reply).toMatchObject(GIVEN_UP);
    expect(signalOf(model.asked[0])?.reason).toBe('home time');
    // The call that was ended may still end otherwise.
    const next = shared.reply(REQUEST, IVO);
    model.end(0, failing({ kind: 'slow' }));
    await setImmediate();
    const another = shared.reply(REQUEST, DANA);
    model.end(1, AT_SEA);
    expect(await Promise.all([next, another])).toEqual([AT_SEA, FOR_NOTHING]);
    expect(model.asked).toHaveLength(2);
  });
});

test('nothing is asked for whoever has given up before', async () => {
  const model = scriptedModel();
  const call = { ...DANA, signal: AbortSignal.abort() };
  expect(await sharedModel(model, emptyCache()).reply(REQUEST, call)).toMatchObject(GIVEN_UP);
  expect(model.asked).toEqual([]);
});

function signalOf(asked: Asked | undefined): AbortSignal | undefined {
  return asked?.call.signal;
}
