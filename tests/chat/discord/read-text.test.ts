import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/chat/discord/read-text.ts';
import type { Names } from '../../../src/chat/discord/read-text.ts';

const NAMES: Names = {
  us: ['10', '20'],
  people: new Map([['30', 'Dana Reed']]),
  channel: (id) => (id === '40' ? 'harbour' : null),
};

describe('a message’s text', () => {
  test.each([
    ['<@10> what burned?', 'what burned?'],
    ['<@!10>, <@10>: what burned?', 'what burned?'],
    ['what burned, <@10>?', 'what burned?'],
    ['what <@&20> burned?', 'what burned?'],
    ['did <@30> and <@!31> say so', 'did @Dana Reed and @someone say so'],
    ['<@&50> look', '@group look'],
    ['see <#40> and <#41>', 'see #harbour and #channel'],
    ['on fire <:boat:60> <a:wave_2:61>', 'on fire :boat: :wave_2:'],
    ['since <t:1772471880:R>?', 'since 2 March 2026, 17:18 UTC?'],
    ['until <t:999999999999999>', 'until some day'],
    ['try </brief:70> or </forget me:71>', 'try /brief or /forget me'],
    ['read <https://port-lindow.example/fire>', 'read https://port-lindow.example/fire'],
    ['<id:customize>', '#customize'],
    ['a < b and <b> c', 'a < b and <b> c'],
    ['**bold** stays', '**bold** stays'],
  ])('%j reads %j', (raw, text) => {
    expect(readText(raw, NAMES).text).toBe(text);
  });

  test('says whom it names', () => {
    const whom = (raw: string) => {
      const { names, namesOthers } = readText(raw, NAMES);
      return [names, namesOthers];
    };
    expect(whom('<@10> hello')).toEqual([true, false]);
    expect(whom('<@10> and <@30>')).toEqual([true, true]);
    expect(whom('<@&50>')).toEqual([false, true]);
    expect(whom('@here')).toEqual([false, true]);
    expect(whom('hello <#40>')).toEqual([false, false]);
  });

  test('has no id of anybody in it, however marks stand together', () => {
    const mark = fc.constantFrom(
      '<@',
      '<@!',
      '<@&',
      '<#',
      '<',
      '>',
      ' ',
      'a',
      '30',
      '<@10>',
      '<t:',
      ':R',
      '<:b:',
      ',',
      '@',
    );
    const raw = fc.array(mark, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(raw, (text) => {
        expect(readText(text, NAMES).text).not.toMatch(/<@[!&]?\d+>|<#\d+>/);
      }),
      { numRuns: 2_000 },
    );
    expect(readText('<@<@10>30>', NAMES).text).toBe('@Dana Reed');
  });

  test('is cut where nobody can have written so much', () => {
    expect(readText('<@30>'.repeat(4_000), NAMES).text.length).toBeLessThanOrEqual(10_000);
  });
});
