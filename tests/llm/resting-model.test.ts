/** A model whose endpoint fails is left alone, and readers do not wait for it. */

import { describe, expect, test } from 'vitest';
import type { Call, Failure, Model, ModelReply } from '../../src/llm/model.ts';
import { restingModel } from '../../src/llm/resting-model.ts';
import { DANA as CALL, failing as failingAs, replied, REQUEST, scriptedModel } from '../writer/scripted-model.ts';
import type { ScriptedModel } from '../writer/scripted-model.ts';

const MINUTE = 60_000;
const GOOD = replied('at sea');

type Kind = Exclude<Failure['kind'], 'over-budget'>;

const failing = (kind: Kind) => failingAs({ kind });

/** The first request gets the first reply, and so on; an Error is thrown. */
function queued(...replies: readonly (ModelReply | Promise<ModelReply> | Error)[]): ScriptedModel {
  const left = [...replies];
  return scriptedModel(() => {
    const next = left.shift() ?? new Error('Nobody said what to reply.');
    if (next instanceof Error) throw next;
    return next;
  });
}

/** A model with a clock that stands still unless moved. */
function resting(model: Model) {
  let at = 0;
  const rested = restingModel(model, () => at);
  return {
    ask: (call: Call = CALL): Promise<ModelReply> => rested.reply(REQUEST, call),
    later: (ms: number) => (at += ms),
  };
}

/** "replied", or why not. */
const told = async (reply: Promise<ModelReply>): Promise<string> => {
  const settled = await reply;
  return settled.kind === 'replied' ? settled.kind : settled.failure.kind;
};

describe('a model that rests', () => {
  test('passes requests and replies on as they are', async () => {
    const inner = queued(GOOD, failing('cut-off'));
    const model = restingModel(inner);
    expect(model.name).toBe(inner.name);
    expect(await model.reply(REQUEST, CALL)).toBe(GOOD);
    expect(await model.reply(REQUEST, CALL)).toEqual(failing('cut-off'));
    expect(inner.asked).toEqual([
      { request: REQUEST, call: CALL },
      { request: REQUEST, call: CALL },
    ]);
  });

  test.each<[Kind, number]>([
    ['unreachable', 3],
    ['slow', 3],
    ['key', 1],
    ['over-quota', 1],
  ])('asks an endpoint that is %s no more than %i times in a row', async (kind, times) => {
    const inner = queued(...Array.from({ length: times }, () => failing(kind)));
    const { ask } = resting(inner);
    for (let each = 0; each < times; each += 1) expect(await told(ask())).toBe(kind);
    expect(await ask()).toMatchObject({
      kind: 'failed',
      failure: { kind: 'resting' },
      problem: {
        code: 'model',
        message: 'The language model gpt-5-harbour is left alone for a while. the crane fell',
      },
      tokens: { input: 0, output: 0 },
    });
    expect(inner.asked).toHaveLength(times);
  });

  test.each<[Kind]>([['garbled'], ['cut-off'], ['declined'], ['rejected']])(
    'goes on asking an endpoint that is there, however often a reply is %s',
    async (kind) => {
      const inner = queued(...Array.from({ length: 9 }, () => failing(kind)));
      const { ask } = resting(inner);
      for (let each = 0; each < 9; each += 1) expect(await told(ask())).toBe(kind);
    },
  );

  test('lets one request through after a minute, and all when that is replied to', async () => {
    const probe = Promise.withResolvers<ModelReply>();
    const inner = queued(failing('key'), probe.promise, GOOD, GOOD);
    const { ask, later } = resting(inner);
    await ask();
    later(MINUTE - 1);
    expect(await told(ask())).toBe('resting');
    later(1);
    const first = ask();
    expect(await told(ask())).toBe('resting');
    probe.resolve(GOOD);
    expect(await told(first)).toBe('replied');
    expect(await Promise.all([told(ask()), told(ask())])).toEqual(['replied', 'replied']);
  });

  test('leaves an endpoint alone twice as long when that fails', async () => {
    const { ask, later } = resting(queued(failing('key'), failing('slow'), GOOD));
    await ask();
    later(MINUTE);
    expect(await told(ask())).toBe('slow');
    later(2 * MINUTE - 1);
    expect(await told(ask())).toBe('resting');
    later(1);
    expect(await told(ask())).toBe('replied');
  });

  test('holds nothing against an endpoint that a caller did not wait for', async () => {
    const left: Call = { ...CALL, signal: AbortSignal.abort() };
    const { ask } = resting(queued(...Array.from({ length: 5 }, () => failing('slow')), GOOD));
    for (let each = 0; each < 5; each += 1) await ask(left);
    expect(await told(ask())).toBe('replied');
  });

  test('lets the next request through when the caller of the first left', async () => {
    const left: Call = { ...CALL, signal: AbortSignal.abort() };
    const { ask, later } = resting(queued(failing('key'), failing('slow'), GOOD));
    await ask();
    later(MINUTE);
    await ask(left);
    expect(await told(ask())).toBe('replied');
  });

  test('does not rest for ever when a fault of ours ends the first', async () => {
    const { ask, later } = resting(queued(failing('key'), new TypeError('the crane is undefined'), GOOD));
    await ask();
    later(MINUTE);
    await expect(ask()).rejects.toThrow('the crane is undefined');
    expect(await told(ask())).toBe('replied');
  });
});
