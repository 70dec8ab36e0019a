/** Writes a question as reports are written, whose times can be read: days by their dates, names with their capitals. */

import { coming, latest } from '../../language/calendar.ts';
import { MONTHS } from '../../language/data/months.ts';
import { NO_DAYS, WEEKDAYS } from '../../language/data/time-words.ts';
import { ownVoice } from '../../language/quotes.ts';
import { abbreviated, zoneOfTime } from './zone-named.ts';

const WEEKDAY = new RegExp(String.raw`\b(${WEEKDAYS.join('|')})\b(?!s\b)`, 'giu');
/** With these beside it a weekday is read as it stands: "last Friday", "Friday last week", "every Friday". */
const OWN_WEEK = /\b(?:last|next|this|past|coming|every|each|any|a|an|another|previous|following)\s$/iu;
const OWN_WEEK_BEHIND = /^,?\s(?:of\s)?(?:last|this|next)\sweek\b/iu;
const AHEAD = /\b(?:will|won['’]t|shall|going to|due|planned|expected|scheduled|set to|upcoming)\b|['’]ll\b/iu;
const MONTH_NAME = Object.keys(MONTHS).join('|');
const SURE_MONTH = Object.keys(MONTHS)
  .filter((name) => name.length > 4 && name !== 'march')
  .join('|');
const CASED: readonly RegExp[] = [
  new RegExp(String.raw`(?<=\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)(?:${MONTH_NAME})\b`, 'giu'),
  new RegExp(String.raw`\b(?:${MONTH_NAME})(?=\s\d{1,2}\b)`, 'giu'),
  new RegExp(String.raw`\b(?:${SURE_MONTH})\b`, 'giu'),
];
/** "Between 3 and 5pm": both in the afternoon. */
const SHARED_HALF = /\b(between|from)\s(\d{1,2})\s(and|to|until)\s(\d{1,2}(?:[:.]\d\d)?\s?([ap]\.?m)\b)/giu;
const ZONE_BEHIND = /(?<=(?:\d\s?(?:[ap]\.?m\.?)?|noon|midday|midnight)\s)[a-z]{2,5}\b/gu;
const PLACE_TIME = /(?<=(?:\d\s?(?:[ap]\.?m\.?)?|noon|midday|midnight)\s)((?:\p{L}+\s){1,3})time\b/giu;

/** `day`: the day from which days are counted; null where it is not known, then they stay as they are. */
export function readable(question: string, day: string | null): string {
  let text = ownVoice(question, '¤').replace(NO_DAYS, (name) => '¤'.repeat(name.length));
  for (const pattern of CASED) text = text.replace(pattern, capitalised);
  text = text
    .replace(SHARED_HALF, '$1 $2$5 $3 $4')
    .replace(ZONE_BEHIND, (word) => (abbreviated(word) === null ? word : word.toUpperCase()))
    .replace(PLACE_TIME, (words, place: string) =>
      zoneOfTime(place.trim()) === null ? words : `${titled(place)}time`,
    );
  return day === null ? text : withDates(text, day);
}

function withDates(text: string, day: string): string {
  const ahead = AHEAD.test(text);
  return text.replace(/(?<!\p{Lu}\p{L}*\s)\btoday\b/gu, day).replace(WEEKDAY, (name, _: string, at: number) => {
    const weekday = WEEKDAYS.findIndex((each) => each.toLowerCase() === name.toLowerCase()) + 1;
    const own = OWN_WEEK.test(text.slice(0, at)) || OWN_WEEK_BEHIND.test(text.slice(at + name.length));
    if (own) return capitalised(name);
    return ahead ? coming(weekday, day) : latest(weekday, day);
  });
}

function titled(words: string): string {
  return words.replace(/\b\p{L}+/gu, capitalised);
}

function capitalised(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`;
}
