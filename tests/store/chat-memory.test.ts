/** What holds for all that is kept of chats: tenants are strangers, and nothing is found by reading everything. */

import { describe, expect, test } from 'vitest';
import { actionOf, saveActions, savePress } from '../../src/store/actions.ts';
import { articleVersion, saveVersion } from '../../src/store/article-versions.ts';
import { listDeeds, saveDeed } from '../../src/store/audit.ts';
import { saveConversation, stateConversations } from '../../src/store/conversations.ts';
import { listFeedback, saveFeedback } from '../../src/store/feedback.ts';
import { forget } from '../../src/store/forget.ts';
import { stateInstallations } from '../../src/store/installations.ts';
import type { Installations } from '../../src/store/installations.ts';
import { isOpening } from '../../src/store/is-opening.ts';
import type { State } from '../../src/store/open-state.ts';
import { saveShown, sentAs, shownIn, shownMessage } from '../../src/store/shown-messages.ts';
import type { Tenant } from '../../src/store/tenant.ts';
import { saveWithdrawal, undoWithdrawal, withdrawnIn } from '../../src/store/withdrawals.ts';
import { action, article, conversation, DISCORD, LINDOW, NOON, posted, QUAY, shown, write } from './chat-memory.ts';
import { openedState } from './state-file.ts';

const TENANTS = [LINDOW, QUAY, DISCORD];
interface Kept {
  readonly state: State;
  readonly installations: Installations;
}

function keptIn(state: State): Kept {
  return { state, installations: stateInstallations(state, 'the tide comes in twice a day at Port Lindow') };
}

/** Each tenant has everything. */
function keptOfAll(): Kept {
  const kept = keptIn(openedState());
  for (const tenant of TENANTS) remember(kept, tenant);
  return kept;
}

/** Under ids that are the same for every tenant, words that are its own. */
function remember({ state, installations }: Kept, tenant: Tenant): void {
  const own = wordsOf(tenant);
  installations.put(tenant, own);
  posted(state, { key: 'brief-1', ...tenant }, [`${own} 17.1`]);
  posted(state, { key: 'brief-2', ...tenant }, [null]);
  const talk = { opener: 'brief-1', topic: 'harbour-fire', memory: own };
  const source = { channel: 'harbour', kind: 'source', user: 'U1' } as const;
  write(state, (db) => {
    saveConversation(db, tenant, conversation(talk), NOON);
    saveConversation(db, tenant, conversation({ id: 'talk-2', thread: '18.1', memory: own }), NOON);
    const versions = [saveVersion(db, article(own), NOON)];
    saveShown(db, tenant, shown({ content: own, versions }), NOON);
    saveActions(db, tenant, { shown: 'brief-1', actions: [action({ command: own })] }, NOON);
    savePress(db, tenant, { id: 'a1', user: 'U1' }, NOON);
    saveFeedback(
      db,
      tenant,
      { channel: 'harbour', user: 'U1', key: 'brief-1', about: own, verdict: 'helpful', reason: null },
      NOON,
    );
    saveWithdrawal(db, tenant, { ...source, what: own }, NOON);
    saveWithdrawal(db, tenant, { ...source, what: 'shared.txt' }, NOON);
    saveDeed(db, tenant, { channel: 'harbour', user: 'U1', deed: 'withdrew', what: own }, NOON);
  });
}

/** All that a tenant can ask for. */
function recalled({ state, installations }: Kept, tenant: Tenant): Readonly<Record<string, unknown>> {
  const harbour = { ...tenant, channel: 'harbour' };
  const talks = stateConversations(state);
  return {
    byId: talks.byId(tenant, 'talk-1')?.memory,
    ofThread: talks.ofThread({ ...harbour, thread: '18.1' })?.memory,
    ofOpener: talks.ofThread({ ...harbour, thread: `${wordsOf(tenant)} 17.1` })?.memory,
    ofOthers: TENANTS.filter((other) => other !== tenant).map((other) =>
      talks.ofThread({ ...harbour, thread: `${wordsOf(other)} 17.1` }),
    ),
    live: talks.live(harbour, 'harbour-fire', 0)?.thread,
    opening: isOpening(state, harbour, { topic: 'harbour-fire', since: 0 }),
    shown: shownMessage(state, tenant, 'brief-1')?.content,
    cites: shownMessage(state, tenant, 'brief-1')?.versions.map((version) => articleVersion(state, version)?.text),
    shownIn: shownIn(state, harbour, 0).map(({ content }) => content),
    sentAs: sentAs(state, tenant, 'brief-1'),
    action: actionOf(state, tenant, { id: 'a1', user: 'U1' }),
    withdrawn: withdrawnIn(state, harbour).sources,
    installation: installations.get(tenant),
    feedback: listFeedback(state, 0)
      .filter(isOf(tenant))
      .map(({ about }) => about),
    deeds: listDeeds(state, 0)
      .filter(isOf(tenant))
      .map(({ what }) => what),
  };
}

function wordsOf({ platform, tenant }: Tenant): string {
  return `"${platform} ${tenant}"`;
}

function isOf({ platform, tenant }: Tenant): (of: Tenant) => boolean {
  return (of) => of.platform === platform && of.tenant === tenant;
}

/** A state that tells of each step that reads a whole table, or all that a tenant has in it. */
function watched({ db, path }: State): { readonly state: State; readonly scans: string[] } {
  const scans: string[] = [];
  const prepare = (sql: string): unknown => {
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
    const steps = plan.map(({ detail }) => String(detail));
    scans.push(...steps.filter((step) => step.startsWith('SCAN') || step.endsWith('(platform=? AND tenant=?)')));
    return db.prepare(sql);
  };
  return { state: { db: { prepare } as unknown as State['db'], path }, scans };
}

describe('two tenants with equal ids', () => {
  test('never see each other, whatever is asked for', () => {
    const kept = keptOfAll();
    for (const tenant of TENANTS) {
      const own = wordsOf(tenant);
      expect(recalled(kept, tenant)).toEqual({
        byId: own,
        ofThread: own,
        ofOpener: own,
        ofOthers: [null, null],
        live: `${own} 17.1`,
        opening: false,
        shown: own,
        cites: [own],
        shownIn: [own],
        sentAs: [`${own} 17.1`],
        action: { shown: 'brief-1', channel: 'harbour', user: null, command: own, pressed: 1, pressedAt: NOON },
        withdrawn: [own, 'shared.txt'],
        installation: own,
        feedback: [own],
        deeds: [own],
      });
    }
  });

  test('never change each other, whatever is done', () => {
    const kept = keptOfAll();
    const { state, installations } = kept;
    const deeds: readonly ((db: State['db']) => unknown)[] = [
      () => {
        remember(kept, LINDOW);
      },
      (db) => {
        savePress(db, LINDOW, { id: 'a1', user: 'U1' }, NOON);
      },
      (db) => {
        undoWithdrawal(db, LINDOW, { channel: 'harbour', kind: 'source', what: 'shared.txt' });
      },
      () => {
        installations.remove(LINDOW);
      },
      (db) => forget(db, { ...LINDOW, kind: 'user', user: 'U1' }),
      (db) => forget(db, { ...LINDOW, kind: 'channel', channel: 'harbour' }),
      (db) => forget(db, { ...LINDOW, kind: 'workspace' }),
    ];
    const others = (): unknown => [QUAY, DISCORD].map((tenant) => recalled(kept, tenant));
    const before = others();
    for (const deed of deeds) {
      deed(state.db);
      expect(others()).toEqual(before);
    }
    // It was done, only not to them.
    expect(recalled(kept, LINDOW)).toMatchObject({ byId: undefined, shown: undefined, installation: null, deeds: [] });
  });
});

test('every read finds its rows by an index, and so does all that goes with a message', () => {
  const { state, scans } = watched(openedState());
  recalled(keptIn(state), LINDOW);
  // A tenant has one, and its name is the whole key.
  expect(scans.splice(0)).toEqual(['SEARCH installation USING PRIMARY KEY (platform=? AND tenant=?)']);
  state.db.prepare('DELETE FROM shown WHERE shown_at < 0');
  state.db.prepare('DELETE FROM conversation WHERE touched_at < 0');
  state.db.prepare('DELETE FROM feedback WHERE given_at < 0');
  expect(scans).toEqual([]);
  // Whatever does not is told.
  state.db.prepare('SELECT content FROM shown');
  state.db.prepare(`SELECT content FROM shown WHERE platform = 'slack' AND tenant = 'lindow'`);
  expect(scans).toHaveLength(2);
});
