/** A month of an invented world's news, as much as wanted: stories told by several papers in common words. The same for the same number. */

import type { FoundArticle } from '../../src/domain/coverage.ts';
import { passageId, type Passage } from '../../src/domain/article.ts';
import { diceOf, type Dice } from './dice.ts';

/** The words of news, commonest first: a word's share falls with its rank, as in any language. */
const COMMON =
  `people government year police city country state president minister company week official group day report attack area home money
  market party law school court health water family work plan power fire group force service road public war price help storm train child
  leader security hospital bank election vote worker office strike house rate crisis station energy budget case hearing damage border bridge
  union trade oil food council region ship harbour airport flood rain river talks deal tax crime victim driver student doctor army rescue
  weather mayor island crew factory coast judge fuel engine ferry accident bus village farm church teacher rail museum prison forest
  measles outbreak earthquake parliament protest wall reform sanction visit treaty climate drought patient vaccine tunnel runway wheat fishing`.split(
    /\s+/,
  );
const SYLLABLES = 'ba co di fe ga hu ja ke lo mi nu or pa qua re so ta ul ve wi yo ze cha dri sto plen gar'.split(' ');
const PLACE_ENDS = 'dow holm by stad burg grad ville ovo ano iya heim wick ford minster'.split(' ');
const FIRST =
  'Ana Ole Marta Jon Eva Piet Inés Karl Rosa Tom Lena Igor Nora Hugo Vera Łukasz Şebnem Chloé Björn Wei Amara Jiří'.split(
    ' ',
  );
const LAST_ENDS = 'ruiz brandt sson wska oğlu enko moto ardi escu bauer son ova ng'.split(' ');
const EVENTS =
  'harbour fire|ferry accident|train crash|bridge closure|rail strike|flood|earthquake|measles outbreak|bank robbery|tax reform|airport strike|factory explosion|school closure|border talks|fuel shortage|election recount|prison break|storm|museum theft|wheat embargo'.split(
    '|',
  );
const OFFICES =
  'the fire service|the police|the city council|the health ministry|the rail operator|the harbour office|the union'.split(
    '|',
  );
const WORDS = [...COMMON, ...Array.from({ length: 20_000 }, (_, i) => invented(i))];
const PER_STORY = 12;
const DAYS = 30;
const FIRST_DAY = Date.UTC(2026, 1, 1);
const PAPERS = 40;
const PASSAGES = 10;

export interface NewsStory {
  readonly event: string;
  readonly place: string;
  readonly persons: readonly string[];
  readonly day: number;
  readonly killed: number;
}

/** The stories of that many articles; the articles of a story come within some days, among those of the others. */
export function storyOf(story: number): NewsStory {
  const dice = diceOf(story * 7919 + 1);
  return {
    event: EVENTS[story % EVENTS.length] ?? '',
    place: placeName(story),
    persons: [0, 1, 2].map(() => `${dice(FIRST)} ${capital(dice(SYLLABLES) + dice(SYLLABLES))}${dice(LAST_ENDS)}`),
    day: Math.floor((story * 31) % DAYS),
    killed: 2 + Math.floor(Number(dice('0123456789'.split(''))) * 3),
  };
}

export function* generatedNews(count: number): Generator<FoundArticle> {
  const stories = Math.ceil(count / PER_STORY);
  for (let i = 0; i < count; i++) yield newsArticle(i, (i * 5) % stories);
}

/** The `i`th article, on the story of that number. */
export function newsArticle(i: number, story: number): FoundArticle {
  const told = storyOf(story);
  const dice = diceOf(i * 104_729 + 17);
  const paper = i % PAPERS;
  const published = new Date(FIRST_DAY + (told.day + (i % 3)) * 86_400_000).toISOString().slice(0, 10);
  const title = `${capital(told.event)} in ${told.place}: ${zipf(dice)} ${zipf(dice)} ${zipf(dice)}`;
  const paragraphs = [title, ...Array.from({ length: PASSAGES - 1 }, () => paragraph(told, dice))];
  const text = paragraphs.join('\n\n');
  const source = `paper-${paper}/${String(i).padStart(6, '0')}`;
  const head = { source, title, publisher: `Paper ${paper}`, published, publishedInferred: false };
  return {
    ...head,
    ...{ kind: 'article', url: `https://paper-${paper}.example/${i}`, text, entries: [], furniture: [] },
    ...{ origin: `paper-${paper}`, stamp: '1', digest: source, statedDay: published },
    passages: passagesOf(source, paragraphs),
  };
}

function passagesOf(source: string, paragraphs: readonly string[]): Passage[] {
  let start = 0;
  return paragraphs.map((text, index) => {
    const span = { source, start, end: start + text.length };
    start = span.end + 2;
    return { ...span, id: passageId(span), text, runs: null, entry: null, role: index === 0 ? 'headline' : 'prose' };
  });
}

function paragraph(story: NewsStory, dice: Dice): string {
  return Array.from({ length: 3 + Number(dice('01'.split(''))) }, () => capital(sentence(story, dice))).join(' ');
}

function sentence({ event, place, persons, killed }: NewsStory, dice: Dice): string {
  const word = (): string => zipf(dice);
  const number = 2 + Math.floor(Number(dice('0123456789'.split('')) + dice('0123456789'.split(''))));
  const speaker = dice([...persons, `${dice(OFFICES)} of ${place}`, dice(OFFICES)]);
  return dice([
    () => `${speaker} said the ${word()} of the ${word()} had left ${number} ${word()}s without ${word()} in ${place}.`,
    () => `the ${event} killed at least ${killed} people and injured ${number}, ${speaker} said on Monday.`,
    () =>
      `about ${number} ${word()}s were closed after the ${word()}, and the ${word()} ${word()} asked for ${word()}.`,
    () => `“The ${word()} was a ${word()} for every ${word()} in the ${word()},” ${speaker} told reporters.`,
    () =>
      `the ${word()} near ${placeName(Number(dice('0123456789'.split(''))) * number)} was ${word()}ed, according to the ${word()} ${word()}.`,
    () => `${speaker} did not say when the ${word()} would ${word()} or what the ${word()} of the ${event} was.`,
    () =>
      `many ${word()} ${word()}s had ${word()}ed for ${number} days as ${word()} and ${word()} went up, a ${word()} showed.`,
  ])();
}

/** Every second word one of the hundred commonest. */
function zipf(dice: Dice): string {
  return WORDS[Math.floor(Math.pow(WORDS.length, dice(FRACTIONS))) - 1] ?? '';
}

const FRACTIONS = Array.from({ length: 4096 }, (_, i) => (i + 0.5) / 4096);

function placeName(story: number): string {
  return capital(invented(story * 3 + 50_000)) + (PLACE_ENDS[story % PLACE_ENDS.length] ?? '');
}

/** A word of its own for every number. */
function invented(number: number): string {
  let word = '';
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  return word;
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}
