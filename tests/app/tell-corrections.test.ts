/** Corrections where the error was read: in the threads that showed it, once, with what holds instead, and in no others. */

import { describe, expect, test } from 'vitest';
import { correctionTeller } from '../../src/app/tell-corrections.ts';
import type { ChatFace } from '../../src/app/chat-answerer.ts';
import type { Coverage } from '../../src/domain/coverage.ts';
import { HARBOUR_COVERAGE } from '../brief/harbour-fire.ts';
import { coverageOf } from '../brief/read-coverage.ts';
import { printed } from '../chat/printed.ts';
import { button, command, idOf, message, press, teamRoom, textOf, type Room } from '../chat/team/team-room.ts';
import { wordsKey } from '../../src/chat/team/withdrawn.ts';
import { writeState } from '../../src/store/open-state.ts';
import { saveWithdrawal } from '../../src/store/withdrawals.ts';
import type { Saying } from '../../src/chat/team/saying.ts';

const HOUR_MS = 60 * 60_000;
const COURIER = HARBOUR_COVERAGE['courier.txt'] ?? '';
const BEGAN = 'The fire burned for six hours and began in a store for fishing nets, the fire service said.';
const KITCHEN = 'The fire burned for six hours and began in the kitchen of a ship, the fire service said.';
const QUESTION = '/ask Where did the fire begin?';

interface PressRoom extends Room {
  readonly cover: (files: Readonly<Record<string, string>>) => void;
  /** Looks at what has changed, a minute later; what is posted then, arrives. */
  readonly look: () => Promise<readonly Saying[]>;
  /** As after a crash: nothing is known but what the state file holds. */
  readonly restart: () => void;
  /** Whether Slack is there. */
  joined: boolean;
  readonly faults: unknown[];
  isRead: (source: string) => boolean;
}

/** A newspaper changes its mind while a workspace reads. */
function pressRoom(): PressRoom {
  let now: Coverage = coverageOf(HARBOUR_COVERAGE);
  const coverage: Coverage = {
    get query() {
      return now.query;
    },
    get terms() {
      return now.terms;
    },
  };
  const room = teamRoom({ coverage });
  const posted: Saying[] = [];
  const faults: unknown[] = [];
  const write: ChatFace['write'] = (saying) => {
    if (saying.kind !== 'message') throw new Error(`no message: ${saying.kind}`);
    posted.push(saying);
    return { ...saying.to, kind: 'message', key: saying.key, parts: [printed(saying.message)], ifUnsure: 'leave' };
  };
  const faces = new Map([['slack', { write }]]);
  const desk: PressRoom = {
    ...{ ...room, faults, isRead: () => true },
    get joined() {
      return faces.size > 0;
    },
    set joined(isThere: boolean) {
      if (isThere) faces.set('slack', { write });
      else faces.clear();
    },
    cover: (files) => {
      now = coverageOf({ ...HARBOUR_COVERAGE, ...files });
    },
    look: async () => {
      posted.length = 0;
      room.clock.now += 60_000;
      await tell();
      room.state.db.exec(
        `UPDATE outbox SET state = 'sent', payload = NULL, message = 'ts-' || key WHERE state = 'new'`,
      );
      return [...posted];
    },
    restart: () => {
      tell = telling();
    },
  };
  const telling = (): (() => Promise<void>) =>
    correctionTeller({
      desk: room.desk,
      held: () => ({ coverage: now, isRead: (source) => desk.isRead(source) }),
      faces,
      posted: () => undefined,
      report: (fault) => faults.push(fault),
    });
  let tell = telling();
  return desk;
}

function withdraw({ state }: Room, quote: string): void {
  const what = wordsKey({ source: 'courier.txt', start: 0, end: 0, quote });
  writeState(state, () => {
    saveWithdrawal(
      state.db,
      { platform: 'slack', tenant: 'T1' },
      { channel: 'C1', kind: 'point', what, user: 'U1' },
      0,
    );
  });
}

const CHANGED = { 'courier.txt': COURIER.replace(BEGAN, KITCHEN) };

describe('a source that changes what was told', () => {
  test('is told of in the thread that told it, old and new, with its button', async () => {
    const room = pressRoom();
    const [answered] = await room.hear(command(QUESTION));
    expect(textOf(answered === undefined ? [] : [answered])).toContain('began in a store for fishing nets');
    expect(await room.look()).toEqual([]);
    room.cover(CHANGED);
    const said = await room.look();
    expect(said).toMatchObject([
      { kind: 'message', to: { channel: 'C1', thread: idOf(answered?.key ?? '') }, asked: null, opensThread: null },
    ]);
    const text = textOf(said);
    expect(text).toMatch(/^Correction: “Where did the fire begin\?”/);
    expect(text.replace(/\s+/g, ' ')).toContain(`~${BEGAN}~`);
    expect(text.replace(/\s+/g, ' ')).toContain(`→ ${KITCHEN}`);
    expect(text).toContain('no longer say what was told here on 3 March 2026, 12:00 UTC:');
    const shown = await room.hear(press(button(said, 'Evidence')));
    expect(textOf(shown)).toContain('the kitchen of a ship');
    expect(room.faults).toEqual([]);
  });

  test('is told of once, whatever else changes and whatever crashes', async () => {
    const room = pressRoom();
    await room.hear(command(QUESTION));
    room.cover(CHANGED);
    expect(await room.look()).toHaveLength(1);
    expect(await room.look()).toEqual([]);
    room.restart();
    room.clock.now += 2 * HOUR_MS;
    expect(await room.look()).toEqual([]);
    room.cover({ ...CHANGED, 'echo.md': '# Sandholm\n\nSandholm Echo, 3 March 2026\n\nThe harbour is quiet again.\n' });
    expect(await room.look()).toEqual([]);
  });

  test('once more corrects the correction, when its thread has rested for an hour', async () => {
    const room = pressRoom();
    await room.hear(command(QUESTION));
    room.cover(CHANGED);
    expect(await room.look()).toHaveLength(1);
    const TORCH = 'The fire burned for six hours and began with a spark from a welder’s torch, the fire service said.';
    room.cover({ 'courier.txt': COURIER.replace(BEGAN, TORCH) });
    expect(await room.look()).toEqual([]);
    room.clock.now += HOUR_MS;
    const text = textOf(await room.look()).replace(/\s+/g, ' ');
    expect(text).toContain(`~${KITCHEN}~`);
    expect(text).toContain(`→ ${TORCH}`);
    expect(text).not.toContain('fishing nets');
  });

  test('is told of in every thread that showed it, and in no other', async () => {
    const room = pressRoom();
    await room.hear(command(QUESTION));
    await room.hear(command(QUESTION, { channel: 'C2' }));
    await room.hear(command('/ask When will the ferries run again?', { channel: 'C3' }));
    room.cover(CHANGED);
    expect((await room.look()).map((one) => (one.kind === 'message' ? one.to.channel : one.kind)).toSorted()).toEqual([
      'C1',
      'C2',
    ]);
  });

  test('of a thread that asked twice is told once', async () => {
    const room = pressRoom();
    const [answered] = await room.hear(command(QUESTION));
    const thread = idOf(answered?.key ?? '');
    await room.hear(message('Where did the fire begin?', { thread }));
    room.cover(CHANGED);
    const said = await room.look();
    expect(said).toHaveLength(1);
    expect(textOf(said).replace(/\s+/g, ' ').split(`~${BEGAN}~`)).toHaveLength(2);
  });

  test('is told of beside messages that have no points', async () => {
    const room = pressRoom();
    await room.hear(command(QUESTION));
    room.state.db.exec(
      `INSERT INTO shown (platform, tenant, key, conversation, channel, user, content, shown_at)
       SELECT platform, tenant, 'pointless', conversation, channel, user, json_set(content, '$.shown', json('null')), shown_at
       FROM shown`,
    );
    room.cover(CHANGED);
    expect(await room.look()).toHaveLength(1);
  });

  test('is told of in a conversation between two as well', async () => {
    const room = pressRoom();
    await room.hear(message('Where did the fire begin?', { channel: 'D1', direct: true }));
    room.cover(CHANGED);
    expect(await room.look()).toMatchObject([{ to: { channel: 'D1', thread: null } }]);
  });
});

describe('a count that its source has raised', () => {
  const FOUR = 'four people were injured, according to the fire service';
  const MORE = { 'courier.txt': COURIER.replace(FOUR, FOUR.replace('four', 'seven')) };
  const ALONE = { 'tribune.txt': '', 'live.txt': '', 'column.txt': '' };

  function counting(): PressRoom {
    const room = pressRoom();
    room.cover(ALONE);
    return room;
  }

  test('was right when it was told: the thread gets an update', async () => {
    const room = counting();
    await room.hear(command('/ask How many people were injured, according to the fire service?'));
    room.cover({ ...ALONE, ...MORE });
    const text = textOf(await room.look()).replace(/\s+/g, ' ');
    expect(text).toMatch(/^Update: /);
    expect(text).toMatch(/~.*four people.*~.*→ .*seven people were injured/);
  });

  test('is not told where somebody has asked again since', async () => {
    const room = counting();
    const ask = 'How many people were injured, according to the fire service?';
    const [answered] = await room.hear(command(`/ask ${ask}`));
    room.cover({ ...ALONE, ...MORE });
    await room.hear(message(ask, { thread: idOf(answered?.key ?? '') }));
    expect(await room.look()).toEqual([]);
  });

  test('is raised also where comment goes on with the old one', async () => {
    const room = pressRoom();
    const papers = { 'tribune.txt': '', 'live.txt': '' };
    room.cover(papers);
    await room.hear(command('/ask How many people were injured, according to the fire service?'));
    room.cover({ ...papers, ...MORE });
    expect(await room.look()).toHaveLength(1);
  });
});

describe('nothing is said', () => {
  test('of what was only for one reader’s eyes, or never arrived', async () => {
    const room = pressRoom();
    await room.hear(command('/brief harbour-fire only me'));
    await room.hear(command(QUESTION, { channel: 'C2' }));
    room.state.db.exec(`UPDATE outbox SET state = 'dead', message = NULL, reason = 'x' WHERE channel = 'C2'`);
    room.cover(CHANGED);
    expect(await room.look()).toEqual([]);
    expect(room.faults).toEqual([]);
  });

  test('where the words only moved, or another source still says so', async () => {
    const room = pressRoom();
    await room.hear(command(QUESTION));
    room.cover({
      'courier.txt': COURIER.replace(BEGAN, KITCHEN),
      'post2.txt': `Nets burned\n\nQuay Post\n\n3 March 2026\n\n${BEGAN}\n`,
    });
    expect(await room.look()).toEqual([]);
  });

  test('where the source itself is not read any more: nobody knows what it says', async () => {
    const room = pressRoom();
    await room.hear(command(QUESTION));
    room.isRead = () => false;
    room.cover({ 'courier.txt': '' });
    expect(await room.look()).toEqual([]);
  });

  test('in a channel that wants no corrections, until it wants them again', async () => {
    const room = pressRoom();
    await room.hear(command(QUESTION));
    expect(textOf(await room.hear(command('/briefdesk digest corrections off')))).toContain('are not told');
    room.cover(CHANGED);
    expect(await room.look()).toEqual([]);
    await room.hear(command('/briefdesk digest corrections on'));
    room.restart();
    expect(await room.look()).toHaveLength(1);
  });
});

describe('a thread', () => {
  test('whose first message nobody can find is left alone', async () => {
    const room = pressRoom();
    await room.hear(command(QUESTION));
    room.state.db.exec('DELETE FROM outbox');
    room.cover(CHANGED);
    expect(await room.look()).toEqual([]);
  });

  test('is not told of a point that was withdrawn there by hand', async () => {
    const room = pressRoom();
    const [answered] = await room.hear(command(QUESTION));
    withdraw(room, BEGAN);
    expect(answered).toBeDefined();
    room.cover(CHANGED);
    expect(await room.look()).toEqual([]);
  });

  test('of a platform that cannot be reached is told when it can', async () => {
    const room = pressRoom();
    await room.hear(command(QUESTION));
    room.cover(CHANGED);
    room.joined = false;
    expect(await room.look()).toEqual([]);
    room.joined = true;
    expect(await room.look()).toHaveLength(1);
  });

  test('is dated by what was told first', async () => {
    const room = pressRoom();
    const [answered] = await room.hear(command(QUESTION));
    room.clock.now += 3 * HOUR_MS;
    await room.hear(message('How many people were hurt or injured?', { thread: idOf(answered?.key ?? '') }));
    room.cover({ 'courier.txt': '', 'tribune.txt': '', 'live.txt': '', 'echo.md': '', 'column.txt': '' });
    const text = textOf(await room.look()).replace(/\s+/g, ' ');
    expect(text.split('gone from the coverage').length).toBeGreaterThan(2);
    expect(text).toContain('told here on 3 March 2026, 12:00 UTC:');
  });
});

describe('a look', () => {
  test('comes once a minute at most, and not at all where nothing has changed', async () => {
    const room = pressRoom();
    await room.hear(command(QUESTION));
    expect(await room.look()).toEqual([]);
    room.cover(CHANGED);
    room.clock.now -= 60_000;
    expect(await room.look()).toEqual([]);
    expect(await room.look()).toHaveLength(1);
    room.state.db.exec(`UPDATE shown SET content = 'no JSON'`);
    expect(await room.look()).toEqual([]);
    expect(room.faults).toEqual([]);
  });

  test('that failed is made again, though nothing has changed since', async () => {
    const room = pressRoom();
    await room.hear(command(QUESTION));
    room.state.db.exec(`CREATE TRIGGER full BEFORE INSERT ON corrected BEGIN SELECT RAISE(FAIL, 'no'); END`);
    room.cover(CHANGED);
    await room.look();
    expect(room.faults).toHaveLength(1);
    expect(room.state.db.prepare(`SELECT count(*) AS n FROM outbox WHERE key LIKE 'correction:%'`).get()).toEqual({
      n: 0,
    });
    room.state.db.exec('DROP TRIGGER full');
    expect(await room.look()).toHaveLength(1);
  });
});

describe('an article', () => {
  test('that is gone takes with it what nobody else says', async () => {
    const room = pressRoom();
    await room.hear(command(QUESTION));
    room.cover({ 'courier.txt': '' });
    const text = textOf(await room.look()).replace(/\s+/g, ' ');
    expect(text).toMatch(/^Correction: /);
    expect(text).toContain('the article is gone from the coverage');
  });

  test('that says nothing of it any more is not said to have taken it back', async () => {
    const room = pressRoom();
    await room.hear(command(QUESTION));
    room.cover({ 'courier.txt': COURIER.replace(BEGAN, 'The smoke was seen in Sandholm across the water.') });
    const text = textOf(await room.look()).replace(/\s+/g, ' ');
    expect(text).toContain(`~${BEGAN}~`);
    expect(text).toContain('its source no longer says this');
  });
});

test('what fails in one thread is reported, and the others are told', async () => {
  const room = pressRoom();
  await room.hear(command(QUESTION));
  await room.hear(command(QUESTION, { channel: 'C2' }));
  room.state.db.exec(`UPDATE shown SET content = 'no JSON' WHERE channel = 'C1'`);
  room.cover(CHANGED);
  expect(await room.look()).toMatchObject([{ to: { channel: 'C2' } }]);
  expect(room.faults).toHaveLength(1);
});
