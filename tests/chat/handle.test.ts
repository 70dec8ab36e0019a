/** One request after the other in a thread: what the reader is told, and that the conversation always goes on. */

import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/chat/commands.ts';
import { NEW_CONVERSATION } from '../../src/chat/conversation.ts';
import { Problem } from '../../src/domain/problem.ts';
import { TERMINAL_COMMANDS } from '../../src/chat/terminal/commands.ts';
import { afterTyping, harbourDesk } from './harbour-desk.ts';

describe('a request', () => {
  test('of every command of the table is answered', async () => {
    const desk = harbourDesk();
    for (const { name } of COMMANDS) {
      const { shown } = await afterTyping([`/${name}`], desk);
      expect(shown).toMatch(/\w/);
      expect(shown).not.toContain('There is no command');
    }
  });

  test('in words is a question, with or without /ask', async () => {
    const desk = harbourDesk();
    const question = 'How many people were injured in the fire?';
    const asked = await afterTyping([`/ask ${question}`], desk);
    expect(asked.shown).toContain('Four people were injured');
    expect(asked).toEqual(await afterTyping([question], desk));
    expect(asked.message.actions).toEqual([{ label: 'Evidence', command: '/evidence' }]);
    expect((await afterTyping(['/ask'], desk)).shown).toBe('Write a question after /ask, or without it.\n');
  });

  test('for help shows every command of this face with what it does', async () => {
    const { shown } = await afterTyping(['/help'], harbourDesk({ commands: TERMINAL_COMMANDS }));
    for (const { name, does } of TERMINAL_COMMANDS) {
      expect(shown).toMatch(new RegExp(`^/${name}\\b.* · ${does}$`, 'm'));
    }
  });

  test('for topics shows those that are set up', async () => {
    const { shown, message } = await afterTyping(['/topics'], harbourDesk());
    expect(shown).toMatch(/^harbour-fire · Harbour fire\n/);
    expect(message.actions.map(({ command }) => command)).toEqual(['/brief harbour-fire', '/brief ferry-line']);
  });
});

describe('a thread', () => {
  const QUESTION = 'And how long did it burn?';

  test('hands what was said and its topic to the next question', async () => {
    const desk = harbourDesk();
    const heard: unknown[] = [];
    const { brief, timeline, ask } = desk.jobs;
    const listening = { brief, timeline, ask: (asked: Parameters<typeof ask>[0]) => (heard.push(asked), ask(asked)) };
    const { conversation } = await afterTyping(['/brief harbour-fire', QUESTION], { ...desk, jobs: listening });
    const [asked] = heard as [{ history: readonly { text: string }[] }];
    expect(asked).toMatchObject({ question: QUESTION, topic: { slug: 'harbour-fire' } });
    expect(asked.history.map(({ text }) => text)).toEqual([
      'Harbour fire',
      expect.stringMatching(/^Four people were injured [^[\]·]*$/),
    ]);
    expect(conversation.history.slice(0, 2)).toEqual(asked.history);
    expect(conversation.history[2]?.text).toBe(QUESTION);
  });

  test('calls a source by one number in everything it shows', async () => {
    const desk = harbourDesk();
    const { conversation, shown } = await afterTyping(
      ['/brief ferry-line', '/topics', 'How many people were injured in the fire?', '/timeline harbour-fire'],
      desk,
    );
    const inBriefing = (await afterTyping(['/brief ferry-line'], desk)).conversation.numbers;
    expect(inBriefing.length).toBeGreaterThan(1);
    expect(conversation.numbers.slice(0, inBriefing.length)).toEqual(inBriefing);
    expect(new Set(conversation.numbers).size).toBe(conversation.numbers.length);
    const echo = conversation.numbers.indexOf('echo.md') + 1;
    expect(echo).toBeGreaterThan(inBriefing.length);
    expect(shown).toContain(`[${echo}] “Harbour of Lindow counts the damage”`);
  });

  test('lists its sources under their numbers, and the others without one', async () => {
    const { message, conversation } = await afterTyping(['/brief ferry-line', '/sources'], harbourDesk());
    const rows = message.blocks.flatMap((block) => (block.kind === 'row' ? [block] : []));
    const files = rows.map(({ number, lines }) => [number, lines.at(-1)?.[0]?.text]);
    const cited = conversation.numbers.map((source, index) => [index + 1, source]);
    expect(files.slice(0, cited.length)).toEqual(cited);
    expect(new Set(files.slice(cited.length).map(([number]) => number))).toEqual(new Set([null]));
    expect(new Set(files.map(([, file]) => file)).size).toBe(6);
  });
});

describe('what goes wrong', () => {
  test.each([
    ['/breif ferry-line', 'There is no command /breif. Did you mean /brief?', '/brief ferry-line'],
    ['/time', 'There is no command /time. Did you mean /timeline?', '/timeline'],
  ])('as in %s, a mistyped command, is answered with the one that was meant', async (typed, words, command) => {
    const { shown, message, conversation } = await afterTyping([typed], harbourDesk());
    expect(shown).toBe(`${words}\n`);
    expect(message.actions).toEqual([{ label: command.split(' ')[0], command }]);
    expect(conversation).toBe(NEW_CONVERSATION);
  });

  test('as a digest asked for where there is no channel, is answered with how one is set up', async () => {
    const { shown, message } = await afterTyping(['/digest subscribe ferries at 8'], harbourDesk());
    expect(shown.replace(/\s+/g, ' ')).toContain('npm run digest -- subscribe TOPICS WHEN');
    expect(message.actions).toEqual([]);
  });

  test.each(['/zeppelins', '/', '/constructor', `/${'x'.repeat(9_000)}`])(
    'as in %s, a command that nobody knows, is answered with where they stand',
    async (typed) => {
      const { shown, message } = await afterTyping([typed], harbourDesk());
      expect(shown).toMatch(/^There is no command \/\S*\. \/help lists those that there are\.\n$/);
      expect(message.actions).toEqual([]);
    },
  );

  test('is told in the words of the problem, and the thread stays what it was', async () => {
    const desk = harbourDesk();
    const before = (await afterTyping(['/brief harbour-fire'], desk)).conversation;
    const ask = () => Promise.reject(new Problem('model', 'the endpoint does not answer; try again.'));
    const { shown, conversation } = await afterTyping(['why?'], { ...desk, jobs: { ...desk.jobs, ask } }, before);
    expect(shown).toBe('The endpoint does not answer; try again.\n');
    expect(conversation).toBe(before);
  });

  test.each([new TypeError('x is not a function'), new Problem('internal', 'x is out of range')])(
    'by a fault of our own is reported, and the reader is spared it',
    async (fault) => {
      const reported: unknown[] = [];
      const desk = harbourDesk({ report: (each) => reported.push(each) });
      const brief = () => {
        throw fault;
      };
      const { shown } = await afterTyping(['/brief harbour-fire'], { ...desk, jobs: { ...desk.jobs, brief } });
      expect(shown).toMatch(/by a fault in briefdesk itself\. You can go on\.\n$/);
      expect(reported).toEqual([fault]);
    },
  );
});
