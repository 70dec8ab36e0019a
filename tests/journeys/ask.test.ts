/** A question put to the real program: answers and refusals with receipts, as text and as JSON. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { loopbackEndpoint, status as reply, vectors } from '../llm/loopback-endpoint.ts';
import { answerTo, ask, CLOSED, COVERAGE, DESTROYED, OPEN, SAILED } from './ask-port-lindow.ts';
import { bareEnvironment, briefdesk, emptyFolder, ROOT, type Outcome } from './run-briefdesk.ts';

const QUESTION = 'What did the fire destroy?';

describe('an answer', () => {
  test('is a sentence of the coverage with its mark, and says from when and whom it is', () => {
    expect(ask(QUESTION)).toEqual({
      status: 0,
      out:
        'The fire destroyed a grain warehouse and two cranes, according to the port authority of Lindow. [1]\n' +
        '· one source\n\nAs of 2 March 2026 · in the sources’ own words\n[1] “Warehouse burns at Port Lindow” (publisher not named), 2 March 2026\n',
      notes: '',
    });
  });

  test('is one JSON document with receipts, and nothing else on standard output', () => {
    const { out, notes } = ask(QUESTION, '--json');
    expect(notes).toBe('');
    expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`);
    expect(answerTo(QUESTION)).toMatchObject({
      ...{ exit: 0, question: QUESTION, understood: null, status: 'answered', text: DESTROYED },
      points: [{ text: DESTROYED, speaker: 'the port authority of Lindow', citations: [{ source: 'herald.txt' }] }],
      ...{ nearest: [], missing: [], notes: [], asOf: '2026-03-02', sources: [{ source: 'herald.txt' }] },
    });
  });

  test('to one of two questions says which of them the coverage leaves open', () => {
    const question = 'What did the fire destroy, and who insured the warehouse?';
    expect(answerTo(question)).toMatchObject({
      ...{ exit: 0, status: 'partly', missing: ['who insured the warehouse'] },
      text: `${DESTROYED} Not in the coverage: who insured the warehouse.`,
    });
    expect(ask(question).out).toContain('\nNot in the coverage: who insured the warehouse.\n');
  });

  test('that sources differ on gives each position with who takes it', () => {
    const { exit, status, points } = answerTo('Did the strike close the port?');
    expect([exit, status]).toEqual([0, 'disputed']);
    expect(points.map((point) => [point.speaker, point.text]).toSorted()).toEqual([
      ['Dana Reed', CLOSED],
      ['The port authority', OPEN],
    ]);
    expect(ask('Did the strike close the port?').out).toMatch(/^Sources differ\n• /);
  });

  test('shows with --evidence the file, the line and the words', () => {
    const { out } = ask(QUESTION, '--evidence');
    expect(out).toContain('\n    herald.txt:9 · 2 March 2026\n');
    expect(out).toMatch(/⟦The fire destroyed a grain warehouse[^⟧]+⟧/);
  });

  test('stands on the topic where the question leans on one', () => {
    const leaning = 'What about the cranes?';
    expect(answerTo(leaning)).toMatchObject({ exit: 1, reason: 'clarify' });
    const { status, out } = ask(leaning, '--topic', 'harbour fire');
    expect(status).toBe(0);
    expect(out).toMatch(/^Understood as: What about the cranes\? \(Harbour fire\)\n\nThe fire destroyed/);
  });
});

describe('what the coverage does not answer', () => {
  test('is said in the question’s own terms, with the nearest passages', () => {
    const answer = answerTo('Who insured the warehouse?');
    expect(answer).toMatchObject({
      ...{ exit: 1, status: 'not-in-coverage', reason: 'absent', points: [] },
      text: 'The coverage does not say who insured the warehouse.',
    });
    expect(answer.nearest.map(({ quote }) => quote)).toContain(DESTROYED);
    const { status, out } = ask('Who insured the warehouse?');
    expect(status).toBe(1);
    expect(out).toMatch(/^The coverage does not say who insured the warehouse\.\n\nNearest:\n• .*\[1\]/s);
  });

  test('is set right where the coverage says otherwise', () => {
    const answer = answerTo('When were the ferries to Sandholm cancelled?');
    expect(answer).toMatchObject({ exit: 1, status: 'not-in-coverage', reason: 'false-premise', points: [] });
    expect(answer.nearest[0]?.quote).toBe(SAILED);
    expect(answer.text).toContain(`“${SAILED}”`);
  });

  test('is asked back where nothing tells what it is about, with choices', () => {
    const answer = answerTo('And why?');
    expect(answer).toMatchObject({ exit: 1, status: 'not-in-coverage', reason: 'clarify', points: [] });
    expect(answer.text).toMatch(/\?$/);
    const [first, second] = answer.choices ?? [];
    expect(ask('And why?').out).toContain(`\n• ${first}\n• ${second}\n`);
  });

  test.each(['thank you!', ''])('is a word back where %j asks nothing', (words) => {
    const answer = answerTo(words);
    expect(answer).toMatchObject({ exit: 1, status: 'not-in-coverage', reason: 'small-talk', points: [], nearest: [] });
    expect(answer.text).not.toBe('');
  });
});

describe('what cannot be asked', () => {
  test.each([
    [[], 'what is the question?'],
    [['Who?', 'Why?'], 'one question at a time'],
    [['Who?', '--jsno'], 'unknown flag --jsno. Did you mean "--json"?'],
    [['--json', '--batch'], '--batch needs a file after it.'],
    [['Who?', '--batch', 'x.jsonl'], 'either one question or, with --batch, those of a file'],
    [['--batch', 'x.jsonl', '--topic', 'fire'], '--topic goes with one question'],
    [['--batch', 'x.jsonl', '--evidence'], '--evidence is for reading'],
    [['Who?', '--topic', 'air-defnece', '--json'], 'Did you mean "air-defence"?'],
    [['Who?', '--topic', 'a\u0007b'], 'the topic holds control characters'],
  ])('%j exits with 2 and an empty standard output', (words, message) => {
    const { status, out, notes } = ask(...words);
    expect([status, out]).toEqual([2, '']);
    expect(notes).toContain(message);
    expect(notes).not.toContain('    at ');
  });

  test('is coverage that is not there, which is named, in JSON too where that was asked for', () => {
    const folder = join(emptyFolder(), 'gone');
    const asText = briefdesk(['ask', 'Who?', '--coverage', folder]);
    const asJson = briefdesk(['ask', 'Who?', '--coverage', folder, '--json']);
    expect([asText.status, asText.out, asJson.status, asJson.notes]).toEqual([1, '', 1, asText.notes]);
    expect(asText.notes).toContain(folder);
    expect(JSON.parse(asJson.out)).toMatchObject({ question: 'Who?', points: [], error: { code: 'coverage' } });
  });
});

describe('vectors', () => {
  test('that are half set up stop the command, with the variable and its cure', () => {
    const words = ['ask', 'Who?', '--coverage', COVERAGE];
    const { status, out, notes } = briefdesk(words, { BRIEFDESK_EMBEDDINGS_MODEL: 'harbour-embed' });
    expect([status, out]).toEqual([1, '']);
    expect(notes).toContain('BRIEFDESK_EMBEDDINGS_URL is missing');
    expect(notes).toContain('leave out every BRIEFDESK_EMBEDDINGS variable');
    expect(notes).not.toContain('    at ');
  });

  test('come from the endpoint that is set up; where it refuses, words alone decide', async () => {
    const serving = await loopbackEndpoint(vectors((each) => [each.length, 1]));
    const refusing = await loopbackEndpoint(reply(401));
    const served = await askWithVectors(serving.baseUrl);
    const refused = await askWithVectors(refusing.baseUrl);
    expect(served).toEqual({ ...ask(QUESTION), notes: '' });
    expect(serving.received.flatMap(({ body }) => body.input)).toContain(DESTROYED);
    expect(refused.status).toBe(0);
    expect(refused.out).toContain('according to the port authority of Lindow. [1]');
    expect(refused.out).toContain(`Found by words alone: The embeddings endpoint ${refusing.host}`);
  });
});

test('the README shows an answer and a refusal as they really look', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const shown = [...readme.matchAll(/run ask -- "([^"]+)"\n\n<!-- (answer|refusal) -->\n(.*?)<!-- \/\2 -->/gs)];
  expect(shown.map(([, , kind]) => kind)).toEqual(['answer', 'refusal']);
  for (const [, question = '', kind, excerpt = ''] of shown) {
    const { status, out } = briefdesk(['ask', question]);
    expect([status, out.trim()]).toEqual([kind === 'answer' ? 0 : 1, excerpt.replace(/^ {4}/gm, '').trim()]);
  }
});

/** Beside an endpoint in this process, which must go on meanwhile. */
async function askWithVectors(url: string): Promise<Outcome> {
  const words = [join(ROOT, 'src/main.ts'), 'ask', QUESTION, '--coverage', COVERAGE];
  const named = { BRIEFDESK_EMBEDDINGS_URL: url, BRIEFDESK_EMBEDDINGS_MODEL: 'harbour-embed' };
  const env = { ...bareEnvironment(), BRIEFDESK_CACHE: emptyFolder(), ...named };
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, notes, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { status, out, notes };
}
