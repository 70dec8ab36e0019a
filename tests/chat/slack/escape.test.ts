/** Text as Slack reads and counts it. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped, fitting, storedLength } from '../../../src/chat/slack/escape.ts';

describe('escaped text', () => {
  test('has none of the three signs that Slack reads', () => {
    expect(escaped('<!here> & &lt;!here&gt;')).toBe('&lt;!here&gt; &amp; &amp;lt;!here&amp;gt;');
  });

  test('is measured as Slack stores it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '&', '<', '>', '😀') }), fc.nat(60), (text, most) => {
        expect(storedLength(text)).toBe(escaped(text).length);
        const room = fitting(text, most);
        expect(storedLength(text.slice(0, room))).toBeLessThanOrEqual(most);
        if (room < text.length) expect(storedLength(text.slice(0, room + 1))).toBeGreaterThan(most);
      }),
    );
  });
});
