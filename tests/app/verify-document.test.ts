/** Whatever is altered by hand in the other parts of a saved document is found and named, and no value in it is too odd. */

import { describe, expect, test } from 'vitest';
import { MARKET_FILES, savedDesk, saying, type SavedDocument } from './saved-desk.ts';

const BRIEF = ['brief', 'harbour-fire'];
const ASK = ['ask', 'How many people were taken to hospital after the harbour fire?'];

describe('what was altered by hand', () => {
  test.each<[string, (document: SavedDocument) => void, string]>([
    ['words', (d) => void (side(d, 'Four').text = 'Nine people were taken'), '“Nine people were taken” does not stand'],
    ['a holder', (d) => void (side(d, 'Four').holder = 'Ivo Brandt'), 'its receipt does not name “Ivo Brandt”'],
    ['a time', (d) => void (side(d, 'Four').at = '2026-03-09'), 'it was told 2026-03-02, not “2026-03-09”'],
    [
      'who is in line',
      (d) => void Object.assign(side(d, 'Four'), { inLine: ['09-echo.txt'] }),
      'is from “09-echo.txt”',
    ],
    ['who printed it', (d) => void (side(d, 'Four').reportedBy = ['02-courier.txt']), 'is from “02-courier.txt”'],
    [
      'one position twice',
      (d) => (positions(d)[0] = positions(d)[1] = side(d, 'Four')),
      'the gate does not keep two different positions',
    ],
    [
      'no positions',
      (d) => void (d.disagreements[0] = { positions: [] }),
      'the gate does not keep two different positions',
    ],
  ])('is found in a disagreement: %s', async (_, alter, message) => {
    const { saved, verify } = savedDesk();
    const briefing = await saved(...BRIEF);
    alter(briefing);
    const { status, out } = await verify(briefing);
    expect(status).toBe(1);
    expect(out).toMatch(/^disagreements 1/);
    expect(out).toContain(message);
  });

  test('is found in the holder of a position that nobody is named for', async () => {
    const { saved, verify } = savedDesk(MARKET_FILES);
    const briefing = await saved('brief', 'market blaze injured');
    side(briefing, 'Four').holder = 'Dana Reed';
    expect((await verify(briefing)).out).toContain('its receipt does not name “Dana Reed”');
  });

  test('is found in a report of an update', async () => {
    const { saved, verify } = savedDesk();
    const briefing = await saved(...BRIEF);
    const [earlier, later] = positions(briefing);
    if (earlier === undefined || later === undefined) throw new Error('a disagreement without two positions');
    briefing.updates = [{ earlier, later: { ...later, text: 'Nine people were taken' } }];
    const { status, out } = await verify(briefing);
    expect(status).toBe(1);
    expect(out).toMatch(/^updates 1, later: “Nine people were taken” does not stand in its receipt/);
    expect(out).toContain('3 of 4 positions');
  });

  test('is found in the time of an event', async () => {
    const { saved, verify } = savedDesk();
    const timeline = await saved(...BRIEF, '--timeline');
    for (const { when } of timeline.events) Object.assign(when, { from: '2026-05-02', to: '2026-05-02' });
    const { status, out } = await verify(timeline);
    expect(status).toBe(1);
    expect(out).toContain('events 1: its receipt does not date it 2026-05-02.');
  });

  test('is found in the text of an answer and in what it shows as nearest', async () => {
    const { saved, verify } = savedDesk();
    const answer = await saved(...ASK);
    answer.text += ' Nine people died.';
    expect(await verify(answer)).toMatchObject({
      status: 1,
      out: 'text: its text is not what its points say.\n2 of 2 points hold, 2 of 2 citations.\n',
    });
    const refusal = await saved('ask', 'How many ships sank?');
    refusal.text += ' Nine people died.';
    refusal.nearest[0] = { source: '01-herald.txt', start: 0, end: 4, quote: 'Fire' };
    const { status, out } = await verify(refusal);
    expect(status).toBe(1);
    expect(out).toContain('nearest 1: it: “Fire” does not stand in 01-herald.txt.');
    expect(out).toMatch(/\ntext: its text has “(?:9|nine)”, which neither/);
  });

  test('is found in the other figure beside one of an answer', async () => {
    const { saved, verify } = savedDesk();
    const withOther = async (other: string): Promise<number> => {
      const answer = await saved(...ASK);
      const point = saying(answer.points, 'Four');
      const { text } = point;
      point.text = `${text.slice(0, -1)} [elsewhere: ${other}].`;
      answer.text = answer.text.replace(text, point.text);
      return (await verify(answer)).status;
    };
    expect(await withOther('Six people were taken')).toBe(0);
    expect(await withOther('Nine people were taken')).toBe(1);
  });

  test('is found in a refusal that quotes or tells what it does not show', async () => {
    const { saved, verify } = savedDesk();
    const refusal = await saved('ask', 'How many ships sank?');
    const quoting = await verify({ ...refusal, text: `${refusal.text} It says: “the harbour stays closed for good”` });
    expect(quoting.out).toContain('text: its text has “the harbour stays closed for good”, which neither');
    const { points } = await saved(...BRIEF);
    expect((await verify({ ...refusal, points })).out).toContain('text: it is said not to be in the coverage, but has');
  });

  test('is found in the sources shown beside', async () => {
    const { saved, verify } = savedDesk({ 'seeds/sources.yaml': SOURCES });
    const briefing = await saved(...BRIEF);
    expect((await verify(briefing)).status).toBe(0);
    saying(
      briefing.sources.map((source) => Object.assign(source, { text: source.source })),
      '01',
    ).publisher = 'Courier';
    const { status, out } = await verify(briefing);
    expect(status).toBe(1);
    expect(out).toMatch(/^sources \d: its publisher is “Herald”, not “Courier”\.\n/);
  });
});

const SOURCES = `sources:
  - file: 01-herald.txt
    publisher: Herald
`;

function positions({ disagreements: [first] }: SavedDocument): SavedDocument['disagreements'][number]['positions'] {
  if (first === undefined) throw new Error('no disagreement');
  return first.positions;
}

function side(document: SavedDocument, words: string): SavedDocument['disagreements'][number]['positions'][number] {
  return saying(positions(document), words);
}

describe('foreign and hostile values', () => {
  const ODD: readonly unknown[] = [
    ...[null, true, -1, 1e308, '', 'x'.repeat(5_000), [], [null], {}, { toString: 1 }, { length: 1e9 }],
    ...['__proto__', '\u001B[31m\u202Ered', '\uD800', `${'1 '.repeat(900)}.`, `${'“'.repeat(900)}.`],
  ];

  test('in the place of any field never crash it, and what a point stands on is always missed', async () => {
    const { saved, verify } = savedDesk();
    const briefing = JSON.stringify(await saved(...BRIEF));
    for (const value of ODD)
      for (const field of ['text', 'citations']) {
        const altered = JSON.parse(briefing) as SavedDocument;
        Object.assign(saying(altered.points, 'Four'), { [field]: value });
        const { status, out, notes } = await verify(altered, '--json');
        expect([status, notes]).toEqual([1, '']);
        expect(JSON.parse(out)).toMatchObject({ holds: false, points: { hold: 4, of: 5 } });
      }
  });

  test.each(['points', 'disagreements', 'updates', 'variants', 'nearest', 'sources'])(
    'are named in the place of a part and of the whole list: %s',
    async (list) => {
      const { saved, verify } = savedDesk();
      const briefing = await saved(...BRIEF);
      const { status, out } = await verify({ ...briefing, [list]: ['nonsense'] });
      expect(status).toBe(1);
      expect(out).toContain(`${list} 1`);
      expect((await verify({ ...briefing, [list]: { 0: 'nonsense' } })).out).toContain(`${list}: it is no list.`);
    },
  );

  test('are printed without what moves a cursor or turns the writing', async () => {
    const { saved, verify } = savedDesk();
    const briefing = await saved(...BRIEF);
    saying(briefing.points, 'Four').speaker = '\u001B[31m\u202Ethe\nmayor';
    const { out } = await verify(briefing);
    expect(out).toContain('does not give the words to “[31mthe mayor”.\n');
  });
});
