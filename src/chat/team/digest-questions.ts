/** What is asked back of whoever wants a digest; a press answers it, and nothing has to be written again. */

import type { Action } from '../../domain/message.ts';
import { cityOf } from '../../schedule/when-in-words.ts';
import type { ZoneChoice } from '../../schedule/read-when.ts';
import { stateSubscriptions } from '../../store/subscriptions.ts';
import { noticeMessage } from '../notice-message.ts';
import { shortened } from '../source-words.ts';
import { commandFor, type DigestAsked } from './digest-asked.ts';
import type { Manner } from './read-rhythm.ts';
import type { ReadTopics } from './read-topics.ts';
import { tellAsker } from './say.ts';
import type { Response, Turn } from './turn.ts';

export function askTopic(
  { word, meant, exactly, instead }: Extract<ReadTopics, { readonly kind: 'unsure' }>,
  asked: DigestAsked,
  turn: Turn,
): Response {
  const text = `“${shortened(word, LONGEST_WORD)}” is no topic that is set up. Did you mean ${meant.title}?`;
  const actions = [
    { label: meant.title, command: commandFor('wanted', { ...asked, topics: instead }) },
    { label: 'Exactly these words', command: commandFor('wanted', { ...asked, topics: exactly }) },
  ];
  return tellAsker(noticeMessage(text, actions), turn);
}

const LONGEST_WORD = 80;

/** Told with its cure, which may be a city to press a button for; else the form is opened again as it was. */
export function askWhen(
  { message, choices }: { readonly message: string; readonly choices: readonly ZoneChoice[] },
  asked: DigestAsked,
  turn: Turn,
): Response {
  return tellAsker(noticeMessage(message, [...choices.map((one) => cityButton(one, asked)), again(asked)]), turn);
}

function again(asked: DigestAsked): Action {
  return { label: 'Change it', command: commandFor('form', asked) };
}

/** The answer is kept for the whole workspace. */
export function askZone({ rhythm }: Manner, asked: DigestAsked, turn: Turn): Response {
  const { desk, from } = turn;
  const known = stateSubscriptions(desk.state)
    .of(from)
    .map(({ subscription }) => subscription.rhythm.zone);
  const cities = [...new Set([...known, ...LIKELY])].map((zone) => ({ zone, city: cityOf(zone) }));
  const about = rhythm.kind === 'daily' ? `${rhythm.at} by whose clocks?` : 'A day by whose clocks?';
  const text = `${about} This is asked once: times are by that city’s clocks here from then on, where nobody says otherwise.`;
  const buttons = cities.slice(0, MOST_CITIES).map((one) => cityButton(one, asked));
  return tellAsker(noticeMessage(text, [...buttons, { ...again(asked), label: 'Another city' }]), turn);
}

const MOST_CITIES = 9;
/** Spread over the day, each a city that many others go by. */
const LIKELY = [
  'America/Los_Angeles',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Athens',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Australia/Sydney',
];

function cityButton({ zone, city }: ZoneChoice, asked: DigestAsked): Action {
  return { label: city, command: commandFor('wanted', { ...asked, zone }) };
}
