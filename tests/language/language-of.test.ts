import { expect, test } from 'vitest';
import { languageOf } from '../../src/language/language-of.ts';

test.each([
  [
    'English',
    'The fire service said on Monday that the fire in the harbour had been put out by noon and that nobody was hurt. ',
  ],
  ['Ukrainian', 'Пожежа в порту почалася в понеділок уранці, і рятувальники загасили її до полудня. '],
  [
    'French',
    'Le feu a pris dans le port lundi matin et les pompiers ont réussi à l’éteindre avant midi, selon la mairie. ',
  ],
  [
    'Spanish',
    'El fuego se declaró en el puerto el lunes por la mañana y los bomberos lo apagaron antes del mediodía. ',
  ],
  ['Japanese', '月曜日の朝、港で火災が発生し、消防隊が正午までに消し止めたと市が発表した。'],
])('%s', (language, text) => {
  expect(languageOf(text.repeat(6))).toBe(language);
});

test.each(['', 'Feuer im Hafen', '1 2 3 4', 'Lindow 3, Marsh 2'])(
  '%j is too short to tell and counts as English',
  (text) => {
    expect(languageOf(text)).toBe('English');
  },
);
