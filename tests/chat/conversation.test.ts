/** What a thread remembers of what was asked and shown. */

import { describe, expect, test } from 'vitest';
import {
  afterAnswer,
  afterBriefing,
  afterDisputes,
  afterTimeline,
  NEW_CONVERSATION,
  withNumbers,
} from '../../src/chat/conversation.ts';
import type { Answered, Refusal } from '../../src/domain/answer.ts';
import type { Timeline } from '../../src/domain/timeline.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { BLOG, cite, harbourBriefing, HERALD, pointOf } from './harbour-story.ts';

const FIRE: Topic = { slug: 'harbour-fire', title: 'Harbour fire', aliases: [], about: '', questions: [] };
const FERRY: Topic = { ...FIRE, slug: 'ferry', title: 'Ferry line' };
const SIX = pointOf('Six people are in hospital.', [cite(BLOG, 'Six people')], { speaker: 'the mayor' });
const CAUSE = pointOf('The cause is not known.', [cite(HERALD, 'The cause is not known.')]);

/** The gate's brand is a promise about receipts, which hold here: `cite` finds every one of them in its article. */
function answered(points: Answered['points']): Answered {
  return { status: 'answered', points, missing: [], nearest: [], notes: [] } as unknown as Answered;
}

function refused(text: string, choices: readonly string[] = []): Refusal {
  const why = { status: 'not-in-coverage', reason: choices.length > 0 ? 'clarify' : 'absent' } as const;
  return { ...why, question: '', understood: null, text, choices, nearest: [], notes: [], confidence: 0 };
}

const BRIEFED = afterBriefing(NEW_CONVERSATION, FIRE, harbourBriefing());

describe('after a briefing', () => {
  test('the thread is about its topic, its points can be shown evidence of, and both turns are remembered', () => {
    expect(BRIEFED).toEqual({
      topic: FIRE,
      shown: {
        title: 'Harbour fire',
        points: harbourBriefing().points,
        disagreements: harbourBriefing().disagreements,
      },
      history: [
        { role: 'user', text: 'Harbour fire' },
        {
          role: 'assistant',
          text: 'Four people were taken to hospital, the fire service said. Smoke stands over the harbour.',
        },
      ],
      numbers: [],
    });
    expect(NEW_CONVERSATION.history).toEqual([]);
  });
});

describe('after an answer', () => {
  test('its points are those that evidence counts, and a speaker whom the text does not name is remembered', () => {
    const { shown, history, topic } = afterAnswer(BRIEFED, 'how many?', answered([SIX, CAUSE]));
    expect(shown).toEqual({ title: '“how many?”', disagreements: [], points: [SIX, CAUSE] });
    expect(topic).toBe(FIRE);
    expect(history.slice(2)).toEqual([
      { role: 'user', text: 'how many?' },
      { role: 'assistant', text: 'According to the mayor: Six people are in hospital. The cause is not known.' },
    ]);
  });

  test.each([
    refused('The coverage does not say why.'),
    refused('Who do you mean: Dana Reed or Tom Lund?', ['What did she say? — Dana Reed']),
  ])('without points the last points still count, and what was said is remembered', (refusal) => {
    const { shown, history } = afterAnswer(BRIEFED, 'why?', refusal);
    expect(shown).toBe(BRIEFED.shown);
    expect(history.at(-1)).toEqual({ role: 'assistant', text: refusal.text });
  });

  test('a message without words is no turn', () => {
    expect(afterAnswer(NEW_CONVERSATION, '', refused('What would you like to know?')).history).toEqual([
      { role: 'assistant', text: 'What would you like to know?' },
    ]);
  });
});

describe('after a look at a topic from another side', () => {
  const timeline = { events: [{ ...SIX, when: {} }] } as unknown as Timeline;

  test('the thread goes on as it was where the topic is its own', () => {
    expect(afterTimeline(BRIEFED, FIRE, timeline)).toBe(BRIEFED);
    expect(afterDisputes(BRIEFED, FIRE, harbourBriefing())).toBe(BRIEFED);
  });

  test('the thread is about another topic where that is asked for, with the same points to show evidence of', () => {
    const looked = afterTimeline(BRIEFED, FERRY, timeline);
    expect([looked.topic, looked.shown]).toEqual([FERRY, BRIEFED.shown]);
    expect(looked.history.slice(2)).toEqual([
      { role: 'user', text: 'Ferry line' },
      { role: 'assistant', text: 'According to the mayor: Six people are in hospital.' },
    ]);
  });

  test('both sides of a dispute are remembered with who holds them', () => {
    expect(afterDisputes(NEW_CONVERSATION, FIRE, harbourBriefing()).history.at(-1)?.text).toBe(
      'people taken to hospital: four (the fire service); six (the mayor).',
    );
  });
});

describe('the history', () => {
  const long = afterAnswer(NEW_CONVERSATION, 'x'.repeat(5_000), refused('y'.repeat(5_000)));

  test('cuts a turn that would push out all others', () => {
    expect(long.history.map(({ text }) => text.length)).toEqual([2_000, 2_000]);
  });

  test('keeps the newest 20 turns', () => {
    let thread = NEW_CONVERSATION;
    for (let asked = 0; asked < 12; asked += 1) thread = afterAnswer(thread, `why ${asked}?`, refused('No.'));
    expect(thread.history).toHaveLength(20);
    expect(thread.history[0]?.text).toBe('why 2?');
    expect(thread.history.at(-2)?.text).toBe('why 11?');
  });

  test('keeps the newest 8,000 characters', () => {
    const thread = afterAnswer(
      afterAnswer(long, 'x'.repeat(2_000), refused('y'.repeat(2_000))),
      'why?',
      refused('No.'),
    );
    expect(thread.history.map(({ text }) => text).join('')).toHaveLength(8_000);
    expect(thread.history.at(-1)?.text).toBe('No.');
  });
});

test('numbers are added to and never taken away', () => {
  const first = withNumbers(NEW_CONVERSATION, ['a.txt', 'b.txt']);
  expect(first.numbers).toEqual(['a.txt', 'b.txt']);
  expect(withNumbers(first, [])).toBe(first);
  expect(withNumbers(first, ['a.txt', 'b.txt', 'c.txt']).numbers).toEqual(['a.txt', 'b.txt', 'c.txt']);
});
