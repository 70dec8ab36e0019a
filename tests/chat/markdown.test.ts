/** A message as Markdown, to be copied with its sources. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faint, heading, list, paragraph, run, said, strong } from '../../src/chat/blocks.ts';
import { briefingMessage } from '../../src/chat/briefing-message.ts';
import { safe } from '../../src/chat/safe-text.ts';
import { markdownOf } from '../../src/chat/markdown.ts';
import type { Block } from '../../src/domain/message.ts';
import { articleOf, harbourBriefing } from './harbour-story.ts';
import { VIEW } from './printed.ts';
import { randomMessage, textsOf } from './slack/random-message.ts';
import { holdsInOrder } from './slack/slack-words.ts';

const markdown = (...blocks: readonly Block[]): string =>
  markdownOf({ blocks, actions: [{ label: 'More', command: '/more' }], numbers: [] });

describe('a message as Markdown', () => {
  test('holds a briefing with its sources', () => {
    const message = briefingMessage(harbourBriefing(), articleOf, VIEW);
    expect(markdownOf(message).replaceAll('\u00A0', ' ')).toBe(`## Harbour fire

**Four people were taken to hospital, the fire service said.** [1] · disputed

- Smoke stands over the harbour. [2·lead] · one source

**Sources differ**

- People taken to hospital: four, the fire service [1] · six, the mayor [2·15:05]

**Coverage does not say:** How did the fire start?

As of 2 March 2026, 17:18 UTC; newest cited 15:05 · in the sources’ own words

[1] Lindow Herald, 2 March 2026${'  '}
[2] “Harbour fire: follow it live” (publisher not named), 2 March 2026 (date inferred), live blog
`);
  });

  test('quotes receipts under what stands on them', () => {
    const receipt = {
      place: [faint('herald.txt:3')],
      words: [said('Then '), run('four were hurt', 'quoted'), said('.')],
    };
    expect(
      markdown(
        ...list(
          [],
          [
            { runs: [said('Four.')], receipts: [receipt] },
            { runs: [said('Five.')], receipts: [] },
          ],
        ),
      ),
    ).toBe('- Four.\n\n  > herald.txt:3  \n  > Then **four were hurt**.\n\n- Five.\n');
  });

  test.each([
    ['[Port](https://evil.example)', '[Port\\](https://evil.example)'],
    ['![map](x)', '![map\\](x)'],
    ['[a]: https://evil.example', '[a\\]: https://evil.example'],
    ['<https://evil.example> & `x`', '\\<https://evil.example\\> \\& \\`x\\`'],
    ['*a* _b_ ~c~ \\', '\\*a\\* \\_b\\_ \\~c\\~ \\\\'],
    ['# no title', '\\# no title'],
    ['- no list', '\\- no list'],
    ['12) no list', '12\\) no list'],
    ['===', '\\==='],
  ])('gives foreign text no meaning: %s', (foreign, shown) => {
    expect(markdown(paragraph([said(foreign)]))).toBe(`${shown}\n`);
  });

  test('lets two runs make no link together', () => {
    expect(markdown(paragraph([said('see [this]'), faint('(https://evil.example)')]))).toBe(
      'see [this\\](https://evil.example)\n',
    );
  });

  test('is strong only where stars are read as that', () => {
    expect(markdown(paragraph([strong('One '), strong('two'), said(' three')]))).toBe('**One two** three\n');
    expect(markdown(paragraph([said('said'), run('“no”', 'quoted'), said('twice')]))).toBe('said⟦“no”⟧twice\n');
  });

  test('strikes what is withdrawn, and says so where the signs would not be read', () => {
    expect(
      markdown(paragraph([said('Hurt: '), run('six', 'struck'), run(' or ~five~', 'struck'), strong(' no')])),
    ).toBe('Hurt: ~~six or \\~five\\~~~ **no**\n');
    expect(markdown(paragraph([said('said'), run('“no”', 'struck'), said('twice')]))).toBe('said\\~“no”\\~twice\n');
  });

  test('fences text to copy with more than the text has', () => {
    expect(markdown({ kind: 'verbatim', text: 'one\n  *two*' })).toBe('```\none\n  *two*\n```\n');
    expect(markdown({ kind: 'verbatim', text: '````\n# x\n````' })).toBe('`````\n````\n# x\n````\n`````\n');
    expect(markdown({ kind: 'verbatim', text: ' \n' })).toBe('');
  });

  test.each([
    ['https://www.herald.example/fire?a=1&b=<x>', ' <https://www.herald.example/fire?a=1&b=%3Cx%3E>'],
    ['https://hérald.example/ü', ' <https://xn--hrald-bsa.example/%C3%BC>'],
    ['HTTP://HERALD.EXAMPLE', ' <http://herald.example/>'],
    ['https://lindow.example@evil.example/', ''],
    ['https://a:b@herald.example/', ''],
    ['javascript:alert(1)', ''],
    ['herald.example', ''],
    [null, ''],
  ])('shows after a source where it can be read, if that is what it says: %s', (url, shown) => {
    const legend = [{ number: 3, runs: [faint('Lindow Herald')], url }];
    expect(markdown({ kind: 'colophon', clocks: [], legend })).toBe(`[3] Lindow Herald${shown}\n`);
  });

  test('loses nothing, whatever it holds', () => {
    fc.assert(
      fc.property(randomMessage, (message) => {
        expect(holdsInOrder(markdownOf(message), textsOf(message).map(safe).join(''))).toBe(true);
      }),
      { numRuns: 100, endOnFailure: true },
    );
    expect(markdown(heading(' '))).toBe('');
  });
});
