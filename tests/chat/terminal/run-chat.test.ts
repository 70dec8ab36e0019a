/** The conversation in a terminal, from keys to screen, and through a pipe. */

import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { ChatDesk } from '../../../src/chat/chat-desk.ts';
import { TERMINAL_COMMANDS } from '../../../src/chat/terminal/commands.ts';
import { runChat } from '../../../src/chat/terminal/run-chat.ts';
import { harbourDesk } from '../harbour-desk.ts';

const PROMPT = '› ';
const LOOK = { width: 100, colour: false };
const [CTRL_C, CTRL_D, UP, TAB] = ['\u0003', '\u0004', '\u001B[A', '\t'];

function open(interactive: boolean, change: Partial<ChatDesk> = {}) {
  const desk = harbourDesk({ commands: TERMINAL_COMMANDS, ...change });
  const [input, output] = [new PassThrough(), new PassThrough()];
  const look = { ...LOOK };
  let text = '';
  output.setEncoding('utf8').on('data', (part: string) => (text += part));
  /** All that was written, without what moves the cursor. */
  const written = () => text.replace(/\u001B\[\d*[A-Z]/g, '');
  const over = runChat(desk, { input, output, interactive, look: () => look });
  return {
    input,
    output,
    look,
    over,
    written,
    /** Resolves when `words` have been written so many times. */
    until: async (words: string, times = 1) => {
      while (written().split(words).length <= times) await once(output, 'data');
    },
    /** One key after the other, as a person types. */
    type: async (...keys: readonly string[]) => {
      for (const key of keys) {
        input.write(key);
        await turn();
      }
    },
  };
}

describe('through a pipe', () => {
  test('each line has its answer, in order, and nothing else is written', async () => {
    const { input, over, written } = open(false);
    input.end('/nonsense\r\n\n   \n/evidence\n/help me\nWho pays for the lost copper?');
    await over;
    const answers = [
      /^There is no command \/nonsense\..*\n\n/,
      /There is nothing to show evidence of yet: .*\n\n/,
      /Ask about the coverage in your own words(?:.|\n)*\/quit · .*\n\n.*\n\n/,
      /The coverage does not say who pays for the lost copper\.(?:.|\n)*\n\n$/,
    ];
    expect(written()).toMatch(new RegExp(answers.map(({ source }) => source).join('')));
    expect(written()).not.toContain(PROMPT);
  });

  test('lines that come while one is answered wait for their turn', async () => {
    const asked: string[] = [];
    const { promise: first, resolve: answerFirst } = Promise.withResolvers<null>();
    const { jobs } = harbourDesk();
    const ask: typeof jobs.ask = async (one) => {
      asked.push(one.question);
      if (asked.length === 1) await first;
      return jobs.ask(one);
    };
    const { input, over, written } = open(false, { jobs: { ...jobs, ask } });
    input.end('first?\n/nonsense\nsecond?\n');
    while (asked.length === 0) await turn();
    for (let turns = 0; turns < 10; turns += 1) await turn();
    expect([asked, written()]).toEqual([['first?'], '']);
    answerFirst(null);
    await over;
    expect(asked).toEqual(['first?', 'second?']);
    expect(written()).toMatch(/first(?:.|\n)*no command \/nonsense(?:.|\n)*second/);
  });

  test('they are one conversation', async () => {
    const { input, over, written } = open(false);
    input.end('/brief harbour-fire\n/evidence 1\n');
    await over;
    expect(written()).toContain('Harbour fire · evidence for point 1 of');
  });

  test('/quit ends it before the lines after it', async () => {
    const { input, over, written } = open(false);
    input.write('/nonsense\n/quit\n/help\n');
    await over;
    expect(written()).toBe('There is no command /nonsense. /help lists those that there are.\n\n');
  });

  test('it ends quietly when nobody reads answers any more, though more could be asked', async () => {
    const { input, output, over } = open(false);
    input.write('/nonsense\n');
    output.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    await expect(over).resolves.toBeUndefined();
    expect(input.writableEnded).toBe(false);
  });

  test('it answers no more lines, though some came, once an answer cannot be written', async () => {
    const { jobs } = harbourDesk();
    const asked: string[] = [];
    const ask: typeof jobs.ask = (one) => (asked.push(one.question), jobs.ask(one));
    const input = new PassThrough();
    const write = (_: unknown, __: unknown, done: (error: Error) => void): void => {
      done(new Error('write EPIPE'));
    };
    const broken = new Writable({ autoDestroy: false, write });
    const desk = harbourDesk({ commands: TERMINAL_COMMANDS, jobs: { ...jobs, ask } });
    const over = runChat(desk, { input, output: broken, interactive: false, look: () => LOOK });
    input.write('first?\nsecond?\nthird?\n');
    await over;
    expect(asked).toEqual(['first?']);
  });

  test('input that cannot be read is a problem with its reason', async () => {
    const { input, over } = open(false);
    input.destroy(Object.assign(new Error('i/o error'), { code: 'EIO' }));
    await expect(over).rejects.toMatchObject({ code: 'usage', message: 'the input cannot be read (EIO).' });
  });

  test('a line of millions of characters and what moves a cursor do no harm', async () => {
    const { input, over, written } = open(false);
    input.write(`${'how many '.repeat(500_000)}\n`);
    input.end('/\u001B[2J\u0007\u009Bnonsense\n');
    await over;
    expect(written()).toContain('Your question was cut after 2,000 characters.');
    expect(written()).toContain('There is no command /[2jnonsense.');
    expect(written()).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  });
});

describe('with a person', () => {
  test('a welcome says what it stands on, then a prompt stands before each line', async () => {
    const { type, until, input, over, written } = open(true);
    await until(PROMPT);
    expect(written()).toMatch(
      /^briefdesk answers from 6 sources, the newest of 3 March 2026\.\n\n.*\/brief TOPIC.*\n\n› $/,
    );
    await type('/nonsense\r');
    await until(PROMPT, 2);
    await type('\r');
    await until(PROMPT, 3);
    expect(written()).toContain(
      `${PROMPT}/nonsense\r\nThere is no command /nonsense. /help lists those that there are.\n\n${PROMPT}\r\n${PROMPT}`,
    );
    await type('/quit\r');
    await over;
    expect(written()).toMatch(/› \/quit\r\n$/);
    expect(input.readableFlowing).toBe(false);
  });

  test('Tab completes commands and topics, and the arrow brings back what was typed', async () => {
    const { type, until, over, written } = open(true);
    await until(PROMPT);
    await type('/tim', TAB, 'Harb', TAB, '\r');
    await until('Harbour fire · timeline');
    await until(PROMPT, 3);
    await type(UP, '\r');
    await until('Harbour fire · timeline', 2);
    await type(CTRL_D);
    await over;
    expect(written()).toContain('/timeline harbour-fire');
  });

  test('Ctrl-C clears a line, wherever the cursor stands in it, and ends on an empty one', async () => {
    const { type, until, over, written } = open(true);
    await until(PROMPT);
    await type('half a question', '\u001B[D', CTRL_C, '/help', '\r');
    await until(`the first sentence is 1.\n\n${PROMPT}`);
    expect(written()).not.toContain('does not say');
    await type(CTRL_C);
    await over;
    expect(written()).toMatch(/› \n$/);
  });

  test('Ctrl-D ends, on a line of its own', async () => {
    const { type, until, over, written } = open(true);
    await until(PROMPT);
    await type(CTRL_D);
    await over;
    expect(written()).toMatch(/› \n$/);
  });

  test('who types and ends at once still has an answer, and no prompt after it', async () => {
    const { type, until, over, written } = open(true);
    await until(PROMPT);
    await type(`/one\r${CTRL_D}`);
    await over;
    expect(written()).toMatch(/› \/one\r\nThere is no command \/one\..*\n\n$/);
  });

  test('of several lines that were pasted each is shown above its answer, and asked for no more than once', async () => {
    const { type, until, over, written } = open(true);
    await until(PROMPT);
    await type('/one\r/two\r/three\r');
    await until(`there are.\n\n${PROMPT}`, 3);
    await type('/quit\r');
    await over;
    expect(written().split('\n\n').slice(2).join('\n')).toMatch(
      /^› \/one\r\n\/two\r\n\/three\r\nThere is no command \/one\..*\n› \/two\nThere is no command \/two\..*\n› \/three\n.*\n› \/quit\r\n$/,
    );
  });

  test('lines are as wide as the window is by then', async () => {
    const { type, until, over, written, look } = open(true);
    await until(PROMPT);
    look.width = 20;
    await type('/nonsense\r');
    await until('/help');
    await type('/quit\r');
    await over;
    expect(written()).toContain('There is no command\n/nonsense. /help\nlists those that\nthere are.\n');
  });
});
