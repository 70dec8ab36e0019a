/** `verify FILE`: what was saved holds as it is, is told where its words have moved, and anything else is refused with a reason. */

import { describe, expect, test } from 'vitest';
import { MARKET_FILES, savedDesk, saying } from './saved-desk.ts';

const BRIEF = ['brief', 'harbour-fire'];
const ASK = ['ask', 'How many people were taken to hospital after the harbour fire?'];
const HERALD = 'seeds/01-herald.txt';

describe('what briefdesk itself wrote', () => {
  test.each([
    ['a briefing', BRIEF, /^5 of 5 points hold, 2 of 2 positions, 7 of 7 citations\.\n$/],
    ['its disputes', [...BRIEF, '--disputes'], /^5 of 5 points hold, 2 of 2 positions, 7 of 7 citations\.\n$/],
    ['a timeline', [...BRIEF, '--timeline'], /^(\d) of \1 points hold, (\d) of \2 citations\.\n$/],
    ['an answer', ASK, /^2 of 2 points hold, 2 of 2 citations\.\n$/],
    ['a refusal', ['ask', 'How many ships sank?'], /^0 of 0 points hold, (\d) of \1 citations\.\n$/],
    ['that nothing was found', ['brief', 'zeppelins'], /^0 of 0 points hold, 0 of 0 citations\.\n$/],
  ])('holds: %s', async (_, words, expected) => {
    const { saved, verify } = savedDesk();
    const { status, out, notes } = await verify(await saved(...words));
    expect([status, notes]).toEqual([0, '']);
    expect(out).toMatch(expected);
  });

  test('holds with the other figure beside a disputed one, and not with another', async () => {
    const { saved, verify } = savedDesk(MARKET_FILES);
    const briefing = await saved('brief', 'market blaze injured');
    const point = saying(briefing.points, 'Four people');
    expect(point.text).toContain('[elsewhere: Six people');
    expect((await verify(briefing)).status).toBe(0);
    point.text = point.text.replace('Six', 'Nine');
    const { status, out } = await verify(briefing);
    expect(status).toBe(1);
    expect(out).toMatch(/^points \d: nothing stands behind the other figure in its brackets\.\n/);
  });

  test('does not depend on the order of its fields', async () => {
    const { saved, verify } = savedDesk();
    const turned = JSON.stringify(await saved(...BRIEF), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(await verify(turned)).toMatchObject({ status: 0 });
  });
});

describe('coverage that has changed since', () => {
  const HEAD = 'Warehouse burns at Port Lindow\n\n2 March 2026\n\n';
  const FOUR =
    'Four people were taken to hospital after a fire at the harbour of Lindow on Monday, the fire service said.\n';

  test('is told where the words have moved, and they hold', async () => {
    const { saved, verify, write } = savedDesk();
    const answer = await saved(...ASK);
    write(HERALD, `${HEAD}The harbour master praised the crews.\n\n${FOUR}`);
    const { status, out } = await verify(answer);
    expect(status).toBe(0);
    expect(out).toBe(
      'points 2: citation 1: its words have moved from 01-herald.txt 46–152, now at 85–191.\n' +
        '2 of 2 points hold, 2 of 2 citations (1 moved).\n',
    );
  });

  test.each([
    ['are gone', `${HEAD}Five people were hurt.\n`, 'does not stand in 01-herald.txt'],
    ['stand there more than once', `${HEAD}Again.\n\n${FOUR}\nOnce more.\n\n${FOUR}`, 'and more than once elsewhere'],
    ['are furniture now', `${HEAD}Read more: ${FOUR}`, 'is page furniture, no coverage'],
  ])('fails where the words %s', async (_, text, message) => {
    const { saved, verify, write } = savedDesk();
    const answer = await saved(...ASK);
    write(HERALD, text);
    const { status, out } = await verify(answer);
    expect(status).toBe(1);
    expect(out).toContain(message);
  });

  test('fails where a file is left out now, and says why', async () => {
    const { saved, verify, write } = savedDesk();
    const answer = await saved(...ASK);
    write(HERALD, '');
    expect((await verify(answer)).out).toContain('01-herald.txt was left out of the coverage: ');
  });
});

describe('a file that cannot be verified', () => {
  test.each([
    ['nothing', '', 'is empty: save what'],
    ['no JSON', 'Four people were hurt.\nSo it is.', 'is no JSON: save what'],
    ['half a document', '{\n  "topic": "harbour-fire",\n  "points": [', 'is no JSON: save what'],
    ['a list', '[]', 'is JSON, but no document of ours'],
    ['a number', '7', 'is JSON, but no document of ours'],
    ['another document', '{"stories": []}', 'holds no briefing, timeline or answer'],
  ])('holds %s', async (_, content, message) => {
    const { status, out, notes } = await savedDesk().verify(content);
    expect([status, out]).toEqual([1, '']);
    expect(notes).toContain(message);
    expect(notes).toContain('saved.json');
  });

  test('is not there, with a JSON body for who asked for JSON', async () => {
    const { status, out, notes } = await savedDesk().run('verify', '/no/such/saved.json', '--json');
    expect(status).toBe(1);
    expect(notes).toBe('briefdesk: /no/such/saved.json does not exist: name the file that the JSON was saved in.\n');
    expect(JSON.parse(out)).toMatchObject({ holds: false, error: { message: expect.any(String) as string } });
  });

  test.each([
    ['a file', []],
    ['one file only', ['a.json', 'b.json']],
    ['a known flag', ['a.json', '--jsno']],
    ['a folder after --coverage', ['a.json', '--coverage']],
  ])('is wrong usage with anything but %s', async (_, words) => {
    const { status, out, notes } = await savedDesk().run('verify', ...words);
    expect([status, out]).toEqual([2, '']);
    expect(notes).toContain('See: npm run verify -- --help');
  });
});

describe('lines of answers', () => {
  test('are checked one by one, and a flaw is named with its line and id', async () => {
    const { saved, verify } = savedDesk();
    const answer = await saved(...ASK);
    const nine = answer.text.replace('Four', 'Nine');
    const lines = [
      { id: 'q1', ...answer },
      { id: 'q\u001B[2', ...answer, text: nine },
      { id: 'q3', error: { code: 'usage', message: '"question" must be a text.' } },
    ].map((line) => JSON.stringify(line));
    const { status, out } = await verify([...lines, 'no JSON', ''].join('\n'));
    expect(status).toBe(1);
    expect(out).toBe(
      'line 2 (q[2), text: its text is not what its points say.\n' +
        'line 4: it is no briefing, timeline or answer.\n' +
        '4 of 4 points hold, 4 of 4 citations in 4 documents.\n',
    );
  });

  test('come out as one JSON document', async () => {
    const { saved, verify } = savedDesk();
    const answer = await saved(...ASK);
    const lines = [answer, { ...answer, points: [] }].map((line) => JSON.stringify(line)).join('\n');
    const { status, out } = await verify(lines, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toEqual({
      holds: false,
      documents: 2,
      points: { hold: 2, of: 2 },
      positions: { hold: 0, of: 0 },
      citations: { hold: 2, of: 2, moved: 0 },
      findings: [
        {
          where: 'line 2, text',
          outcome: 'fails',
          reason: 'malformed',
          message: 'it is said to be disputed, but has no points',
        },
      ],
    });
  });
});
