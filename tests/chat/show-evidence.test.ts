/** The receipts of what was shown last in a thread. */

import { describe, expect, test } from 'vitest';
import { afterTyping, harbourDesk } from './harbour-desk.ts';

const BRIEF = '/brief harbour-fire';
const QUESTION = 'How many people were injured in the fire?';

describe('evidence', () => {
  test('of one point shows the point with its receipts, under the marks it had', async () => {
    const desk = harbourDesk();
    const briefed = await afterTyping([BRIEF], desk);
    const { shown, conversation } = await afterTyping([BRIEF, '/evidence 2'], desk);
    expect(conversation).toEqual(briefed.conversation);
    const [first, second] = conversation.shown?.points ?? [];
    const [receipt] = second?.citations ?? [];
    const number = conversation.numbers.indexOf(receipt?.source ?? '') + 1;
    const line = oneLine(shown);
    expect(shown).toMatch(/^Harbour fire · evidence for point 2 of 5\n\n/);
    expect(line).toContain(`${second?.text ?? '?'} [${number}] · `);
    expect(line).toMatch(new RegExp(`${receipt?.source ?? '?'}:\\d+ · 2 March 2026 .*⟦${receipt?.quote ?? '?'}⟧`));
    expect(line).not.toContain(first?.text);
    expect(shown.match(/^\[\d\] /gm)).toEqual([`[${number}] `]);
  });

  test('of all points shows each with its receipts, the first one first', async () => {
    const desk = harbourDesk();
    const { shown, conversation } = await afterTyping([BRIEF, '/evidence'], desk);
    const points = conversation.shown?.points ?? [];
    expect(shown).toMatch(
      /^Harbour fire · evidence\n\nFour people were injured .*\n {4}live\.txt:\d+ · 2 March 2026, 14:10 UTC\n/s,
    );
    expect(shown.match(/⟦/g)).toHaveLength(points.flatMap(({ citations }) => citations).length);
  });

  test('is that of the last answer after a question', async () => {
    const { shown } = await afterTyping([BRIEF, QUESTION, '/evidence 1'], harbourDesk());
    expect(shown).toMatch(
      /^“How many people were injured in the fire\?” · evidence for point 1 of \d\n\nFour people were injured/,
    );
    expect(shown).toMatch(/⟦Four people were injured/);
  });

  test('stays that of the last points where the last words had none', async () => {
    const { shown } = await afterTyping(
      [BRIEF, 'Who pays for the lost copper?', '/timeline', '/evidence 1'],
      harbourDesk(),
    );
    expect(shown).toMatch(/^Harbour fire · evidence for point 1 of/);
  });
});

describe('evidence that cannot be shown', () => {
  test.each(['0', '99', '-1', '1.5', 'two', '1e1', '9'.repeat(400)])(
    'of a point %s says which there are',
    async (number) => {
      const { shown } = await afterTyping([BRIEF, `/evidence ${number}`], harbourDesk());
      expect(shown.replace('\n', ' ')).toMatch(
        /^There is no point “.{1,20}”\. There are 5 points: \/evidence 1 to \/evidence 5\.\s$/,
      );
    },
  );

  test('of a single point says that there is one', async () => {
    const desk = harbourDesk();
    const { conversation } = await afterTyping([BRIEF], desk);
    const single = { title: 'Harbour fire', disagreements: [], points: conversation.shown?.points.slice(0, 1) ?? [] };
    const { shown } = await afterTyping(['/evidence 2'], desk, { ...conversation, shown: single });
    expect(shown).toBe('There is no point “2”. There is one point: /evidence 1.\n');
  });

  test('of nothing says how to begin', async () => {
    expect((await afterTyping(['/evidence 2'], harbourDesk())).shown).toMatch(
      /^There is nothing to show evidence of yet: /,
    );
  });
});

/** However its lines are broken. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
