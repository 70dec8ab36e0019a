/** Something of everything that is kept of a chat. */

import { saveActions, savePress } from '../../src/store/actions.ts';
import { saveVersion } from '../../src/store/article-versions.ts';
import { saveDeed } from '../../src/store/audit.ts';
import { saveConversation } from '../../src/store/conversations.ts';
import { saveFeedback } from '../../src/store/feedback.ts';
import { stateInbox } from '../../src/store/inbox.ts';
import { stateLedger } from '../../src/store/ledger.ts';
import type { State } from '../../src/store/open-state.ts';
import { addMessage } from '../../src/store/outbox-messages.ts';
import { saveShown } from '../../src/store/shown-messages.ts';
import type { Tenant } from '../../src/store/tenant.ts';
import { saveTold } from '../../src/store/told-once.ts';
import { saveWithdrawal } from '../../src/store/withdrawals.ts';
import { action, article, conversation, NOON, shown, write } from './chat-memory.ts';

export interface Filling extends Tenant {
  readonly channel: string;
  readonly user: string;
  /** Names conversation, message and button, and is part of every word. */
  readonly name: string;
}

/** Of each table a row, and more of inbox and outbox: settled and not. */
export function fill(state: State, { platform, tenant, channel, user, name }: Filling): void {
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
  });
  const payer = { workspace: `${platform}:${tenant}`, channel: `${platform}:${channel}`, user: `${platform}:${user}` };
  const unlimited = { user: null, channel: null, workspace: null, all: null };
  stateLedger(state, unlimited, () => NOON).reserve({ model: 'm', payer, most: { input: 1, output: 1 } });
}
