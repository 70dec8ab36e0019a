/** What is asked of the digests of a channel: everyone there may look, some may change. */

import type { Followed } from '../../store/subscriptions.ts';
import { didYouMean } from '../../language/did-you-mean.ts';
import { noticeMessage } from '../notice-message.ts';
import { shortened } from '../source-words.ts';
import { correct, pause, resume, setZone, unsubscribe } from './change-digest.ts';
import { DIGEST_WORDS, readDigestWords, type DigestDeed, type DigestRequest } from './digest-asked.ts';
import { filledDigest, openDigestForm } from './digest-form.ts';
import { digestListMessage } from './digest-list.ts';
import { topicsInWords } from './digest-words.ts';
import type { FilledIn } from './heard.ts';
import { FOR_CHANNELS, refusalFor } from './may-change.ts';
import { platformWords } from './platform-words.ts';
import { tellAsker } from './say.ts';
import { preview, sendNow } from './send-now.ts';
import { splitSubscribe } from './split-subscribe.ts';
import { subscribe } from './subscribe.ts';
import type { Response, Turn } from './turn.ts';
import { whichDigest, type WhichDigest } from './which-digest.ts';

/** `text`: what stands after the word. */
export async function onDigest(text: string, turn: Turn): Promise<Response> {
  if (turn.from.direct) return tellAsker(FOR_CHANNELS, turn);
  const request = readDigestWords(text);
  switch (request.kind) {
    case 'unknown':
      return tellAsker(notKnown(request.word, turn), turn);
    case 'list':
      return tellAsker(digestListMessage((await refusalFor({ posts: false }, turn)) === null, turn), turn);
    case 'preview':
      return withThe(request, (followed) => preview(followed, turn), turn);
    case 'subscribe':
    case 'wanted':
    case 'form':
    case 'zone':
    case 'corrections':
    case 'pause':
    case 'resume':
    case 'unsubscribe':
    case 'now':
      return change(request, turn);
  }
}

/** A form that was filled in is a command like any other. */
export function onDigestForm(filled: FilledIn, turn: Turn): Promise<Response> {
  return turn.from.direct
    ? Promise.resolve(tellAsker(FOR_CHANNELS, turn))
    : change({ kind: 'wanted', asked: filledDigest(filled) }, turn);
}

type Change = Exclude<DigestRequest, { readonly kind: 'unknown' | 'list' | 'preview' }>;

async function change(request: Change, turn: Turn): Promise<Response> {
  const refusal = await refusalFor({ posts: POSTING.includes(request.kind) }, turn);
  if (refusal !== null) return tellAsker(refusal, turn);
  switch (request.kind) {
    case 'subscribe':
      return subscribe(splitSubscribe(request.text), turn);
    case 'wanted':
      return subscribe(request.asked, turn);
    case 'form':
      return openDigestForm(request.asked, turn);
    case 'zone':
      return setZone(request.city, turn);
    case 'corrections':
      return correct(request.wanted, turn);
    case 'pause':
    case 'resume':
    case 'unsubscribe':
    case 'now':
      return withThe(request, DEEDS[request.kind], turn);
  }
}

const POSTING: readonly Change['kind'][] = ['subscribe', 'wanted', 'form', 'resume', 'now'];

type Deed = (followed: Followed, turn: Turn) => Response | Promise<Response>;

const DEEDS: Readonly<Record<DigestDeed, Deed>> = { pause, resume, unsubscribe, now: sendNow };

async function withThe(
  { kind, which }: Extract<DigestRequest, { readonly which: string }>,
  act: Deed,
  turn: Turn,
): Promise<Response> {
  const found = whichDigest(which, turn);
  return found.kind === 'one' ? act(found.followed, turn) : tellAsker(askWhich(kind, found, turn), turn);
}

const LONGEST_WORD = 60;

function askWhich(word: string, found: Exclude<WhichDigest, { readonly kind: 'one' }>, { from, chat }: Turn) {
  const { digest } = platformWords(from.platform);
  if (found.kind === 'none')
    return noticeMessage(`This channel follows no digest. ${digest('subscribe')} sets one up.`);
  const { among, named } = found;
  const sorry =
    found.kind === 'unknown' && named !== '' ? `“${shortened(named, LONGEST_WORD)}” is not followed here. ` : '';
  const actions = among.map(({ subscription }) => ({
    label: topicsInWords(subscription, chat.topics),
    command: `/digest ${word} ${subscription.id}`,
  }));
  return noticeMessage(`${sorry}Which one? Pick it, or add its topic or its number in ${digest('list')}.`, actions);
}

function notKnown(word: string, { from }: Turn): string {
  const { digest } = platformWords(from.platform);
  const meant = didYouMean(word, DIGEST_WORDS);
  return `“${shortened(word, LONGEST_WORD)}” is nothing that digests can do.${meant} There is: ${DIGEST_WORDS.join(', ')}; as in ${digest('subscribe')} TOPIC at 07:30 weekdays.`;
}
