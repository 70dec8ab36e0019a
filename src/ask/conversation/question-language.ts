/** Recognises the language of a short question by its function words, and puts the words that the news is made of into English. */

import {
  ENGLISH_TOO,
  ONE_LANGUAGE_SCRIPTS,
  QUESTION_LANGUAGES,
  type QuestionLanguage,
} from '../../language/data/question-languages.ts';
import { QUESTION_WORDS, STOP_WORDS } from '../../language/data/stop-words.ts';
import { ownVoice } from '../../language/quotes.ts';
import { INTERROGATIVES, lexiconOf } from './lexicon.ts';
import { matchAt, tokensOf, type Token } from './tokens.ts';

export interface ReadQuestion {
  /** In English as far as its words are known; names, figures and unknown words stand as they were typed. */
  readonly text: string;
  /** English name of the language where it is surely another than English, and known. */
  readonly language: string | null;
}

export function readLanguage(text: string): ReadQuestion {
  const letters = count(text, /\p{L}/gu);
  // Words between quotation marks may be anybody's.
  const voice = ownVoice(text);
  if (count(text, /\p{Script=Latin}/gu) * 2 > letters)
    return inEnglish(text, bestOf(/\p{L}/u.test(voice) ? voice : text, 'Latin', SURE));
  for (const [script, name] of ONE_LANGUAGE_SCRIPTS)
    if (count(text, script) * 2 > letters) return { text, language: name };
  return inEnglish(text, foreign(text));
}

/** What a question in Latin letters must hold of its language: an interrogative, a word of the news, or two small words. */
const SURE = 2;

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

function foreign(text: string): QuestionLanguage | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return languageBy('Kana');
  if (/\p{Script=Han}/u.test(text)) return languageBy('Han');
  // Letters that Arabic does not have make it Persian, Urdu or another language that is not known here.
  if (/\p{Script=Arabic}/u.test(text)) return /[پچژگکیےٹڈڑ]/u.test(text) ? null : languageBy('Arabic');
  return bestOf(text, 'Cyrillic', 1);
}

function languageBy(script: QuestionLanguage['script']): QuestionLanguage | null {
  return QUESTION_LANGUAGES.find((language) => language.script === script) ?? null;
}

function inEnglish(text: string, language: QuestionLanguage | null): ReadQuestion {
  if (language === null) return { text, language: null };
  const unspaced = language.script === 'Han' || language.script === 'Kana';
  const english = tidy(unspaced ? byLetters(text, language) : byTokens(text, language));
  return { text: /[\p{L}\p{N}]/u.test(english) ? english : text, language: language.name };
}

/** The language of a script that says most of the question, if it says at least `atLeast` and more than English does. */
function bestOf(text: string, script: QuestionLanguage['script'], atLeast: number): QuestionLanguage | null {
  const tokens = tokensOf(text);
  let best: QuestionLanguage | null = null;
  let most = Math.max(atLeast - 1, tokens.filter(isEnglish).length);
  for (const language of QUESTION_LANGUAGES) {
    if (language.script !== script) continue;
    const score = scoreOf(text, tokens, language);
    if (score > most) [best, most] = [language, score];
  }
  return best;
}

function isEnglish({ word, name }: Token): boolean {
  const plain = word.toLowerCase();
  return !name && plain.length > 1 && (STOP_WORDS.has(plain) || QUESTION_WORDS.has(plain));
}

/** A small word counts one, an interrogative or a word of the news two; with a capital, which may make it a name, one. */
function scoreOf(text: string, tokens: readonly Token[], language: QuestionLanguage): number {
  let score = 0;
  for (let at = 0; at < tokens.length;) {
    const match = matchAt(tokens, at, language);
    const words = tokens.slice(at, at + (match?.tokens ?? 1));
    at += words.length;
    if (match === null || words.every((token) => speaksForNone(token, language))) continue;
    const small =
      words.some(({ word }) => /^\p{Lu}/u.test(word)) ||
      match.english.split(' ').every((word) => word === '' || STOP_WORDS.has(word));
    score += small && !INTERROGATIVES.test(match.english) ? 1 : 2;
  }
  return score > 0 && language.letters?.test(text) === true ? score + 1 : score;
}

/** Letters that stand alone, and forms that are English words or the English for themselves. */
function speaksForNone({ word }: Token, { script }: QuestionLanguage): boolean {
  if (script !== 'Latin') return false;
  const plain = word.toLowerCase();
  return plain.length < 2 || ENGLISH_TOO.has(plain) || STOP_WORDS.has(plain) || ENGLISH.has(plain);
}

const ENGLISH: ReadonlySet<string> = new Set(
  QUESTION_LANGUAGES.flatMap(({ words }) => Object.keys(words).flatMap((word) => word.split(' '))),
);

function byTokens(text: string, language: QuestionLanguage): string {
  const tokens = tokensOf(text);
  let english = '';
  let end = 0;
  for (let at = 0; at < tokens.length;) {
    const match = matchAt(tokens, at, language);
    const [first, last] = [tokens[at], tokens[at + (match?.tokens ?? 1) - 1]];
    at += match?.tokens ?? 1;
    if (match === null || first === undefined || last === undefined) continue;
    english += `${text.slice(end, first.start)}${match.english}${last.word.endsWith("'") ? ' ' : ''}`;
    end = last.end;
  }
  return english + text.slice(end);
}

const LONGEST_UNSPACED = 10;

/** Without spaces the longest form at each letter counts. */
function byLetters(text: string, language: QuestionLanguage): string {
  const { exact } = lexiconOf(language);
  let english = '';
  for (let at = 0; at < text.length;) {
    let length = Math.min(LONGEST_UNSPACED, text.length - at);
    while (length > 0 && !exact.has(text.slice(at, at + length))) length--;
    english += length > 0 ? ` ${exact.get(text.slice(at, at + length)) ?? ''} ` : text.charAt(at);
    at += Math.max(1, length);
  }
  return english;
}

/** Marks of other scripts become ours, since what stands between them is English now. */
const MARKS: Readonly<Record<string, string>> = {
  '？': '?',
  '؟': '?',
  '。': '.',
  '、': ',',
  '，': ',',
  '،': ',',
  '！': '!',
};

function tidy(english: string): string {
  return english
    .replace(/[？؟。、，،！]/gu, (mark) => MARKS[mark] ?? mark)
    .replace(/[¿¡]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s(?=[?!.,;:])/gu, '')
    .trim();
}
