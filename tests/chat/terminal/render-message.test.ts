/** How each part of a message stands in a terminal. */

import { describe, expect, test } from 'vitest';
import { faint, heading, list, paragraph, run, said, strong } from '../../../src/chat/blocks.ts';
import { columnsOf } from '../../../src/chat/terminal/columns.ts';
import { renderMessage } from '../../../src/chat/terminal/render-message.ts';
import type { Block, Item, Receipt } from '../../../src/domain/message.ts';

const RECEIPT: Receipt = {
  place: [faint('herald.txt:3')],
  words: [said('Then '), run('four were hurt', 'quoted'), said(', Reed said.')],
};

const item = (text: string, ...receipts: readonly Receipt[]): Item => ({ runs: [said(text)], receipts });

function render(blocks: readonly Block[], width = 40, colour = false): string {
  return renderMessage(
    { blocks, actions: [{ label: 'More', command: '/more' }], numbers: ['x.txt'] },
    { width, colour },
  );
}

describe('a message in a terminal', () => {
  test('sets its blocks apart by an empty line and ends with a line break', () => {
    expect(render([heading('Fire'), paragraph([said('It burned.')])])).toBe('Fire\n\nIt burned.\n');
  });

  test('shows no actions: there is nothing to press', () => {
    expect(render([heading('Fire')])).not.toContain('ore');
  });

  test('prints a heading strong', () => {
    expect(render([heading('Fire')], 40, true)).toBe('\u001B[1mFire\u001B[22m\n');
  });

  test('sets receipts under what stands on them, the quoted words in brackets', () => {
    expect(render([paragraph([said('Four hurt.')], [RECEIPT, RECEIPT])])).toBe(`Four hurt.
    herald.txt:3
    Then ⟦four were hurt⟧, Reed said.
    herald.txt:3
    Then ⟦four were hurt⟧, Reed said.
`);
  });

  test('underlines quoted words instead where there is colour', () => {
    expect(render([paragraph([said('Four hurt.')], [RECEIPT])], 40, true)).toContain(
      '    Then \u001B[4mfour were hurt\u001B[24m, Reed said.\n',
    );
  });

  test('begins each item with a bullet, close under the heading of the list', () => {
    expect(render(list([strong('Near:')], [item('one two three'), item('four')]), 12)).toBe(
      'Near:\n• one two\n  three\n• four\n',
    );
  });

  test.each([
    ['points', '• one\n    a\n\n• two\n'],
    ['events', '• one\n    a\n• two\n'],
    ['lines', 'one\n    a\ntwo\n'],
  ] as const)('gives air to points with receipts alone, and bullets to all but lines: %s', (of, shown) => {
    const receipt = { place: [said('a')], words: [] };
    expect(render(list([], [item('one', receipt), item('two')], of)).replaceAll('    \n', '')).toBe(shown);
  });

  test('hangs the further lines of a line that is read off', () => {
    expect(render(list([], [item('seven eight nine')], 'lines'), 12)).toBe('seven eight\n    nine\n');
  });

  test('sets the lines of a row under its first word, or a little inside where it has no number', () => {
    const lines = [[strong('Port Lindow burns')], [said('Herald')]];
    const rows: Block[] = [
      { kind: 'row', number: 10, lines },
      { kind: 'row', number: null, lines },
    ];
    expect(render(rows, 16)).toBe('[10] Port Lindow\n     burns\n     Herald\n\nPort Lindow\nburns\n  Herald\n');
  });

  test('puts each number of the legend on a line of its own, the clocks before them', () => {
    const legend = [
      { number: 2, runs: [faint('Lindow Herald, '), faint('2 March 2026')], url: null },
      { number: 11, runs: [faint('Courier')], url: null },
    ];
    const clocks = [faint('As of today')];
    expect(render([{ kind: 'colophon', clocks, legend }], 20)).toBe(
      'As of today\n[2] Lindow Herald, 2\n    March 2026\n[11] Courier\n',
    );
    expect(render([{ kind: 'colophon', clocks: [], legend }])).toMatch(/^\[2\] /);
    expect(render([{ kind: 'colophon', clocks, legend: [] }])).toBe('As of today\n');
  });

  test('prints text to copy as it stands, and strikes what is withdrawn', () => {
    const long = `- ${'Four were hurt. '.repeat(20)}\n\n  \u001B[31m[1] Herald\u202E`;
    expect(render([{ kind: 'verbatim', text: long }], 20)).toBe(`${long.replace(/\u001B|\u202E/g, '')}\n`);
    expect(render([paragraph([said('Hurt: '), run('six', 'struck')])])).toBe('Hurt: ~six~\n');
    expect(
      renderMessage(
        { blocks: [paragraph([said('Hurt: '), run('six', 'struck')])], actions: [], numbers: [] },
        { width: 80, colour: true },
      ),
    ).toBe('Hurt: \u001B[9msix\u001B[29m\n');
  });

  test('keeps to its width in every part, and lets nothing steer the terminal', () => {
    const nasty = 'Red \u001B[31malert\u202E at the harbour of Lindow\u0007 and beyond';
    const receipt = { place: [faint(nasty)], words: [run(nasty, 'quoted')] };
    const shown = render(
      [
        heading(nasty),
        paragraph([said(nasty)], [receipt]),
        ...list([strong(nasty)], [item(nasty, receipt)]),
        ...list([], [item(nasty)], 'lines'),
        { kind: 'row', number: 7, lines: [[said(nasty)], [said(nasty)]] },
        { kind: 'colophon', clocks: [faint(nasty)], legend: [{ number: 1, runs: [faint(nasty)], url: null }] },
      ],
      24,
    );
    expect(shown.split('\n').filter((line) => columnsOf(line) > 24)).toEqual([]);
    expect(shown).not.toMatch(/[\u001B\u202E\u0007]/);
    expect(shown.match(/Red \[31malert/g)).toHaveLength(13);
  });
});
