/** What a channel follows, what a workspace follows: when, how it stands, what comes next and what came last. */

import type { Item, Message, Run } from '../../domain/message.ts';
import { latestEditions, type KeptEdition } from '../../store/editions.ts';
import { stateSubscriptions, type Followed } from '../../store/subscriptions.ts';
import { faint, heading, list, paragraph, said, strong } from '../blocks.ts';
import { changeButtons, previewButton } from './digest-buttons.ts';
import { editionInWords, mannerInWords, nextInWords, nextRuns, topicsInWords } from './digest-words.ts';
import { lateness } from '../window-words.ts';
import { platformWords } from './platform-words.ts';
import type { Turn } from './turn.ts';
import { digestsHere } from './which-digest.ts';

/** Beyond these, words do what buttons do. */
const MOST_WITH_BUTTONS = 5;
const LOOKED_AT = 500;

/** `mayChange`: whether whoever looks at it may change it. */
export function digestListMessage(mayChange: boolean, turn: Turn): Message {
  const all = digestsHere(turn);
  const { digest } = platformWords(turn.from.platform);
  if (all.length === 0) {
    const how = `This channel follows no digest. ${digest('subscribe')} sets one up.`;
    return { blocks: [paragraph([said(how)])], actions: [], numbers: [] };
  }
  const editions = latestEditions(turn.desk.state, turn.from, LOOKED_AT);
  const numberOf = (index: number): string => (all.length === 1 ? '' : ` ${index + 1}`);
  const items = all.map((one, index) => ({
    runs: [...(all.length === 1 ? [] : [faint(`${index + 1} · `)]), ...lineOf(one, editions, turn)],
    receipts: [],
  }));
  return {
    blocks: [heading('What this channel follows'), ...list([], items, 'lines')],
    actions: all
      .slice(0, MOST_WITH_BUTTONS)
      .flatMap((one, index) => [
        previewButton(one, numberOf(index)),
        ...(mayChange ? changeButtons(one, numberOf(index)) : []),
      ]),
    numbers: [],
  };
}

function lineOf(followed: Followed, editions: readonly KeptEdition[], { chat }: Turn): readonly Run[] {
  const { subscription } = followed;
  const last = editions.find((one) => one.subscription === subscription.id);
  const came = last === undefined ? 'No edition came yet.' : `Last: ${editionInWords(last, subscription.rhythm.zone)}.`;
  return [
    strong(topicsInWords(subscription, chat.topics)),
    said(` · ${mannerInWords(subscription)}. ${nextInWords(followed)} `),
    faint(came),
  ];
}

const RUNS = 3;

/** For those who keep order: everywhere in the workspace, the next three runs of each, and what may not have arrived. */
export function digestStatusItems(turn: Turn): readonly Item[] {
  const { desk, from, chat } = turn;
  const all = stateSubscriptions(desk.state).of(from);
  const editions = latestEditions(desk.state, from, LOOKED_AT);
  const lost = editions.filter(({ state }) => state === 'unknown').length;
  const items = all.map((followed): Item => {
    const { subscription } = followed;
    const runs = nextRuns(followed, RUNS);
    const last = editions.find((one) => one.subscription === subscription.id);
    const next = runs.length === 0 ? nextInWords(followed) : `Next: ${runs.join('; ')}.`;
    return {
      runs: [
        strong(topicsInWords(subscription, chat.topics)),
        said(
          ` · ${subscription.channel === from.channel ? 'here' : `channel ${subscription.channel}`}, ${mannerInWords(subscription)}. ${next}`,
        ),
        ...(last === undefined ? [] : [faint(` Last: ${editionInWords(last, subscription.rhythm.zone)}.`)]),
      ],
      receipts: [],
    };
  });
  const doubt = `${lost} ${lost === 1 ? 'edition' : 'editions'} may not have arrived, and nobody could find out: they are not sent again.`;
  return [...items, ...lateItem(all, turn.now), ...(lost === 0 ? [] : [line('In doubt', doubt)])];
}

const MINUTE_MS = 60_000;

/** None where all that is due was seen to within the minute. */
function lateItem(all: readonly Followed[], now: number): readonly Item[] {
  const late = all.flatMap(({ nextAt }) => (nextAt !== null && nextAt <= now - MINUTE_MS ? [now - nextAt] : []));
  if (late.length === 0) return [];
  const longest = lateness(Math.floor(Math.max(...late) / MINUTE_MS));
  const count = late.length === 1 ? '1 digest is' : `${late.length} digests are`;
  return [line('Late', `${count} due and not seen to, the longest for ${longest}.`)];
}

function line(name: string, words: string): Item {
  return { runs: [strong(name), said(` · ${words}`)], receipts: [] };
}

/** For our own page: theirs, and all for those who keep order. What others follow in private channels stays there. */
export function digestHomeItems(seesAll: boolean, { desk, from, chat }: Turn): readonly Item[] {
  const all = stateSubscriptions(desk.state).of(from);
  return all
    .filter(({ subscription }) => seesAll || subscription.owner === from.user)
    .map((followed) => ({
      runs: [
        strong(topicsInWords(followed.subscription, chat.topics)),
        said(
          ` · channel ${followed.subscription.channel}, ${mannerInWords(followed.subscription)}. ${nextInWords(followed)}`,
        ),
      ],
      receipts: [],
    }));
}
