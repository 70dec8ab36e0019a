/** The numbered marks behind a sentence. */

import { describe, expect, test } from 'vitest';
import { marksFor } from '../../src/chat/marks.ts';
import { articleOf, BLOG, cite, HERALD } from './harbour-story.ts';

const marks = marksFor([HERALD.source, BLOG.source], articleOf);

describe('marks', () => {
  test('number sources in the order in which they are known', () => {
    expect(marks.after([cite(BLOG, 'Six'), cite(HERALD, 'Four')])).toBe(' [2·15:05] [1]');
  });

  test('name a source once for several receipts in one place', () => {
    expect(marks.after([cite(HERALD, 'Four'), cite(HERALD, 'pier')])).toBe(' [1]');
  });

  test('are nothing where nothing is cited', () => {
    expect(marks.after([])).toBe('');
  });

  test('give an entry its day where a live blog ran over several', () => {
    const [lead, second] = BLOG.entries;
    if (lead === undefined || second === undefined) throw new Error('the story has two entries');
    const over = { ...BLOG, entries: [{ ...lead, at: '2026-03-01T09:00:00Z' }, second] };
    const after = marksFor([over.source], () => over).after([cite(over, 'Smoke'), cite(over, 'Six')]);
    expect(after.replaceAll('\u00A0', ' ')).toBe(' [1·1 March 2026, 09:00, 2 March 2026, 15:05]');
  });

  test('go on counting for a source that is not known yet, and remember it', () => {
    const one = marksFor([HERALD.source, HERALD.source], articleOf);
    expect(one.after([cite(BLOG, 'Smoke')])).toBe(' [2·lead]');
    expect(one.of([BLOG.source])).toBe(' [2]');
    expect([...one.numbers.keys()]).toEqual([HERALD.source, BLOG.source]);
  });
});
