/** The form for a digest: opened as far as it is filled in already, and read when it comes back. */

import { topicOf } from '../../brief/topic-of.ts';
import type { State } from '../../store/open-state.ts';
import { keptZone } from '../../store/zones.ts';
import { cityOf } from '../../schedule/when-in-words.ts';
import { noticeMessage } from '../notice-message.ts';
import { commandFor, digestAsked, type DigestAsked } from './digest-asked.ts';
import type { FilledIn, Tenant } from './heard.ts';
import { platformWords } from './platform-words.ts';
import type { DigestForm } from './saying.ts';
import { keep, TO_ASKER } from './say.ts';
import type { Response, Turn } from './turn.ts';

export const DIGEST_FORM = 'digest';

/** Where no form can be shown, the topics are buttons. */
export function openDigestForm(asked: DigestAsked, turn: Turn): Response {
  const { topics } = turn.chat;
  const key = `${turn.id}:0`;
  const slugs = asked.topics.split(',').map((part) => (part.trim() === '' ? '' : topicOf(part, topics).slug));
  const filled = { ...asked, topics: slugs.filter((slug) => slug !== '').join(', ') };
  const shape = digestFormFor(filled, turn.from, turn.desk.state);
  const text = `Which topics? Pick one, or write: ${platformWords(turn.from.platform).digest('subscribe')} and topics, a time and days.`;
  const actions = topics.slice(0, MOST_BUTTONS).map(({ slug, title }) => ({
    label: title,
    command: commandFor('wanted', { ...asked, topics: slug }),
  }));
  const message = noticeMessage(text, actions);
  const instead = keep({ message, shown: null }, { key, conversation: null, to: TO_ASKER }, turn);
  const named = topics.map(({ slug, title }) => ({ slug, title }));
  return {
    sayings: [
      {
        kind: 'form',
        key,
        asked: turn.from,
        form: DIGEST_FORM,
        shape: { ...shape, topics: named },
        instead: instead.message,
      },
    ],
    writes: instead.writes,
  };
}

const MOST_BUTTONS = 20;
const USUAL = '07:30 on weekdays';

/** Without topics to pick from. */
export function digestFormFor(asked: DigestAsked, from: Tenant, state: State): DigestForm {
  const kept = keptZone(state, from);
  const filled = { ...asked, when: asked.when === '' ? USUAL : asked.when };
  return { kind: 'digest', topics: [], filled, usualCity: kept === null ? null : cityOf(kept) };
}

/** As it was written, to be read like a command. */
export function filledDigest({ fields }: FilledIn): DigestAsked {
  const { topics = '', words = '' } = fields;
  const all = [topics, words].filter((one) => one.trim() !== '').join(', ');
  return digestAsked(new Map(Object.entries({ ...fields, topics: all })));
}
