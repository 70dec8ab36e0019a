/** What typed words ask for where slashes belong to the platform. */

import { describe, expect, test } from 'vitest';
import { readBriefAsked, readWords } from '../../../src/chat/team/read-words.ts';

function command(text: string): string | null {
  const read = readWords(text);
  return read.kind === 'command' ? `${read.name} ${read.argument}`.trim() : null;
}

describe('words to us', () => {
  test('are a command where they are nothing else', () => {
    expect(command('evidence')).toBe('evidence');
    expect(command('Evidence 2')).toBe('evidence 2');
    expect(command('Sources differ')).toBe('disputes');
    expect(command('timeline.')).toBe('timeline');
    expect(command('withdraw 3')).toBe('withdraw 3');
    expect(command('Withdraw source 1')).toBe('withdraw source 1');
    expect(command('brief ferry-line')).toBe('brief ferry-line');
    expect(command('brief me on the ferries')).toBe('brief the ferries');
    expect(command('/timeline ferry-line')).toBe('timeline ferry-line');
  });

  test('are a question where they may be one', () => {
    for (const text of [
      'evidence of arson?',
      'sources say what',
      'timeline of the fire?',
      'withdraw the ferries',
      'brief him?',
      'What is the status of the port?',
      'copy that',
      'mute swans',
    ]) {
      expect([text, command(text)]).toEqual([text, null]);
    }
  });
});

describe('what stands after /brief', () => {
  test('names the topic, and who is to see it', () => {
    expect(readBriefAsked('harbour-fire')).toEqual({ words: 'harbour-fire', onlyMe: false });
    expect(readBriefAsked('harbour-fire only me')).toEqual({ words: 'harbour-fire', onlyMe: true });
    expect(readBriefAsked('harbour fire --only-me')).toEqual({ words: 'harbour fire', onlyMe: true });
    expect(readBriefAsked('  ')).toEqual({ words: '', onlyMe: false });
    expect(readBriefAsked('only me')).toEqual({ words: '', onlyMe: true });
    expect(readBriefAsked('lonely men')).toEqual({ words: 'lonely men', onlyMe: false });
  });
});
