import { describe, expect, test } from 'vitest';
import { speechIn } from '../../src/language/speech.ts';

describe('the speaker', () => {
  test.each([
    ['According to Dana Reed, the fire is out.', 'Dana Reed'],
    ['The fire is out, according to the fire service.', 'the fire service'],
    ['The fire is out, according to Dana Reed, head of the port.', 'Dana Reed'],
    ['According to Mr. Reed, the fire is out.', 'Mr. Reed'],
    ['Dana Reed said the fire is out.', 'Dana Reed'],
    ['The fire service said on Monday that it was out.', 'The fire service'],
    ['The fire is out, Reed said.', 'Reed'],
    ['The fire, the mayor said, was out.', 'the mayor'],
    ['The fire, said the mayor, was out.', 'the mayor'],
    ['“It is out,” said Dana Reed.', 'Dana Reed'],
    ['“It is out,” said the head of the port authority.', 'the head of the port authority'],
    ['“It is out,” Reed, 45, said.', 'Reed'],
    ['Dana Reed, the mayor, said the fire was out.', 'Dana Reed'],
    ['Dana Reed, the mayor, said the fire burned.', 'Dana Reed'],
    ['Dana Reed, the mayor, said Marsh was wrong.', 'Dana Reed'],
    ['Dana Reed, the mayor, said Monday.', 'Dana Reed'],
    ['The mayor, Dana Reed, told the council it was out.', 'Dana Reed'],
    ["The port's chief, Dana Reed, said it was out.", 'Dana Reed'],
    ['The port’s chief, Dana Reed, said it was out.', 'Dana Reed'],
    ['Reed, who leads the port, said it was out.', 'Reed'],
    ['Reed and Marsh said it was out.', 'Reed and Marsh'],
    ['Reed later added that it was out.', 'Reed'],
    ['But Reed has denied it.', 'Reed'],
    ['While the mill burned, Reed said it was safe.', 'Reed'],
    ['Marsh lost. Reed said it was safe.', 'Reed'],
    ['The mill shut at 5 p.m. Reed said it was safe.', 'Reed'],
    ['The U.S. Treasury said it was safe.', 'The U.S. Treasury'],
    ['Reed after a phone call with Marsh said it was out.', 'Reed'],
    ['In a phone call, Reed said it was out.', 'Reed'],
    ['Early reports said the mill was shut.', 'Early reports'],
    ['The United States said the vote was fair.', 'The United States'],
    ['“Marsh said it burned,” Reed told reporters.', 'Reed'],
  ])('of %j is %s', (text, speaker) => {
    const speech = speechIn(text);
    expect(speech?.speaker).toBe(speaker);
    expect(text.slice(speech?.speakerStart).startsWith(speaker)).toBe(true);
  });
});

test('a nickname in quotation marks does not make the next name the speaker', () => {
  expect(speechIn('Dana Reed, known as “Red,” said Marsh was wrong.')?.speaker).not.toBe('Marsh');
});

describe('nobody speaks', () => {
  test.each([
    'The fire burned for two days.',
    'Four blasts were reported in the port.',
    'Blasts reported in the port woke the town.',
    'A strike announced on Monday shut the mill.',
    'The raid, reported by Marsh, failed.',
    'The mill was described as unsafe by inspectors.',
    'It is said to be safe.',
    'The so-called safe mill burned.',
    'A phone call warned of the strike.',
    'The letter “Marsh said it burned” was found.',
    '“Dana Reed said so,” the letter reads.',
    'Reed did not say why.',
    'Reed was told to leave.',
    'Nobody said a word.',
    'Reed’s claims were false.',
    'The United States voted on Monday.',
    'The Gulf states voted on Monday.',
    '',
  ])('in %j', (text) => {
    expect(speechIn(text)).toBeNull();
  });
});

describe('a pronoun', () => {
  test.each(['She said it was out.', '“It is out,” she said.', 'The fire is out, it said.'])('speaks in %j', (text) => {
    expect(speechIn(text)?.pronoun).toBe(true);
  });

  test('is told from a name', () => {
    expect(speechIn('Reed said it was out.')?.pronoun).toBe(false);
  });
});

describe('a source without a name', () => {
  test.each([
    ['A person familiar with the matter said it was out.', true],
    ['Sources said the mill would close.', true],
    ['An official said it was out.', true],
    ['Two people briefed on the vote said it was close.', true],
    ['Port official Dana Reed said it was out.', false],
    ['The fire service said it was out.', false],
  ])('%j: %s', (text, unnamed) => {
    expect(speechIn(text)?.unnamed).toBe(unnamed);
  });
});

describe('words come through', () => {
  test.each([
    ['Reed told Radio North that it was out.', 'Radio North'],
    ['The fire chief told the Lindow Post it was out.', 'Lindow Post'],
    ['Sources cited by a Lindow Post reporter said it was out.', 'Lindow Post'],
    ['Reed said in an interview with Radio North.', 'Radio North'],
    ['Reed told the council it was out.', null],
    ['Reed said “Marsh told Radio North” on Monday.', null],
  ])('%j: %s', (text, via) => {
    expect(speechIn(text)?.via).toBe(via);
  });
});

describe('what passes through others', () => {
  test.each([
    ['Reed told the council the harbour was safe, the port office has said.', 'Reed', 'the port office'],
    ['Marsh said the crane “will not move”, Okafor added.', 'Marsh', 'Okafor'],
    ['The harbour is safe, a spokesperson told Reuters.', 'a spokesperson', 'Reuters'],
    ['Mayor Reed told Marsh she would go.', 'Mayor Reed', null],
    ['The harbour is safe, the port office has said.', 'the port office', null],
  ])('%s', (text, speaker, via) => {
    const speech = speechIn(text);
    expect([speech?.speaker, speech?.via]).toEqual([speaker, via]);
  });
});

test('a participle that tells when something was shown attributes nothing', () => {
  expect(
    speechIn('LINDOW, Ohio -- Its tires won the race, revealed this evening by the brand in the city.'),
  ).toBeNull();
});
