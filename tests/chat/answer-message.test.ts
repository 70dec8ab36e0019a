/** What a reader sees of an answer. */

import { describe, expect, test } from 'vitest';
import { answerMessage } from '../../src/chat/answer-message.ts';
import { briefingMessage } from '../../src/chat/briefing-message.ts';
import type { View } from '../../src/chat/page.ts';
import type { Answered, Refusal } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import { OWN_WORDS } from '../../src/domain/briefing.ts';
import type { Message } from '../../src/domain/message.ts';
import {
  articleFrom,
  articleOf as harbourArticle,
  BLOG,
  cite,
  HERALD,
  harbourBriefing,
  pointOf,
} from './harbour-story.ts';
import { printed, VIEW } from './printed.ts';

const COURIER = articleFrom({
  ...HERALD,
  source: '03-courier.txt',
  publisher: 'Lindow Courier',
  paragraphs: ['Nobody was killed, Dana Reed said.', 'Two cranes fell.'],
});

const articleOf = (source: string): Article => (source === COURIER.source ? COURIER : harbourArticle(source));

const FOUR = pointOf('Four people were taken to hospital, the fire service said.', [cite(HERALD, 'Four people')], {
  speaker: 'the fire service',
  standing: 'disputed',
});
const SIX = pointOf('Six people are in hospital.', [cite(BLOG, 'Six people are in hospital')], {
  speaker: 'the mayor',
  standing: 'disputed',
});
const NOBODY = pointOf('Nobody was killed, Dana Reed said.', [cite(COURIER, 'Nobody was killed')]);

/** The gate's brand is a promise about receipts, which hold here: `cite` finds every one of them in its article. */
function answered(change: Partial<Answered>): Answered {
  const points = change.points ?? [FOUR];
  const cited = new Set(points.flatMap(({ citations }) => citations.map(({ source }) => source)));
  const plain = {
    question: 'how many were hurt?',
    understood: null,
    status: 'answered',
    points,
    missing: [],
    nearest: [],
    notes: [],
    asOf: '2026-03-02T17:18:00Z',
    sources: [...cited].map(articleOf),
    writer: OWN_WORDS,
  };
  return { ...plain, ...change } as Answered;
}

function refusal(change: Partial<Refusal>): Refusal {
  return {
    status: 'not-in-coverage',
    reason: 'absent',
    question: 'who is to blame?',
    understood: null,
    text: 'The coverage does not say who is to blame.',
    choices: [],
    nearest: [],
    notes: [],
    confidence: 0,
    ...change,
  };
}

function message(answer: Answered | Refusal, view: Partial<View> = {}): Message {
  return answerMessage(answer, articleOf, { ...VIEW, ...view });
}

describe('an answer', () => {
  test('shows how the question was understood, its points, what is missing, what is near, notes and sources', () => {
    const answer = answered({
      understood: 'How many people were hurt in the harbour fire?',
      status: 'partly',
      points: [NOBODY, SIX],
      missing: ['whether any were children', 'how the fire started'],
      nearest: [cite(HERALD, 'The cause is not known.')],
      notes: ['Your question was cut.', 'Answered in English.'],
    });
    expect(printed(message(answer))).toBe(`Understood as: How many people were hurt in the harbour fire?

Nobody was killed, Dana Reed said. [1] · one source

• Six people are in hospital. [2·15:05] · according to the mayor · disputed

Not in the coverage: whether any were children; how the fire started.

Nearest:
• The cause is not known. [3]

Your question was cut.

Answered in English.

As of 2 March 2026, 17:18 UTC · in the sources’ own words
[1] Lindow Courier, 2 March 2026
[2] “Harbour fire: follow it live” (publisher not named), 2 March 2026 (date inferred), live blog
[3] Lindow Herald, 2 March 2026
`);
  });

  test('is short where there is little to say', () => {
    expect(printed(message(answered({}))))
      .toBe(`Four people were taken to hospital, the fire service said. [1] · disputed

As of 2 March 2026, 17:18 UTC · in the sources’ own words
[1] Lindow Herald, 2 March 2026
`);
  });

  test('prints its first point strong, and how it was understood and the notes faint', () => {
    const shown = printed(
      message(answered({ points: [NOBODY, SIX], understood: 'Who?', notes: ['Your question was cut.'] })),
      { colour: true },
    );
    expect(shown).toMatch(
      /^\u001B\[2mUnderstood as: Who\?\u001B\[22m\n\n\u001B\[1mNobody was killed, Dana Reed said\./,
    );
    expect(shown).toContain('\n• Six people are in hospital. \u001B[2m[2·15:05]');
    expect(shown).toContain('\n\n\u001B[2mYour question was cut.\u001B[22m\n\n');
  });

  test('shows positions side by side where sources differ, none before the others', () => {
    const told = message(answered({ status: 'disputed', points: [FOUR, SIX] }));
    expect(printed(told, { colour: true }).match(/\u001B\[1m.*/g)).toEqual(['\u001B[1mSources differ\u001B[22m']);
    expect(printed(told)).toMatch(
      /^Sources differ\n• Four people .* \[1\] · disputed\n• Six people .* \[2·15:05\] · according to/,
    );
  });

  test('shows the receipts under each point when asked for evidence, in a dispute as well', () => {
    const evidence = { evidence: true };
    const points = [NOBODY, SIX];
    expect(printed(message(answered({ points }), evidence))).toMatch(
      /one source\n {4}03-courier\.txt:1 .*\n {4}⟦Nobody was killed⟧, Dana Reed said\.\n\n• Six .*\n {4}02-live\.txt:3 .*\n {4}⟦Six people/,
    );
    expect(printed(message(answered({ points, status: 'disputed' }), evidence))).toContain('    ⟦Nobody was killed⟧');
    expect(
      message(answered({ points })).blocks.flatMap((block) => ('receipts' in block ? block.receipts : [])),
    ).toEqual([]);
  });

  test('begins with when this was known', () => {
    const shown = printed(message(answered({ understood: 'Who?' }), { knownAsOf: '2026-03-02T16:00:00Z' }));
    expect(shown).toMatch(/^As known on 2 March 2026, 16:00 UTC\.\n\nUnderstood as: Who\?\n\nFour people/);
  });
});

describe('the numbers of a thread', () => {
  const briefing = briefingMessage(harbourBriefing(), articleOf, VIEW);

  test('stay what they were in the briefing above, and new sources go on', () => {
    const first = message(answered({ points: [SIX, NOBODY] }), { numbers: briefing.numbers });
    expect(printed(first)).toMatch(
      /hospital\. \[2·15:05\] .*said\. \[3\] .*\n\[2\] “Harbour fire.*\n\[3\] Lindow Courier/s,
    );
    const second = message(answered({ points: [NOBODY] }), { numbers: first.numbers });
    expect(printed(second)).toContain('said. [3] · one source\n');
    expect(second.numbers).toEqual([HERALD.source, BLOG.source, COURIER.source]);
  });

  test('list each source once, in their order, whatever the order of the points', () => {
    const shown = printed(message(answered({ points: [SIX, FOUR] }), { numbers: briefing.numbers }));
    expect(shown.match(/^\[\d\]/gm)).toEqual(['[1]', '[2]']);
  });

  test('count what is only near', () => {
    const near = message(refusal({ nearest: [cite(COURIER, 'Two cranes fell.')] }), { numbers: briefing.numbers });
    expect(near.numbers).toEqual([HERALD.source, BLOG.source, COURIER.source]);
  });
});

describe('what is not in the coverage', () => {
  test('says so first, then shows the nearest passages and their sources, and no time of its own', () => {
    const nearest = [cite(BLOG, 'Smoke stands over the harbour.'), cite(HERALD, 'The cause is not known.')];
    expect(printed(message(refusal({ understood: 'Who is to blame for the fire?', nearest })))).toBe(
      `Understood as: Who is to blame for the fire?

The coverage does not say who is to blame.

Nearest:
• Smoke stands over the harbour. [1·lead]
• The cause is not known. [2]

[1] “Harbour fire: follow it live” (publisher not named), 2 March 2026 (date inferred), live blog
[2] Lindow Herald, 2 March 2026
`,
    );
  });

  test('ends after its words where nothing is near', () => {
    expect(printed(message(refusal({})))).toBe('The coverage does not say who is to blame.\n');
  });

  test('asks back with choices, each of which can be asked next', () => {
    const choices = ['How many were hurt in the fire?', 'How many were hurt in the crash?'];
    const asked = message(refusal({ reason: 'clarify', text: 'Which event do you mean?', choices }));
    expect(printed(asked)).toBe(`Which event do you mean?

• How many were hurt in the fire?
• How many were hurt in the crash?
`);
    expect(asked.actions).toEqual(choices.map((choice) => ({ label: choice, command: choice })));
  });

  test.each([
    ['absent', 'strong'],
    ['false-premise', 'strong'],
    ['clarify', 'plain'],
    ['small-talk', 'plain'],
  ] as const)('of the kind %s is said %s', (reason, role) => {
    const { blocks } = message(refusal({ reason, text: 'Good morning.' }));
    expect(blocks).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Good morning.', role, instant: null }], receipts: [] },
    ]);
  });
});
