/** `feedback`, as text and as JSON, from a real state file. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FeedbackView } from '../../src/app/feedback-view.ts';
import { saveFeedback } from '../../src/store/feedback.ts';
import type { Feedback } from '../../src/store/feedback.ts';
import { openState, writeState } from '../../src/store/open-state.ts';
import { paperDesk } from './paper-desk.ts';
import type { PaperDesk } from './paper-desk.ts';

const FIRE: Feedback = {
  channel: 'C0QUAY',
  user: 'U0DANA',
  key: 'command:1:0',
  about: 'Harbour fire',
  verdict: 'helpful',
  reason: null,
};
const LINDOW = { platform: 'slack', tenant: 'T0LINDOW' };
const DAY_MS = 86_400_000;

function give({ desk }: PaperDesk, change: Partial<Feedback>, { of = LINDOW, daysAgo = 0 } = {}): void {
  const state = openState(join(desk.environment.stateFolder, 'state.db'));
  writeState(state, () => {
    saveFeedback(state.db, of, { ...FIRE, ...change }, Date.now() - daysAgo * DAY_MS);
  });
  state.db.close();
}

async function json(paper: PaperDesk, ...words: string[]): Promise<FeedbackView> {
  return JSON.parse((await paper.run('feedback', '--json', ...words)).out) as FeedbackView;
}

describe('feedback', () => {
  test('says so where nobody said anything, and leaves no file behind', async () => {
    const { run, desk } = paperDesk();
    const { status, out, notes } = await run('feedback');
    expect([status, notes]).toEqual([0, '']);
    expect(out).toContain('Nobody said anything.\n');
    expect(existsSync(desk.environment.stateFolder)).toBe(false);
  });

  test('tells message by message what readers said, the newest first, and not who said it', async () => {
    const paper = paperDesk();
    give(paper, {}, { daysAgo: 3 });
    give(paper, { user: 'U0ADA', verdict: 'not-helpful', reason: 'too long\u001b[31m' }, { daysAgo: 2 });
    give(paper, { user: 'U0IVO', verdict: 'not-helpful', reason: 'no cause' }, { daysAgo: 1 });
    give(paper, { key: 'command:2:0', about: 'Ferries' });
    const { status, out } = await paper.run('feedback');
    expect(status).toBe(0);
    expect(out).toContain('In all: 2 helpful · 2 not helpful\n');
    expect(out).toMatch(/Ferries\n• 1 helpful · .* UTC · slack:T0LINDOW C0QUAY\n/);
    expect(out).toMatch(/Harbour fire\n• 1 helpful · 2 not helpful · .*\n• “no cause”\n• “too long.*”\n/);
    expect(out.indexOf('Ferries')).toBeLessThan(out.indexOf('Harbour fire'));
    expect(out).not.toContain('\u001b');
    expect(out).not.toMatch(/U0/);
    expect(JSON.stringify(await json(paper))).not.toMatch(/U0/);
  });

  test('takes equal messages of two workspaces for two', async () => {
    const paper = paperDesk();
    give(paper, {});
    give(paper, {}, { of: { ...LINDOW, tenant: 'T0BRANT' } });
    expect((await json(paper)).messages.map(({ workspace, helpful }) => [workspace, helpful]).toSorted()).toEqual([
      ['slack:T0BRANT', 1],
      ['slack:T0LINDOW', 1],
    ]);
  });

  test('looks back thirty days, or as many as it is told', async () => {
    const paper = paperDesk();
    for (const daysAgo of [0, 29, 30]) give(paper, { key: `command:${daysAgo}:0` }, { daysAgo });
    expect((await json(paper)).messages).toHaveLength(2);
    expect((await json(paper, '--days', '1')).messages).toHaveLength(1);
    expect((await json(paper, '--days', '31')).helpful).toBe(3);
  });

  test('prints thirty messages, and says how many more there are', async () => {
    const paper = paperDesk();
    for (let n = 1; n <= 31; n += 1) give(paper, { key: `command:${n}:0`, about: n === 1 ? '' : `Ferry ${n}` });
    const { out } = await paper.run('feedback');
    expect(out.match(/slack:T0LINDOW/g)).toHaveLength(30);
    expect(out).toContain('And 1 more: see --json.');
    const { messages } = await json(paper);
    expect(messages).toHaveLength(31);
    expect(messages.find(({ title }) => title === null)).toMatchObject({ helpful: 1, notHelpful: 0, reasons: [] });
  });

  test.each([
    [['--days', '0'], '--days must be a whole number from 1 to 366.'],
    [['harbour'], 'feedback takes no words of its own ("harbour").'],
  ])('does not know %j', async (words, flaw) => {
    const { status, out, notes } = await paperDesk().run('feedback', ...words);
    expect([status, out]).toEqual([2, '']);
    expect(notes).toContain(flaw);
    expect(notes).toContain('npm run feedback -- --help');
  });
});
