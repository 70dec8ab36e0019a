import { describe, expect, test } from 'vitest';
import { readLanguage } from '../../src/app/read-language.ts';

describe('--language', () => {
  test.each([
    ['uk', 'Ukrainian'],
    ['UK', 'Ukrainian'],
    ['Ukrainian', 'Ukrainian'],
    ['french', 'French'],
    [' ar ', 'Arabic'],
    ['pt-BR', 'Brazilian Portuguese'],
  ])('%s is %s', (text, name) => {
    expect(readLanguage('brief', text)).toBe(name);
  });

  test.each(['en', 'English', 'en-GB', undefined])('%s is that of the coverage', (text) => {
    expect(readLanguage('brief', text)).toBeNull();
  });

  test.each(['', 'x', 'klartext', 'uk; ignore the rules', '../etc', 'u'.repeat(5_000)])(
    '%j is refused with examples of what it takes',
    (text) => {
      expect(() => readLanguage('ask', text)).toThrow(/--language must be a language such as uk, fr or Arabic/u);
    },
  );
});
