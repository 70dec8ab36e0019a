/** What of a conversation among people is for us: read as a specification. */

import { describe, expect, test } from 'vitest';
import { attentionTo, type Company } from '../../../src/chat/team/for-us.ts';

function attention(text: string, company: Partial<Company> = {}) {
  const thread = { muted: false };
  return attentionTo({ text, toUs: false, toOthers: false, direct: false, thread, amongOthers: false, ...company });
}

describe('in the thread of a briefing', () => {
  test('whatever one person says is a follow-up', () => {
    for (const text of ['How many were hurt?', 'and the ferries', 'the harbour master']) {
      expect(attention(text)).toBe('reply');
    }
  });

  test('among several, only a question is', () => {
    for (const text of ['How many were hurt?', 'and who says so', 'so is the port open', 'really? I doubt it']) {
      expect([text, attention(text, { amongOthers: true })]).toEqual([text, 'reply']);
    }
    for (const text of ['I will call them', 'the ferries, I think', 'ok', 'lunch at noon', '👍']) {
      expect([text, attention(text, { amongOthers: true })]).toEqual([text, 'quiet']);
    }
  });

  test('what names someone else is theirs, unless it names us too', () => {
    expect(attention('can you check how many were hurt?', { toOthers: true })).toBe('quiet');
    expect(attention('how many were hurt?', { toOthers: true, toUs: true })).toBe('reply');
  });

  test('thanks are noticed, and cost no post', () => {
    expect(attention('thanks!')).toBe('thanks');
    expect(attention('Thank you so much', { amongOthers: true })).toBe('thanks');
    expect(attention('thanks, and how many were hurt?')).toBe('reply');
    expect(attention('thanks!', { amongOthers: true, toOthers: true })).toBe('quiet');
  });

  test('a muted one is left alone until it is unmuted, or we are named', () => {
    const muted = { thread: { muted: true } };
    expect(attention('how many were hurt?', muted)).toBe('quiet');
    expect(attention('thanks', muted)).toBe('quiet');
    expect(attention('unmute', muted)).toBe('reply');
    expect(attention('how many were hurt?', { ...muted, toUs: true })).toBe('reply');
  });

  test('the switches are heard from anyone, as whole messages only', () => {
    expect(attention('mute', { amongOthers: true })).toBe('reply');
    expect(attention('Mute.', { amongOthers: true })).toBe('reply');
    expect(attention('mute him', { amongOthers: true })).toBe('quiet');
    expect(attention('mute', { amongOthers: true, toOthers: true })).toBe('quiet');
  });
});

describe('elsewhere', () => {
  test('a message is ours where it names us, or where nobody else reads', () => {
    expect(attention('how many were hurt?', { thread: null })).toBe('quiet');
    expect(attention('how many were hurt?', { thread: null, toUs: true })).toBe('reply');
    expect(attention('the ferries', { thread: null, direct: true })).toBe('reply');
    expect(attention('cheers', { thread: null, direct: true })).toBe('thanks');
  });
});
