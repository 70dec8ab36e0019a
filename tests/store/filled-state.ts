/** Something of everything that is kept of a chat. */

import { saveActions, savePress } from '../../src/store/actions.ts';
import { saveVersion } from '../../src/store/article-versions.ts';
import { saveDeed } from '../../src/store/audit.ts';
import { saveConversation } from '../../src/store/conversations.ts';
import { saveCorrected, setCorrections } from '../../src/store/corrections.ts';
import { queueEdition, skipEdition } from '../../src/store/editions.ts';
import { saveFeedback } from '../../src/store/feedback.ts';
import { stateInbox } from '../../src/store/inbox.ts';
import { stateLedger } from '../../src/store/ledger.ts';
import type { State } from '../../src/store/open-state.ts';
import { addMessage } from '../../src/store/outbox-messages.ts';
import { saveShown } from '../../src/store/shown-messages.ts';
import { saveSubscription } from '../../src/store/subscriptions.ts';
import type { Tenant } from '../../src/store/tenant.ts';
import { saveTold } from '../../src/store/told-once.ts';
import { saveWithdrawal } from '../../src/store/withdrawals.ts';
import { saveZone } from '../../src/store/zones.ts';
import { action, article, conversation, HOUR, NOON, shown, write } from './chat-memory.ts';

export interface Filling extends Tenant {
  readonly channel: string;
  readonly user: string;
  /** Names conversation, message and button, and is part of every word. */
  readonly name: string;
}

/** Of each table a row, and more of inbox, outbox and editions: settled and not. */
export function fill(state: State, filling: Filling): void {
  const { platform, tenant, channel, user, name } = filling;
  const of = { platform, tenant };
  const inbox = stateInbox(state, { worker: 'w1', now: () => NOON });
  const from = { ...of, channel, thread: null, user, direct: false, reply: {} };
  const payload = JSON.stringify({ kind: 'message', id: name, from, text: `words of ${name}` });
  const message = { ...of, channel, thread: null, kind: 'message', ifUnsure: 'leave' } as const;
  for (const [which, once] of [
    ['first', `v0=${tenant}${name}`],
    ['second', null],
  ] as const) {
    inbox.receive({ ...of, keys: [`event:${which}-${name}`, `message:${channel}:${which}`], once, payload });
    const [item] = which === 'first' ? inbox.take(1, ['slack', 'discord']) : [];
    if (item !== undefined) inbox.settle(item.id, { kind: 'given-up', reason: 'late', messages: [] });
  }
  write(state, (db) => {
    addMessage(db, { ...message, key: name, parts: [`first of ${name}`, `second of ${name}`] }, NOON);
    addMessage(db, { ...message, key: `to-${name}`, channel: user, parts: [`welcome ${name}`] }, NOON);
    const version = saveVersion(db, article(`article of ${name}`), NOON);
    const words = { id: name, opener: name, topic: 'harbour-fire', memory: `{"words":"${user} in ${name}"}` };
    saveConversation(db, of, conversation({ ...words, channel, people: [user] }), NOON);
    const content = `{"to":"${user}","of":"${name}"}`;
    saveShown(db, of, shown({ key: name, conversation: name, channel, content, versions: [version] }), NOON);
    saveActions(db, of, { shown: name, actions: [action({ id: name, command: `/evidence ${name}` })] }, NOON);
    savePress(db, of, { id: name, user }, NOON);
    saveFeedback(db, of, { channel, user, key: name, about: `about ${name}`, verdict: 'helpful', reason: null }, NOON);
    saveWithdrawal(db, of, { channel, kind: 'source', what: `${name}.txt`, user }, NOON);
    saveTold(db, of, `matter of ${name}`, NOON);
    saveDeed(db, of, { channel, user, deed: 'withdrew', what: `${name}.txt` }, NOON);
    saveZone(db, of, 'Europe/Oslo');
    saveCorrected(db, { ...of, conversation: name }, [`claim of ${name}`], NOON);
    setCorrections(db, { ...of, channel }, false);
  });
  follow(state, filling);
  const payer = { workspace: `${platform}:${tenant}`, channel: `${platform}:${channel}`, user: `${platform}:${user}` };
  const unlimited = { user: null, channel: null, workspace: null, all: null };
  stateLedger(state, unlimited, () => NOON).reserve({ model: 'm', payer, most: { input: 1, output: 1 } });
}

/** A digest that the channel follows, an edition of it on its way, one that was left out, and what it was told before. */
function follow(state: State, { platform, tenant, channel, user, name }: Filling): void {
  const of = { platform, tenant };
  const slot = { ...of, subscription: name, channel };
  const rhythm = { kind: 'daily', at: '07:30', days: [1], zone: 'Europe/Oslo' } as const;
  const manner = { rhythm, whenQuiet: 'note', paused: null } as const;
  const subscription = { ...of, ...manner, id: name, channel, topics: [`about ${name}`], owner: user };
  write(state, (db) => {
    saveSubscription(db, { subscription, since: NOON, lastDay: null, lastAt: null, toldUntil: null, nextAt: NOON });
    const queued = { ...slot, key: `digest:${name}:2`, slot: NOON, toldUntil: NOON, claims: [`claim of ${name}`] };
    queueEdition(db, queued, NOON);
    skipEdition(db, { ...slot, key: `digest:${name}:1`, slot: NOON - HOUR, reason: 'nothing was new' }, NOON);
    db.prepare('INSERT INTO told_claim (platform, tenant, channel, claim, told_at) VALUES (?, ?, ?, ?, ?)').run(
      ...[platform, tenant, channel, `claim of ${name}`],
      NOON,
    );
  });
}
