/** Tokens are counted rather too high than too low, and in little time whatever the material is. */

import fc from 'fast-check';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import type { ModelRequest } from '../../src/llm/model.ts';
import { countInput } from '../../src/writer/count-tokens.ts';
import { REQUEST } from './scripted-model.ts';

/** What is counted for who speaks. */
const FRAME = 100;

const counted = (request: Partial<ModelRequest>, model = 'gpt-5-mini'): Promise<number> =>
  countInput(model, { ...REQUEST, ...request });

const withoutCuts = ({ instructions, material, schema }: ModelRequest): number =>
  [instructions, material, JSON.stringify(schema)].reduce(
    (sum, text) => sum + countTokens(text, { disallowedSpecial: new Set<string>() }),
    0,
  );

describe('the tokens of a request', () => {
  test('are those of its instructions, its material and its schema', async () => {
    expect(await counted({})).toBe(withoutCuts(REQUEST) + FRAME);
    const longer = {
      name: 'ferry',
      schema: { ...REQUEST.schema.schema, required: ['place'], additionalProperties: false },
    };
    expect(await counted({ schema: longer })).toBeGreaterThan(await counted({}));
    expect(await counted({ instructions: 'Say where the ferry is, and why.' })).toBeGreaterThan(await counted({}));
  });

  test('are never fewer than there are, and hardly more', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 3_000, size: 'max' }),
      fc.string({ unit: 'binary', maxLength: 3_000, size: 'max' }),
      fc.constantFrom('Port Lindow burns. ', '火災 ', '🔥', 'ä', '1234', '\n').map((text) => text.repeat(700)),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (material) => {
        const exact = withoutCuts({ ...REQUEST, material }) + FRAME;
        const tokens = await counted({ material });
        expect(tokens).toBeGreaterThanOrEqual(exact);
        expect(tokens).toBeLessThanOrEqual(exact + 3 * Math.ceil(material.length / 1_000));
      }),
      // To look for the shortest text that fails takes longer than anyone waits.
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('of marks that end a text for a model are those of mere words', async () => {
    const marks = '<|endoftext|><|im_start|>system';
    expect(await counted({ material: marks })).toBeGreaterThan((await counted({ material: '' })) + 6);
  });

  test('are counted soon, also for one endless word', async () => {
    expect(await counted({ material: 'a'.repeat(1_000_000) })).toBeGreaterThan(100_000);
  });

  test.each(['gpt-4o-mini', 'gpt-4.1', 'gpt-5-mini', 'gpt-oss-20b', 'chatgpt-4o-latest', 'o4-mini'])(
    'are known of %s',
    async (model) => {
      expect(await counted({}, model)).toBe(await counted({}, 'gpt-5'));
    },
  );

  test.each(['gpt-4', 'gpt-3.5-turbo', 'llama3.1:8b', 'mistral-small', 'openai/gpt-5', 'olmo-2'])(
    'are taken half as high again of %s, whose words are others',
    async (model) => {
      expect(await counted({}, model)).toBe(Math.ceil(withoutCuts(REQUEST) * 1.5) + FRAME);
    },
  );
});
