import { describe, expect, test } from 'vitest';
import { planBriefing } from '../../src/brief/plan-briefing.ts';
import { assignmentOf } from '../../src/brief/word-briefing.ts';
import { NO_MODEL } from '../../src/writer/commission.ts';
import { wordPoints, type Assignment } from '../../src/writer/word-points.ts';
import { HARBOUR_COVERAGE, HARBOUR_FIRE } from '../brief/harbour-fire.ts';
import { coverageOf } from '../brief/read-coverage.ts';
import { commissionOf, Failing, writing, written, type Asked } from './scripted-writing.ts';

const WANTED = { words: 180, wordsPerSource: 150, disagreements: 4, variants: false };

function assignment(): Assignment {
  const plan = planBriefing(HARBOUR_FIRE, WANTED, coverageOf(HARBOUR_COVERAGE));
  if ('reason' in plan) throw new Error('nothing found');
  return assignmentOf(plan);
}

/** What comes of a reply with these points. */
async function worded(points: (asked: Asked) => readonly object[], { check = false, change = {} } = {}) {
  const model = writing((asked) =>
    check && asked.request.schema.name === 'verdicts' ? null : { points: points(asked) },
  );
  const { commission, log } = commissionOf(model, { check });
  const result = await wordPoints({ ...assignment(), ...change }, commission);
  return { ...result, texts: result.points.map(({ text }) => text), log, requests: model.requests };
}

const own = (): readonly string[] => assignment().fallback.map(({ text }) => text);

const BURNED = 'The blaze burned for six hours, the fire service in Lindow said.';
const HURT = 'Four people were hurt in the fire, according to the fire service.';

describe('what a model words', () => {
  test('stands as points with the receipts of the evidence it rests on', async () => {
    const { points, writer, texts } = await worded(({ idOf }) => [
      written(HURT, [idOf('Four people were injured')]),
      written(BURNED, [idOf('six hours')]),
    ]);
    expect(texts).toEqual([HURT, BURNED]);
    expect(writer).toEqual({ model: 'harbour-1', notice: null });
    expect(points[1]?.citations[0]?.quote).toContain('six hours');
    expect(points.map(({ checkedAs }) => checkedAs)).toEqual([HURT, BURNED]);
    expect(points[1]?.speaker).toBe('the fire service in Lindow');
  });

  test('rests on the right evidence where it names a wrong one', async () => {
    const { points, texts } = await worded(({ idOf }) => [written(BURNED, [idOf('Four people were injured')])]);
    expect(texts).toEqual([BURNED]);
    expect(points[0]?.citations[0]?.quote).toContain('six hours');
  });

  test('gives way to the words of its source, sentence by sentence, where they do not carry it', async () => {
    const { texts, writer, log } = await worded(({ idOf }) => [
      written(HURT, [idOf('Four people were injured')]),
      written('The blaze burned for nine hours, the fire service in Lindow said.', [idOf('six hours')]),
    ]);
    expect(texts).toEqual([
      HURT,
      'The fire at the harbour burned for six hours, according to the fire service in Lindow.',
    ]);
    expect(writer.model).toBe('harbour-1');
    expect(log).toMatchObject([{ model: 'harbour-1', written: 2, kept: 1, tokens: { input: 100, output: 20 } }]);
  });

  test('falls without a trace where it rests on nothing that was given', async () => {
    const { texts } = await worded(({ idOf }) => [
      written(HURT, [idOf('Four people were injured')]),
      written('Investigators from Sandholm arrested the owner of the pier.', ['e99']),
    ]);
    expect(texts).toEqual([HURT]);
  });

  test('gives way altogether where fewer than half of its sentences are carried', async () => {
    const { texts, writer } = await worded(({ idOf }) => [
      written(HURT, [idOf('Four people were injured')]),
      written('The blaze burned for nine hours, the fire service in Lindow said.', [idOf('six hours')]),
      written('Nobody was hurt, the fire service said.', [idOf('Four people were injured')]),
    ]);
    expect(texts).toEqual(own());
    expect(writer.model).toBeNull();
    expect(writer.notice).toContain('did not pass the check');
  });

  test('is said once, and within the words there are', async () => {
    const twice = await worded(({ idOf }) => [
      written(BURNED, [idOf('six hours')]),
      written(BURNED, [idOf('six hours')]),
    ]);
    expect(twice.texts).toEqual([BURNED]);
    const short = await worded(
      ({ idOf }) => [written(HURT, [idOf('Four people were injured')]), written(BURNED, [idOf('six hours')])],
      { change: { words: 14 } },
    );
    expect(short.texts).toEqual([HURT]);
  });

  test.each(['not even an object', null, { points: 'none' }, { points: [7, null, { text: 3 }] }, { points: [] }])(
    'gives way to the sources’ own words where the reply is %j',
    async (value) => {
      const { commission } = commissionOf(writing(() => value));
      const { points, writer } = await wordPoints(assignment(), commission);
      expect(points.map(({ text }) => text)).toEqual(own());
      expect(writer.notice).toContain('wrote nothing');
    },
  );
});

describe('a claim on which sources differ', () => {
  test('gets its holder back where the model leaves it out', async () => {
    const { texts } = await worded(({ idOf }) => [
      written('The ferries to Sandholm would not run before Wednesday.', [idOf('before Wednesday')]),
    ]);
    expect(texts).toEqual([expect.stringMatching(/Ana Ruiz|[Tt]he harbour master/u)]);
  });
});

describe('the model', () => {
  test('is given numbered evidence and nothing of the articles besides', async () => {
    const { requests } = await worded(({ idOf }) => [written(BURNED, [idOf('six hours')])]);
    const material = requests[0]?.material ?? '';
    const { evidence } = JSON.parse(material) as Asked['material'];
    expect(evidence.map(({ id }) => id)).toEqual(evidence.map((_, i) => `e${i + 1}`));
    expect(material).not.toMatch(/courier|tribune|Nordby Post|newsletter|Jo Bell|Oster/iu);
    expect(requests[0]?.instructions).not.toMatch(/Lindow|fire service/u);
  });

  test('is not asked where there is no evidence', async () => {
    const { requests, writer, texts } = await worded(() => [], { change: { evidence: [] } });
    expect(requests).toEqual([]);
    expect(writer).toEqual({ model: null, notice: null });
    expect(texts).toEqual(own());
  });

  test('is not asked where none is commissioned; another language is then said to be out of reach', async () => {
    expect((await wordPoints(assignment(), NO_MODEL)).writer).toEqual({ model: null, notice: null });
    const { writer } = await wordPoints(assignment(), { ...NO_MODEL, language: 'Ukrainian' });
    expect(writer.notice).toBe('No language model is set up here, so this is in English.');
  });

  test.each([
    [{ kind: 'slow' }, 'took too long'],
    [{ kind: 'declined' }, 'declined'],
    [{ kind: 'garbled' }, 'no usable reply'],
    [{ kind: 'cut-off' }, 'no usable reply'],
    [{ kind: 'unreachable' }, 'not available now'],
    [{ kind: 'broken-off' }, 'not available now'],
    [{ kind: 'resting' }, 'not available now'],
    [{ kind: 'over-quota' }, 'not available now'],
    [{ kind: 'key' }, 'not available now'],
    [{ kind: 'rejected' }, 'not available now'],
    [
      { kind: 'over-budget', whose: 'channel', opensAt: '2026-03-03T00:00:00Z' },
      'This channel’s budget for the language model is used up until 00:00 UTC on 3 March',
    ],
  ] as const)('that fails (%j) costs readers a line, and operators are told why', async (failure, line) => {
    const { commission, log } = commissionOf(writing(() => new Failing(failure)));
    const { points, writer } = await wordPoints(assignment(), commission);
    expect(points.map(({ text }) => text)).toEqual(own());
    expect(writer.model).toBeNull();
    expect(writer.notice).toContain(line);
    expect(log[0]?.problem?.message).toContain(failure.kind);
    expect(log[0]?.prompt).toMatch(/^write-briefing@[0-9a-f]{8}$/u);
  });

  test('asked to judge once more takes away what does not follow, and never brings back what fell', async () => {
    const judging = writing(({ request, idOf }) => {
      if (request.schema.name === 'verdicts') {
        const { pairs } = JSON.parse(request.material) as { pairs: readonly { pair: string; sentence: string }[] };
        return {
          verdicts: [...pairs, { pair: 'p3', sentence: '' }].map(({ pair, sentence }) => ({
            pair,
            follows: sentence !== HURT,
          })),
        };
      }
      return {
        points: [
          written(HURT, [idOf('Four people were injured')]),
          written(BURNED, [idOf('six hours')]),
          written('The blaze burned for nine hours, the fire service in Lindow said.', [idOf('six hours')]),
        ],
      };
    });
    const { commission } = commissionOf(judging, { check: true });
    const { points, writer } = await wordPoints(assignment(), commission);
    expect(judging.requests).toHaveLength(2);
    // One of three is left: too little.
    expect(writer.model).toBeNull();
    expect(points.map(({ text }) => text)).toEqual(own());
  });

  test('whose second judgement does not come leaves the sources’ own words', async () => {
    const { writer, requests } = await worded(({ idOf }) => [written(BURNED, [idOf('six hours')])], { check: true });
    expect(requests).toHaveLength(2);
    expect(writer.model).toBeNull();
  });
});

describe('another language', () => {
  const UKRAINIAN = 'Пожежа тривала 6 годин, повідомила пожежна служба в Ліндові.';

  async function inUkrainian(text: string, english: string) {
    const model = writing(({ idOf }) => ({ points: [written(text, [idOf('six hours')], { english })] }));
    const { commission } = commissionOf(model, { language: 'Ukrainian' });
    const { points, writer } = await wordPoints(assignment(), commission);
    return { texts: points.map((point) => point.text), points, writer, requests: model.requests };
  }

  test('is written with the English beside it, which is what the receipt must carry', async () => {
    const { texts, points, requests } = await inUkrainian(UKRAINIAN, BURNED);
    expect(texts).toEqual([UKRAINIAN]);
    expect(points[0]?.checkedAs).toBe(BURNED);
    expect(requests[0]?.instructions).toContain('in Ukrainian');
  });

  test('does not get a figure past the check', async () => {
    const { writer } = await inUkrainian(UKRAINIAN.replace('6', '9'), BURNED);
    expect(writer.model).toBeNull();
  });

  test('does not hide a claim that the evidence does not carry', async () => {
    const { writer } = await inUkrainian(UKRAINIAN, BURNED.replace('six', 'nine'));
    expect(writer.model).toBeNull();
  });
});
