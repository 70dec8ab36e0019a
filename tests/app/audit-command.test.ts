/** `audit`, as text and as JSON, from a real state file. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AuditView } from '../../src/app/audit-view.ts';
import { saveDeed } from '../../src/store/audit.ts';
import type { Deed } from '../../src/store/audit.ts';
import { openState, writeState } from '../../src/store/open-state.ts';
import { paperDesk } from './paper-desk.ts';
import type { PaperDesk } from './paper-desk.ts';

const LINDOW = { platform: 'slack', tenant: 'T0LINDOW' };
const DAY_MS = 86_400_000;

function done({ desk }: PaperDesk, change: Partial<Deed>, daysAgo = 0): void {
  const state = openState(join(desk.environment.stateFolder, 'state.db'));
  const deed = { channel: 'C0QUAY', user: 'U0DANA', deed: 'withdraw', what: '“Four were hurt.”' };
  writeState(state, () => {
    saveDeed(state.db, LINDOW, { ...deed, ...change }, Date.now() - daysAgo * DAY_MS);
  });
  state.db.close();
}

async function json(paper: PaperDesk, ...words: string[]): Promise<AuditView> {
  return JSON.parse((await paper.run('audit', '--json', ...words)).out) as AuditView;
}

describe('audit', () => {
  test('says so where nothing was done, and leaves no file behind', async () => {
    const { run, desk } = paperDesk();
    const { status, out, notes } = await run('audit');
    expect([status, notes]).toEqual([0, '']);
    expect(out).toContain('Nothing was.\n');
    expect(existsSync(desk.environment.stateFolder)).toBe(false);
  });

  test('tells who did what where and when, the newest first', async () => {
    const paper = paperDesk();
    done(paper, {}, 2);
    done(paper, { deed: 'restore', user: null }, 1);
    done(paper, { deed: 'forget', what: 'a user, by their own wish', channel: null, user: null });
    const { status, out } = await paper.run('audit');
    expect(status).toBe(0);
    const lines = out.split('\n').filter((line) => line.startsWith('•'));
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^• forgotten: a user, by their own wish · in slack:T0LINDOW · .* UTC$/);
    expect(lines[1]).toMatch(/^• restored: “Four were hurt\.” · in slack:T0LINDOW C0QUAY · /);
    expect(lines[2]).toMatch(/^• withdrawn: “Four were hurt\.” · by U0DANA in slack:T0LINDOW C0QUAY · /);
    const [, , first] = (await json(paper)).deeds;
    const { at, ...rest } = first ?? { at: '' };
    expect(rest).toEqual({
      workspace: 'slack:T0LINDOW',
      channel: 'C0QUAY',
      user: 'U0DANA',
      deed: 'withdraw',
      what: '“Four were hurt.”',
    });
    expect(Date.now() - Date.parse(at)).toBeGreaterThan(1.9 * DAY_MS);
  });

  test('looks back thirty days, or as many as it is told', async () => {
    const paper = paperDesk();
    for (const daysAgo of [0, 29, 30]) done(paper, {}, daysAgo);
    expect((await json(paper)).deeds).toHaveLength(2);
    expect((await json(paper, '--days', '31')).deeds).toHaveLength(3);
  });

  test('prints a hundred deeds, and says how many more there are', async () => {
    const paper = paperDesk();
    for (let n = 1; n <= 102; n += 1) done(paper, {});
    const { out } = await paper.run('audit');
    expect(out.match(/^• withdrawn: /gm)).toHaveLength(100);
    expect(out).toContain('And 2 more: see --json.');
  });

  test.each([
    [['--days', 'week'], '--days must be a whole number from 1 to 366.'],
    [['yesterday'], 'audit takes no words of its own ("yesterday").'],
  ])('does not know %j', async (words, flaw) => {
    const { status, out, notes } = await paperDesk().run('audit', ...words);
    expect([status, out]).toEqual([2, '']);
    expect(notes).toContain(flaw);
    expect(notes).toContain('npm run audit -- --help');
  });
});
