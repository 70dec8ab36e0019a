/** Whatever is altered by hand in a saved point is found and named, in a source's own words and in those of a model. */

import { describe, expect, test } from 'vitest';
import { savedDesk, saying, type SavedCitation, type SavedDocument, type SavedPoint } from './saved-desk.ts';

const BRIEF = ['brief', 'harbour-fire'];

function own({ citations: [first] }: SavedPoint): SavedCitation {
  if (first === undefined) throw new Error('a point without a citation');
  return first;
}

describe('what was altered by hand', () => {
  const four = (document: SavedDocument): SavedPoint => saying(document.points, 'Four people');

  test.each<[string, (document: SavedDocument) => void, string]>([
    ['a figure', (d) => void (four(d).text = four(d).text.replace('Four', 'Nine')), 'its figures: not “Nine”'],
    ['a "not"', (d) => void (four(d).text = four(d).text.replace('were', 'were not')), 'it turns round what'],
    ['who says so', (d) => void (four(d).text = four(d).text.replace('fire service', 'mayor')), 'not “mayor”'],
    ['the speaker', (d) => void (four(d).speaker = 'the mayor'), 'does not give the words to “the mayor”'],
    ['no attribution', (d) => void (four(d).text = 'Four people were taken to hospital.'), 'does not name its speaker'],
    [
      'no speaker at all',
      (d) => void Object.assign(four(d), { text: 'Four people were taken to hospital.', speaker: null }),
      'its receipt says whose words they are, its text not',
    ],
    [
      'a quotation',
      (d) => {
        const point = saying(d.points, '“We could see');
        point.text = point.text.replace('see the smoke', 'smell the smoke');
      },
      'what it quotes does not stand so in its receipt: not “smell”',
    ],
    ['a quote', (d) => void (own(four(d)).quote = own(four(d)).quote.replace('Four', 'Five')), '“Five people'],
    ['the end', (d) => (own(four(d)).end += 1), '01-herald.txt 46–153 is not as long as its quote'],
    ['a source', (d) => void (own(four(d)).source = '09-echo.txt'), 'the coverage has no source “09-echo.txt”'],
    ['a path', (d) => void (own(four(d)).source = '../package.json'), 'no source “../package.json”'],
    ['another source', (d) => void (own(four(d)).source = '02-courier.txt'), 'does not stand in 02-courier.txt'],
    ['no citation', (d) => void (four(d).citations = []), 'it has no citation'],
    ['the receipt', (d) => void (four(d).citations = saying(d.points, 'The fire').citations), 'not “Four”, “people”'],
    [
      'a further receipt',
      (d) => void four(d).citations.push(own(saying(d.points, 'The fire'))),
      '(its further citation 01-',
    ],
    ['a text without end', (d) => (four(d).text += ' and so on'.repeat(500)), 'its text has 5106 characters'],
    ['the standing', (d) => void (four(d).standing = 'agreed'), 'behind it is only one independent report'],
    ['the support', (d) => void (four(d).independent = 3), 'behind it is only one independent report'],
  ])('is found in a point: %s', async (_, alter, message) => {
    const { saved, verify } = savedDesk();
    const briefing = await saved(...BRIEF);
    alter(briefing);
    const { status, out } = await verify(briefing);
    expect(status).toBe(1);
    expect(out).toMatch(/^points \d: [^\n]+\.\n4 of 5 points hold, 2 of 2 positions, \d of \d citations\.\n$/);
    expect(out).toContain(message);
  });
});

describe('a sentence that a model worded', () => {
  const SIX = 'Six people were taken to hospital, according to the mayor, Ivo Brandt.';

  const worded = async (text: string, checkedAs: string): Promise<{ status: number; out: string }> => {
    const { saved, verify } = savedDesk();
    const briefing = await saved(...BRIEF);
    Object.assign(saying(briefing.points, 'Six people'), { text, checkedAs });
    return verify(briefing);
  };

  test('holds where its receipt carries it', async () => {
    expect(await worded(SIX, SIX)).toMatchObject({ status: 0 });
  });

  test.each([
    ['a figure', SIX.replace('Six', 'Nine'), 'its receipt does not hold its figures'],
    ['a name', SIX.replace('Ivo Brandt', 'Dana Reed'), 'not “Dana”, “Reed”'],
    ['a link', `${SIX} See https://lindow.example/x for more.`, 'it is no plain sentence of a report'],
  ])('is dropped with what its receipt does not carry: %s', async (_, text, message) => {
    const { status, out } = await worded(text, text);
    expect(status).toBe(1);
    expect(out).toContain(message);
  });

  test('is told as checked by its English wording where it is in another language', async () => {
    const { status, out } = await worded('Sechs Menschen kamen ins Krankenhaus, so Bürgermeister Ivo Brandt.', SIX);
    expect(status).toBe(0);
    expect(out).toContain(`points 1: its meaning is checked by its English wording “${SIX}”.\n`);
  });

  test('cannot hide behind another wording in English', async () => {
    const { status, out } = await worded('The mayor, Ivo Brandt, was charged with arson by the police.', SIX);
    expect(status).toBe(1);
    expect(out).toContain('its text is not its "checkedAs" “Six people');
  });
});
