/** Every message says who wrote it. */

import { describe, expect, test } from 'vitest';
import { briefingMessage } from '../../src/chat/briefing-message.ts';
import { writerRun } from '../../src/chat/writer-words.ts';
import type { Writer } from '../../src/domain/briefing.ts';
import { articleOf, harbourBriefing } from './harbour-story.ts';
import { printed, VIEW } from './printed.ts';

function shown(writer: Writer): string {
  return printed(briefingMessage(harbourBriefing({ writer }), articleOf, VIEW), { width: 400 });
}

describe('a message says', () => {
  test('that every point is in the words of its source, where no model had a part in it', () => {
    expect(shown({ model: null, notice: null })).toContain(' · in the sources’ own words\n');
  });

  test('which model worded it, and that each sentence was checked', () => {
    const text = shown({ model: 'harbour-1', notice: null });
    expect(text).toContain(' · worded by harbour-1, each sentence checked against its receipt\n');
    expect(text).not.toContain('own words');
  });

  test('in a line of its own why a model that was to write did not', () => {
    const notice = 'The language model took too long; these are the sources’ own words.';
    expect(shown({ model: null, notice }).split('\n')).toContain(notice);
  });

  test('the name of a model as plain words, whatever an endpoint calls itself', () => {
    expect(writerRun({ model: 'a\u001b[31m\nb', notice: null }).text).not.toMatch(/[\u001b\n]/u);
  });
});
