/** How the audit words what people did. */

import { expect, test } from 'vitest';
import { auditMessage } from '../../src/app/audit-message.ts';
import { auditView } from '../../src/app/audit-view.ts';
import { renderMessage } from '../../src/chat/terminal/render-message.ts';

const AT = Date.UTC(2026, 2, 3, 12, 5);

function audited(...deeds: readonly (readonly [deed: string, what: string])[]): string {
  const of = { platform: 'slack', tenant: 'T0LINDOW', channel: 'C0QUAY', user: 'U0DANA', at: AT };
  const view = auditView(
    deeds.map(([deed, what]) => ({ ...of, deed, what })),
    { from: '2026-03-02', to: '2026-03-03' },
  );
  return renderMessage(auditMessage(view), { width: 200, colour: false });
}

test('what was done to digests reads as such, though it stands among withdrawals', () => {
  const fire = 'Harbour fire, weekdays at 07:30, Oslo time';
  const out = audited(
    ['subscribed', fire],
    ['changed', fire],
    ['paused', fire],
    ['resumed', fire],
    ['unsubscribed', fire],
    ['sent now', fire],
    ['set the time zone', 'Oslo time'],
    ['withdraw', '“Four were hurt.”'],
  );
  const told = [...out.matchAll(/^• (.*?) · by U0DANA in slack:T0LINDOW C0QUAY · 3 March 2026, 12:05 UTC$/gm)];
  expect(told.map(([, words]) => words)).toEqual([
    `digest subscribed to: ${fire}`,
    `digest changed to: ${fire}`,
    `digest paused: ${fire}`,
    `digest resumed: ${fire}`,
    `digest unsubscribed from: ${fire}`,
    `digest sent at once: ${fire}`,
    'time zone set to: Oslo time',
    'withdrawn: “Four were hurt.”',
  ]);
});

test('the heading says what is told of, and for which days', () => {
  expect(audited()).toMatch(/^What was withdrawn, restored and forgotten, and what was changed about digests,/);
  expect(audited()).toContain('2 March 2026 to 3 March 2026 (UTC)\n\nNothing was.');
});

test('what it has no words for is told by its own name', () => {
  expect(audited(['install', 'briefdesk'])).toContain('• install: briefdesk · by U0DANA');
});
