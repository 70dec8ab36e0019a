/** Foreign text in Discord: it is read as it stands, whatever it looks like. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped } from '../../../src/chat/discord/escape.ts';
import { lineOf as written, safeLine } from '../../../src/chat/discord/line.ts';
import { safe } from '../../../src/chat/safe-text.ts';
import type { Role, Run } from '../../../src/domain/message.ts';
import { HOSTILE } from '../slack/hostile-strings.ts';
import { DISCORD_HOSTILE } from './hostile-discord.ts';
import { readText } from './discord-markdown.ts';

const ALL = [...HOSTILE, ...DISCORD_HOSTILE];
const LOOKS: Readonly<Record<Role, string | null>> = {
  plain: null,
  faint: null,
  strong: 'bold',
  alert: 'bold',
  quoted: 'bold',
  struck: 'strike',
};

function lineOf(runs: readonly Run[]): string {
  return written(safeLine(runs));
}

/** As a reader sees it; what parts words takes no room. */
function seenOf(text: string): string {
  return text.replaceAll('\u200B', '');
}

describe('foreign text', () => {
  test('the reader of Discord’s Markdown that judges here does see what is alive', () => {
    const alive = [
      '**a**',
      '_a_',
      '||a||',
      '`a`',
      '@everyone',
      '<@1>',
      '<t:1:R>',
      ':fire:',
      'https://evil.example',
      '[a](https://b)',
    ];
    for (const text of [...alive, '# a', '> a', '- a', '1. a', '-# a', '~~a~~', '__a__', '```a```', '<https://a.b>']) {
      expect([text, readText(text).live.length]).toEqual([text, 1]);
    }
  });

  test('is never more than text, in any role', () => {
    expect(ALL.length).toBeGreaterThan(350);
    for (const text of ALL) {
      for (const [role, look] of Object.entries(LOOKS) as [Role, string | null][]) {
        const line = lineOf([{ text, role, instant: null }]);
        const { live, seen } = readText(line);
        const kinds = new Set(live.map(({ kind }) => kind));
        expect([text, role, [...kinds]]).toEqual([text, role, look === null || line === '' ? [] : [look]]);
        expect(seenOf(seen)).toBe(safe(text).trim());
      }
    }
  });

  test('stays text where it is cut into runs at any place', () => {
    const cut = fc.tuple(fc.constantFrom(...ALL), fc.nat(40), fc.constantFrom('plain' as const, 'faint' as const));
    fc.assert(
      fc.property(cut, ([text, at, role]) => {
        const runs = [text.slice(0, at), text.slice(at)].map((part) => ({ text: part, role, instant: null }));
        expect(readText(lineOf(runs)).live).toEqual([]);
      }),
    );
  });

  test('calls nobody, where Discord looks for names before it reads escapes', () => {
    for (const text of ALL) expect(escaped(text)).not.toMatch(/@[^\u200B]|@$/);
  });
});
