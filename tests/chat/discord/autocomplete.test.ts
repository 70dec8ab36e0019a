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
    expect(choicesFor({ typed, before: '' }, OFFERS).map(({ value }) => value)).toEqual(slugs);
  });

  test('has what begins like it before what only holds it', () => {
    const offers = [
      { slug: 'b', title: 'Safire market', aliases: [] },
      { slug: 'a', title: 'The fire', aliases: [] },
      { slug: 'c', title: 'Fire', aliases: [] },
    ];
    expect(choicesFor({ typed: 'fire', before: '' }, offers).map(({ value }) => value)).toEqual(['c', 'a', 'b']);
  });

  test('is never more, or longer, than Discord takes', () => {
    const offer = fc.record({
      slug: fc.stringMatching(/^[a-z]{1,120}$/),
      title: fc.string({ maxLength: 200, unit: 'binary' }),
      aliases: fc.array(fc.string(), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.string(),
        fc.array(offer, { maxLength: 60 }),
        (typed, before, offers) => {
          const choices = choicesFor({ typed, before }, offers);
          expect(choices.length).toBeLessThanOrEqual(CHOICES.most);
          for (const { name, value } of choices) {
            expect([name.length > 0, name.length <= CHOICES.longest, value.length <= CHOICES.longest]).toEqual([
              true,
              true,
              true,
            ]);
          }
        },
      ),
    );
    const many = Array.from({ length: 40 }, (_, index) => ({ slug: `t${index}`, title: 'x'.repeat(150), aliases: [] }));
    expect(choicesFor({ typed: '', before: '' }, many)).toHaveLength(25);
    expect(choicesFor({ typed: '', before: '' }, many)[0]?.name).toHaveLength(100);
  });

  test('is asked for by what stands in the option that is being written', () => {
    expect(readTyping(typing('har'))).toMatchObject({ id: '910000000000000001', typed: 'har' });
    expect(readTyping(typing(''))?.typed).toBe('');
    expect(readTyping(command('brief'))).toBeNull();
    expect(readTyping({ ...typing('har'), token: '../..' })).toBeNull();
    expect(readTyping(null)).toBeNull();
  });

  test('of what a channel is to follow is the last of several, and what stands before it stays', () => {
    const subscribing = (value: string) => {
      const topics = { name: 'topics', type: 3, value, focused: true };
      const subscribe = { name: 'subscribe', type: 1, options: [{ name: 'when', type: 3, value: '8am' }, topics] };
      return { ...typing(''), data: { type: 1, name: 'digest', options: [subscribe] } };
    };
    expect(readTyping(subscribing('fer'))).toMatchObject({ typed: 'fer', before: '' });
    const second = readTyping(subscribing('ferries,har'));
    expect(second).toMatchObject({ typed: 'har', before: 'ferries, ' });
    expect(second === null ? [] : choicesFor(second, OFFERS)).toEqual([
      { name: 'ferries, Fire at the harbour', value: 'ferries, harbour-fire' },
    ]);
  });
});
