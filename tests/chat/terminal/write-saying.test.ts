/** What is said in the terminal, as the outbox keeps it until it is printed. */

import { expect, test } from 'vitest';
import { noticeMessage } from '../../../src/chat/notice-message.ts';
import { writeSaying } from '../../../src/chat/terminal/write-saying.ts';

const PLACE = { platform: 'terminal', tenant: 'local', channel: 'terminal', thread: null };

test('is one text in the width of the terminal, and never printed again where it may have been', () => {
  const message = noticeMessage('The harbour of Lindow is open again.');
  const saying = {
    kind: 'message',
    key: 'k',
    to: PLACE,
    message,
    broadcast: false,
    opensThread: null,
    asked: null,
  } as const;
  expect(writeSaying(saying, { width: 20, colour: false })).toEqual({
    ...PLACE,
    kind: 'message',
    key: 'k',
    parts: ['The harbour of\nLindow is open\nagain.\n'],
    ifUnsure: 'leave',
  });
});
