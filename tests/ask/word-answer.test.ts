/** An answer worded by a model: what it is given, and what stays whatever it writes. */

import { describe, expect, test } from 'vitest';
import { writeAnswer } from '../../src/ask/write-answer.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { coverageOf } from '../brief/read-coverage.ts';
import { commissionOf, writing, written, type Asked, type Writing } from '../writer/scripted-writing.ts';
import { PORT_LINDOW } from './told/port-lindow.ts';

const HOW_LONG = 'How long did the fire burn?';
const SIX = 'The fire burned for six hours and began in a store for nets, Ole Brandt said.';

interface Outcome {
  readonly answer: Answer;
  readonly model: Writing;
}

async function ask(
  question: string,
  points: (asked: Asked) => readonly object[],
  { language = null, files = PORT_LINDOW }: { language?: string | null; files?: typeof PORT_LINDOW } = {},
): Promise<Outcome> {
  const model = writing((asked) => ({ points: points(asked) }));
  const { commission } = commissionOf(model, { language });
  const desk = { coverage: coverageOf(files), topics: [], zone: 'UTC', embedder: null };
  return { answer: await writeAnswer({ question, history: [], topic: null }, desk, commission), model };
}

function textsOf({ answer }: Outcome): readonly string[] {
  return answer.status === 'not-in-coverage' ? [] : answer.points.map(({ text }) => text);
}

describe('a worded answer', () => {
  test('says what the model wrote, with the receipts behind it', async () => {
    const outcome = await ask(HOW_LONG, ({ idOf }) => [written(SIX, [idOf('six hours')])]);
    expect(textsOf(outcome)).toEqual([SIX]);
    expect(outcome.answer).toMatchObject({ status: 'answered', writer: { model: 'harbour-1', notice: null } });
  });

  test('keeps first the sentence that answers, where the model told only what is around it', async () => {
    const around = 'A gas heater caused the fire, according to police in Lindow.';
    const outcome = await ask(HOW_LONG, ({ idOf }) => [written(around, [idOf('gas heater')])]);
    const texts = textsOf(outcome);
    expect(texts[0]).toContain('six hours');
  });

  test('is asked for with the question as it was understood, and no word of anybody else', async () => {
    const { model } = await ask(HOW_LONG, ({ idOf }) => [written(SIX, [idOf('six hours')])]);
    const { question, evidence } = JSON.parse(model.requests[0]?.material ?? '') as Asked['material'];
    expect(question).toBe(HOW_LONG);
    expect(evidence.length).toBeLessThanOrEqual(10);
    expect(model.requests[0]?.instructions).not.toContain(HOW_LONG);
  });
});

describe('no model is asked', () => {
  test('for what the coverage does not say', async () => {
    const { answer, model } = await ask('How many dragons live in the harbour?', () => []);
    expect(answer.status).toBe('not-in-coverage');
    expect(model.requests).toEqual([]);
  });

  test('for positions that sources take: they stand in their own words', async () => {
    const files = {
      'a.txt':
        'Fire at port\n\nHerald\n\n2 March 2026\n\nFour people were hurt in the fire at the port, the fire service said.\n',
      'b.txt': 'Port fire\n\nPost\n\n2 March 2026\n\nSeven people were hurt in the fire at the port, the mayor said.\n',
    };
    const { answer, model } = await ask('How many people were hurt in the fire at the port?', () => [], { files });
    expect(answer).toMatchObject({ status: 'disputed', writer: { model: null, notice: null } });
    expect(model.requests).toEqual([]);
  });

  test('for a greeting', async () => {
    const { answer, model } = await ask('Hello!', () => []);
    expect(answer).toMatchObject({ reason: 'small-talk' });
    expect(model.requests).toEqual([]);
  });
});

describe('a question in another language', () => {
  const QUESTION = '¿Cuántas personas heridas en el incendio del puerto?';
  const SPANISH = 'Al menos 9 personas resultaron heridas, según los bomberos.';
  const ENGLISH = 'At least nine people were injured, according to the fire service.';
  const IN_ENGLISH = /and so is this answer/u;

  test('is answered in it where a model writes it', async () => {
    const { answer, model } = await ask(QUESTION, ({ idOf }) => [
      written(SPANISH, [idOf('at least nine')], { english: ENGLISH }),
    ]);
    expect(model.requests[0]?.instructions).toContain('in Spanish');
    expect(answer).toMatchObject({ points: [{ text: SPANISH }], writer: { model: 'harbour-1' } });
    expect(answer.notes.join()).not.toMatch(IN_ENGLISH);
  });

  test('is answered in English, and says so, where what the model writes cannot be kept', async () => {
    const { answer } = await ask(QUESTION, ({ idOf }) => [
      written(SPANISH.replace('9', '6'), [idOf('six hours')], {
        english: 'The fire burned for six hours, Ole Brandt said.',
      }),
    ]);
    expect(answer).toMatchObject({ writer: { model: null } });
    expect(answer.notes.join()).toMatch(IN_ENGLISH);
  });
});
