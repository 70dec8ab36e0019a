import { describe, expect, test } from 'vitest';
import { saysTheSame } from '../../src/grounding/says-the-same.ts';

const EVIDENCE =
  'Ana Ruiz, the harbour master, said that 4 people were hurt at Port Lindow and that Ole Brandt had left at 9:30. “We saw it coming,” she said. The loss was 5.2 million crowns and 12,500 nets.';
const ENGLISH = 'Ana Ruiz said that 4 people were hurt at Port Lindow.';

describe('a sentence says the same in another language', () => {
  test.each([
    ['Ukrainian', 'Ана Руїс сказала, що в порту Ліндов постраждали 4 людини.'],
    ['French', 'Ana Ruiz a déclaré que 4 personnes avaient été blessées à Port Lindow.'],
    ['German', 'Ana Ruiz sagte, in Port Lindow seien 4 Menschen verletzt worden.'],
    ['Arabic digits', 'قالت آنا رويس إن ٤ أشخاص أصيبوا في بورت ليندو.'],
  ])('(%s)', (_, text) => {
    expect(saysTheSame(text, ENGLISH, EVIDENCE)).toBe(true);
  });

  test('whatever separates thousands and decimals there', () => {
    const english = 'The loss was 5.2 million crowns and 12,500 nets.';
    expect(saysTheSame('Der Schaden betrug 5,2 Millionen Kronen und 12.500 Netze.', english, EVIDENCE)).toBe(true);
    expect(saysTheSame('Збитки склали 5,2 млн крон і 12 500 сіток.', english, EVIDENCE)).toBe(true);
  });

  test('with a quotation in the words of the evidence and its translation after it', () => {
    const english = '“We saw it coming,” Ana Ruiz said.';
    expect(saysTheSame('«We saw it coming» (Ми бачили, що так буде), — сказала Ана Руїс.', english, EVIDENCE)).toBe(
      true,
    );
  });
});

describe('it does not', () => {
  test.each([
    ['with another figure', 'Ана Руїс сказала, що в порту Ліндов постраждали 9 людей.'],
    ['with a figure less', 'Ана Руїс сказала, що в порту Ліндов постраждали люди.'],
    ['with a figure more', 'Ана Руїс сказала, що 4 людини постраждали і 2 загинули в порту Ліндов.'],
    ['with another name of the evidence', 'Оле Брандт сказав, що в порту Ліндов постраждали 4 людини.'],
    ['with none of the names', 'Хтось сказав, що десь постраждали 4 людини.'],
  ])('%s', (_, text) => {
    expect(saysTheSame(text, ENGLISH, EVIDENCE)).toBe(false);
  });

  test('with a quotation that is nobody’s words', () => {
    const english = '“We saw it coming,” Ana Ruiz said.';
    expect(saysTheSame('“Ми бачили, що так буде”, — сказала Ана Руїс.', english, EVIDENCE)).toBe(false);
  });
});
