/** What buttons do: each on the message that it stands under, for whoever presses it, once for each wish. */

import { describe, expect, test } from 'vitest';
import { listFeedback } from '../../../src/store/feedback.ts';
import { coverageOf } from '../../brief/read-coverage.ts';
import { HARBOUR_COVERAGE } from '../../brief/harbour-fire.ts';
import { openedState } from '../../store/state-file.ts';
import { button, command, form, idOf, labelsIn, message, press, teamRoom, textOf } from './team-room.ts';

const MINUTE_MS = 60_000;

describe('a look', () => {
  test('is for whoever presses, and changes nothing in the thread', async () => {
    const { hear, state } = teamRoom();
    const briefing = await hear(command('/brief harbour-fire'));
    const memory = () => state.db.prepare('SELECT memory FROM conversation').all();
    const before = memory();
    for (const [label, begins] of [
      ['Evidence', 'Harbour fire · evidence'],
      ['Sources differ', 'Harbour fire · where sources differ'],
      ['Timeline', 'Harbour fire · timeline'],
      ['Sources', '6 sources'],
    ] as const) {
      const said = await hear(press(button(briefing, label), { user: 'U7' }));
      expect(said).toMatchObject([{ kind: 'only-you', asked: { user: 'U7' } }]);
      expect(textOf(said)).toContain(begins);
    }
    expect(memory()).toEqual(before);
  });

  test('shows what its own message stands on, wherever the thread has gone', async () => {
    const { hear } = teamRoom();
    const briefing = await hear(command('/brief harbour-fire'));
    const thread = idOf(briefing[0]?.key ?? '');
    const answer = await hear(message('How many people were injured?', { thread }));
    await hear(message('brief ferry-line', { thread, toUs: true }));
    expect(textOf(await hear(press(button(briefing, 'Evidence'), { thread })))).toMatch(/^Harbour fire · evidence/);
    expect(textOf(await hear(press(button(answer, 'Evidence'), { thread })))).toMatch(
      /^“How many people were injured\?” · evidence/,
    );
    expect(textOf(await hear(message('evidence', { thread })))).toMatch(/^Ferry line · evidence/);
  });

  test('shows receipts from the articles as they were, though the coverage has gone on', async () => {
    const state = openedState();
    const before = teamRoom({ state });
    const briefing = await before.hear(command('/brief harbour-fire'));
    const thread = idOf(briefing[0]?.key ?? '');
    const quoted = textOf(await before.hear(press(button(briefing, 'Evidence'), { thread })));
    const changed = Object.entries(HARBOUR_COVERAGE).map(([name, text]) => [name, text.replaceAll('our', 'nine')]);
    const after = teamRoom({ state, coverage: coverageOf(Object.fromEntries(changed) as typeof HARBOUR_COVERAGE) });
    after.clock.now += MINUTE_MS;
    expect(textOf(await after.hear(press(button(briefing, 'Evidence'), { thread })))).toBe(quoted);
    expect(textOf(await after.hear(message('evidence', { thread })))).toBe(quoted);
  });

  test('of a message for one reader is for that reader', async () => {
    const { hear } = teamRoom();
    const alone = await hear(command('/brief harbour-fire only me'));
    expect(textOf(await hear(press(button(alone, 'Evidence'), { user: 'U2' })))).toContain('not known here');
    expect(textOf(await hear(press(button(alone, 'Evidence'))))).toContain('Harbour fire · evidence');
  });
});

describe('a press', () => {
  test('twice within a moment is one wish; later it is another', async () => {
    const { hear, clock } = teamRoom();
    const briefing = await hear(command('/brief harbour-fire'));
    const evidence = button(briefing, 'Evidence');
    const [first] = await hear(press(evidence));
    expect(await hear(press(evidence))).toEqual([]);
    expect(await hear(press(evidence, { user: 'U2' }))).toHaveLength(1);
    clock.now += MINUTE_MS;
    const [later] = await hear(press(evidence));
    expect(later?.key).not.toBe(first?.key);
  });

  test('ten at once bear one name, so that one of them is heard', async () => {
    const { hear } = teamRoom();
    const evidence = button(await hear(command('/brief harbour-fire')), 'Evidence');
    const said = await Promise.all(Array.from({ length: 10 }, () => hear(press(evidence))));
    expect(new Set(said.flat().map(({ key }) => key)).size).toBe(1);
  });

  test('of a button that nobody knows says so', async () => {
    const { hear } = teamRoom();
    for (const id of ['no such button', '__proto__', '']) {
      expect(textOf(await hear(press(id)))).toBe('This button is not known here any more. /brief asks anew.\n');
    }
  });
});

test('Copy with sources gives the text as it can be pasted', async () => {
  const { hear } = teamRoom();
  const said = await hear(press(button(await hear(command('/brief harbour-fire')), 'Copy with sources')));
  expect(said).toMatchObject([{ kind: 'only-you', message: { blocks: [{ kind: 'verbatim' }] } }]);
  expect(textOf(said)).toMatch(/^## Harbour fire\n\n\*\*Four people were injured/);
  expect(labelsIn(said)).toEqual([]);
});

describe('feedback', () => {
  test('is kept with the message that it is about, one verdict of each reader', async () => {
    const { hear, state, clock } = teamRoom();
    const briefing = await hear(command('/brief harbour-fire'));
    await hear(press(button(briefing, 'Helpful')));
    await hear(press(button(briefing, 'Helpful'), { user: 'U2' }));
    clock.now += MINUTE_MS;
    const asked = await hear(press(button(briefing, 'Not helpful')));
    expect(asked).toMatchObject([{ kind: 'form', shape: { kind: 'reason' } }]);
    const about = { platform: 'slack', tenant: 'T1', channel: 'C1', about: 'Harbour fire', key: briefing[0]?.key };
    const kept = () => listFeedback(state, 0).toSorted((a, b) => (a.user < b.user ? -1 : 1));
    expect(kept()).toMatchObject([
      { ...about, user: 'U1', verdict: 'not-helpful', reason: null },
      { ...about, user: 'U2', verdict: 'helpful', reason: null },
    ]);
    const name = asked[0]?.kind === 'form' ? asked[0].form : '';
    expect(textOf(await hear(form(name, { reason: '  the toll is old ' })))).toContain('Thank you');
    expect(kept()).toMatchObject([{ user: 'U1', verdict: 'not-helpful', reason: 'the toll is old' }, { user: 'U2' }]);
  });

  test('cannot be given on what another channel or workspace was shown', async () => {
    const { hear, state } = teamRoom();
    const briefing = await hear(command('/brief harbour-fire'));
    const name = `reason:${briefing[0]?.key ?? ''}`;
    await hear(form(name, { reason: 'mine' }, { channel: 'C9' }));
    await hear(form(name, { reason: 'mine' }, { tenant: 'T9' }));
    expect(listFeedback(state, 0)).toEqual([]);
  });
});
