import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHOICES, choicesFor, readTyping } from '../../../src/chat/discord/autocomplete.ts';
import { command, typing } from './payloads.ts';

const OFFERS = [
  { slug: 'ferries', title: 'Ferries to the islands', aliases: ['boats'] },
  { slug: 'harbour-fire', title: 'Fire at the harbour', aliases: ['quay fire'] },
  { slug: 'school-meals', title: 'Écoles et cantines', aliases: [] },
];

describe('what is offered while somebody writes', () => {
  test.each([
    ['', ['ferries', 'harbour-fire', 'school-meals']],
    ['fer', ['ferries']],
    ['FIRE', ['harbour-fire']],
    ['harbour f', ['harbour-fire']],
    ['boats', ['ferries']],
    ['islands', ['ferries']],
    ['uay', ['harbour-fire']],
    ['ferrys', ['ferries']],
    ['harbuor', ['harbour-fire']],
    ['ecoles', ['school-meals']],
    ['volcano', []],
  ])('%j offers %j', (typed, slugs) => {
    expect(choicesFor(typed, OFFERS).map(({ value }) => value)).toEqual(slugs);
  });

  test('has what begins like it before what only holds it', () => {
    const offers = [
      { slug: 'b', title: 'Safire market', aliases: [] },
      { slug: 'a', title: 'The fire', aliases: [] },
      { slug: 'c', title: 'Fire', aliases: [] },
    ];
    expect(choicesFor('fire', offers).map(({ value }) => value)).toEqual(['c', 'a', 'b']);
  });

  test('is never more, or longer, than Discord takes', () => {
    const offer = fc.record({
      slug: fc.stringMatching(/^[a-z]{1,120}$/),
      title: fc.string({ maxLength: 200, unit: 'binary' }),
      aliases: fc.array(fc.string(), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.array(offer, { maxLength: 60 }), (typed, offers) => {
        const choices = choicesFor(typed, offers);
        expect(choices.length).toBeLessThanOrEqual(CHOICES.most);
        for (const { name, value } of choices) {
          expect([name.length > 0, name.length <= CHOICES.longest, value.length <= CHOICES.longest]).toEqual([
            true,
            true,
            true,
          ]);
        }
      }),
    );
    const many = Array.from({ length: 40 }, (_, index) => ({ slug: `t${index}`, title: 'x'.repeat(150), aliases: [] }));
    expect(choicesFor('', many)).toHaveLength(25);
    expect(choicesFor('', many)[0]?.name).toHaveLength(100);
  });

  test('is asked for by what stands in the option that is being written', () => {
    expect(readTyping(typing('har'))).toMatchObject({ id: '910000000000000001', typed: 'har' });
    expect(readTyping(typing(''))?.typed).toBe('');
    expect(readTyping(command('brief'))).toBeNull();
    expect(readTyping({ ...typing('har'), token: '../..' })).toBeNull();
    expect(readTyping(null)).toBeNull();
  });
});
