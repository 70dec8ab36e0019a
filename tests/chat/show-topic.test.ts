/** A topic in a thread: its briefing, its other sides, and names that are none. */

import { describe, expect, test } from 'vitest';
import { NEW_CONVERSATION } from '../../src/chat/conversation.ts';
import { afterTyping, harbourDesk } from './harbour-desk.ts';

describe('a briefing', () => {
  test('is shown with what to look at next, and makes its topic that of the thread', async () => {
    const { shown, message, conversation } = await afterTyping(['/brief harbour-fire'], harbourDesk());
    expect(shown).toMatch(/^Harbour fire\n\nFour people were injured .*\n\nSources differ\n• /s);
    expect(message.actions).toEqual([
      { label: 'Evidence', command: '/evidence' },
      { label: 'Sources differ', command: '/disputes harbour-fire' },
      { label: 'Timeline', command: '/timeline harbour-fire' },
    ]);
    expect(conversation.topic?.slug).toBe('harbour-fire');
    expect(conversation.numbers[0]).toBe('live.txt');
  });

  test.each(['/brief fire at Port Lindow', '/brief "fire at Port Lindow"', '/brief “fire at Port Lindow”'])(
    'is found by an alias, as in %s',
    async (typed) => {
      expect((await afterTyping([typed], harbourDesk())).conversation.topic?.slug).toBe('harbour-fire');
    },
  );

  test('of free words is one too, and its other sides are asked for in the same words', async () => {
    const { message, conversation } = await afterTyping(['/brief shares of the ferry company'], harbourDesk());
    expect(conversation.topic?.slug).toBe('shares of the ferry company');
    expect(message.actions.map(({ command }) => command)).toContain('/timeline shares of the ferry company');
  });

  test('offers no disputes where it shows none', async () => {
    const { message } = await afterTyping(['/brief gas heater'], harbourDesk());
    expect(message.actions.map(({ label }) => label)).toEqual(['Evidence', 'Timeline']);
  });
});

describe('the other sides', () => {
  test('are those of the thread’s topic where none is named', async () => {
    const desk = harbourDesk();
    const timeline = await afterTyping(['/brief harbour-fire', '/timeline'], desk);
    expect(timeline.shown).toMatch(/^Harbour fire · timeline\n\n/);
    const disputes = await afterTyping(['/brief harbour-fire', '/disputes'], desk);
    expect(disputes.shown).toMatch(/^Harbour fire · where sources differ\n\nSources differ\n• /);
  });

  test('of a topic that is named make it that of the thread', async () => {
    const { shown, conversation } = await afterTyping(
      ['/brief harbour-fire', '/timeline ferry-line', '/disputes'],
      harbourDesk(),
    );
    expect(shown).toMatch(/^Ferry line · where sources differ\n/);
    expect(conversation.topic?.slug).toBe('ferry-line');
    expect(conversation.shown?.title).toBe('Harbour fire');
  });

  test('belong to a thread, and a briefing alone does not', async () => {
    const { shown } = await afterTyping(['/brief harbour-fire', '/brief'], harbourDesk());
    expect(shown).toMatch(/^Name a topic, as in \/brief TOPIC/);
  });

  test.each(['brief', 'timeline', 'disputes'])('need a topic: /%s alone says how to name one', async (side) => {
    const { shown, conversation } = await afterTyping([`/${side}`], harbourDesk());
    expect(shown).toBe(`Name a topic, as in /${side} TOPIC: any words, or one of /topics.\n`);
    expect(conversation).toBe(NEW_CONVERSATION);
  });
});

test('a briefing is asked for with its weightiest differences, disputes with all of them', async () => {
  const desk = harbourDesk();
  const asked: string[] = [];
  const brief: typeof desk.jobs.brief = (topic, differences) => {
    asked.push(`${topic.slug} ${differences}`);
    return desk.jobs.brief(topic, differences);
  };
  const { timeline, ask } = desk.jobs;
  await afterTyping(['/brief harbour-fire', '/disputes'], { ...desk, jobs: { brief, timeline, ask } });
  expect(asked).toEqual(['harbour-fire main', 'harbour-fire all']);
});

describe('a topic that is none', () => {
  test.each(['brief', 'timeline', 'disputes'] as const)(
    'but nearly the name of one is answered with that, in /%s',
    async (side) => {
      const { shown, message, conversation } = await afterTyping([`/${side} harbor-fire`], harbourDesk());
      expect(shown).toBe('There is no topic “harbor-fire”. Did you mean “harbour-fire”? /topics lists all.\n');
      expect(message.actions).toEqual([{ label: 'harbour-fire', command: `/${side} harbour-fire` }]);
      expect(conversation).toBe(NEW_CONVERSATION);
    },
  );

  test.each(['brief', 'timeline', 'disputes'])('of which nothing is said leaves the thread, in /%s', async (side) => {
    const desk = harbourDesk();
    const before = (await afterTyping(['/brief harbour-fire'], desk)).conversation;
    const { shown, conversation } = await afterTyping([`/${side} zeppelins`], desk, before);
    expect(shown).toMatch(/^The coverage says nothing about “zeppelins”\.\n/);
    expect(conversation).toBe(before);
  });

  test('and of which nothing is said may still have been meant for another', async () => {
    const { shown, message } = await afterTyping(['/brief feries'], harbourDesk());
    expect(shown).toContain('Did you mean "ferries"?');
    expect(message.actions).toEqual([{ label: 'ferries', command: '/brief ferries' }]);
  });

  test('by its length is told so', async () => {
    const { shown } = await afterTyping([`/brief ${'x'.repeat(201)}`], harbourDesk());
    expect(shown).toBe('The topic is longer than 200 characters; shorten it.\n');
  });
});
