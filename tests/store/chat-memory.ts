/** What a chat remembers, filled in where a test does not care. */

import type { Article } from '../../src/domain/article.ts';
import type { ShownAction } from '../../src/store/actions.ts';
import type { StoredConversation } from '../../src/store/conversations.ts';
import { writeState } from '../../src/store/open-state.ts';
import type { State } from '../../src/store/open-state.ts';
import { addMessage } from '../../src/store/outbox-messages.ts';
import type { Address } from '../../src/store/outbox-messages.ts';
import type { ShownMessage } from '../../src/store/shown-messages.ts';

export const NOON = Date.parse('2026-03-02T12:00:00Z');
export const HOUR = 60 * 60_000;

export const LINDOW = { platform: 'slack', tenant: 'lindow' };
export const QUAY = { platform: 'slack', tenant: 'quay' };
export const DISCORD = { platform: 'discord', tenant: 'lindow' };

export function conversation(of: Partial<StoredConversation> = {}): StoredConversation {
  return {
    id: 'talk-1',
    channel: 'harbour',
    thread: null,
    opener: null,
    topic: null,
    memory: '{}',
    people: [],
    muted: false,
    begunAt: NOON,
    ...of,
  };
}

export function shown(of: Partial<ShownMessage> = {}): ShownMessage {
  return { key: 'brief-1', conversation: null, channel: 'harbour', user: null, content: '{}', versions: [], ...of };
}

export function action(of: Partial<ShownAction> = {}): ShownAction {
  return { id: 'a1', command: '/evidence', ...of };
}

export function article(text = 'The harbour fire is out.'): Article {
  return {
    source: 'herald.txt',
    title: 'Harbour fire',
    publisher: null,
    published: '2026-03-02',
    publishedInferred: false,
    kind: 'article',
    url: null,
    text,
    entries: [],
    passages: [],
    furniture: [],
  };
}

/** Writes something in a transaction of its own. */
export function write(state: State, act: (db: State['db']) => unknown): void {
  writeState(state, () => act(state.db));
}

/** Our message in the outbox, posted under these ids, a part each; null: not yet. */
export function posted(state: State, of: Partial<Address> & { key: string }, ids: readonly (string | null)[]): void {
  const { key, ...at } = of;
  const address = { ...LINDOW, channel: 'harbour', thread: null, ...at };
  const message = { ...address, kind: 'message', key, parts: ids.map(() => key), ifUnsure: 'leave' } as const;
  const sent = `UPDATE outbox SET state = 'sent', message = ?, payload = NULL
                WHERE platform = ? AND tenant = ? AND key = ? AND part = ?`;
  write(state, (db) => {
    addMessage(db, message, NOON);
    for (const [part, id] of ids.entries()) {
      if (id !== null) db.prepare(sent).run(id, address.platform, address.tenant, key, part);
    }
  });
}

/** Every value of every table. */
export function everything({ db }: State): readonly string[] {
  const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`).all();
  return tables.flatMap(({ name }) =>
    db
      .prepare(`SELECT * FROM "${String(name)}"`)
      .all()
      .flatMap((row) => Object.entries(row).map(([column, value]) => `${String(name)}.${column}: ${textOf(value)}`)),
  );
}

function textOf(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);
}
