import { describe, expect, test } from 'vitest';
import { readLanguage } from '../../../src/ask/conversation/question-language.ts';

describe('a short question is recognised and put into English as far as its words are known', () => {
  test.each([
    [
      'Spanish',
      '¿Cuántas personas murieron en el incendio del puerto?',
      'how many people died in the fire of the port?',
    ],
    ['Spanish', 'quien dijo eso?', 'who said that?'],
    ['Spanish', 'que paso en Port Lindow?', 'what happened in Port Lindow?'],
    [
      'French',
      "Combien de personnes ont été tuées dans l'attaque ?",
      'how many people have been killed in the attack?',
    ],
    ['French', "Qu'est-ce que le ministre a dit ?", 'what the minister has said?'],
    ['French', 'et les missiles ?', 'and the missiles?'],
    ['German', 'Wie viele Verletzte gab es beim Brand im Hafen?', 'how many injured at fire in port?'],
    ['German', 'Warum?', 'why?'],
    ['Italian', "Dov'è la nave?", 'where is the ship?'],
    ['Italian', 'Chi ha ucciso il presidente?', 'who has killed the president?'],
    ['Portuguese', 'Quantas pessoas morreram no incêndio?', 'how many people died in the fire?'],
    ['Dutch', 'Hoeveel gewonden zijn er?', 'how many injured are there?'],
    ['Polish', 'Ile osób zginęło w pożarze?', 'how many people died in fire?'],
    ['Turkish', 'Kaç kişi öldü?', 'how many people died?'],
    ['Russian', 'Сколько человек погибло при пожаре?', 'how many people killed at fire?'],
    ['Ukrainian', 'Скільки людей загинуло?', 'how many people killed?'],
    ['Arabic', 'كم عدد القتلى في الهجوم؟', 'how many killed in attack?'],
    ['Arabic', 'ولماذا؟', 'and why?'],
    ['Chinese', '火灾有多少人死亡？', 'fire how many people died?'],
    ['Chinese', '为什么？', 'why?'],
    ['Japanese', '火事で何人が死亡しましたか？', 'fire how many people dead?'],
  ])('%s: %s', (language, question, text) => {
    expect(readLanguage(question)).toEqual({ language, text });
  });

  test.each([
    ['Korean', '누가 말했습니까?'],
    ['Greek', 'Γιατί;'],
    ['Hebrew', 'למה?'],
  ])('%s is recognised by its script alone', (language, text) => {
    expect(readLanguage(text)).toEqual({ language, text });
  });

  test('names and figures stay', () => {
    expect(readLanguage('¿Qué dijo Ama Okafor en Rio de la Plata sobre los 26 heridos?').text).toBe(
      'what said Ama Okafor in Rio de la Plata on the 26 injured?',
    );
    expect(readLanguage('Что сказала Окафор в Port Lindow?').text).toBe('what said Окафор in Port Lindow?');
  });
});

describe('English is left alone, whatever names stand in it', () => {
  test.each([
    'Who said that?',
    'WHO WAS HURT?',
    'Los Angeles fires',
    'What did El Pais say?',
    'Costa Concordia sinking',
    'Le Monde',
    'Der Spiegel?',
    'Rio de la Plata?',
    'What happened in São Paulo?',
    'Did Die Zeit report it?',
    'Polish ministers resign',
    'EV price?',
    'Kim said what?',
    'prom night',
    'did anyone die in the war',
    'police accident',
    'What did the lawyer say to the alcalde?',
    'Reed buys Puerto Barco',
    'La Repubblica',
    'Does “¿por qué?” mean why?',
    'aaaa',
    '',
    '12:30?',
  ])('%s', (text) => {
    expect(readLanguage(text)).toEqual({ text, language: null });
  });

  test('and so is a language that is not known here', () => {
    for (const text of ['Hur många dog?', 'چند نفر کشته شدند؟'])
      expect(readLanguage(text)).toEqual({ text, language: null });
  });
});
