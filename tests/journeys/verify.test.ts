/** What the real program printed, saved or through a pipe, and verified by another run of it. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LLMock, type ChatCompletionRequest } from '@copilotkit/aimock';
import { describe, expect, onTestFinished, test } from 'vitest';
import { HARBOUR_COVERAGE } from '../brief/harbour-fire.ts';
import { folderOf } from '../coverage/folder-of.ts';
import { bareEnvironment, briefdesk, briefdeskMeanwhile, emptyFolder, ROOT, type Outcome } from './run-briefdesk.ts';

const BURNED = 'The blaze lasted six hours, the fire service in Lindow said.';

function verifyFromPipe(text: string, coverage: string): Outcome {
  const words = [join(ROOT, 'src/main.ts'), 'verify', '-', '--coverage', coverage];
  const options = { env: bareEnvironment(), encoding: 'utf8', input: text } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, words, options);
  return { status, out: stdout, notes: stderr };
}

function saved(text: string): string {
  const file = join(emptyFolder(), 'saved.json');
  writeFileSync(file, text);
  return file;
}

describe('verify', () => {
  test('finds that a briefing through a pipe holds', () => {
    const coverage = folderOf(HARBOUR_COVERAGE);
    const briefing = briefdesk(['brief', 'harbour fire', '--coverage', coverage, '--json']).out;
    const { status, out } = verifyFromPipe(briefing, coverage);
    expect(status).toBe(0);
    expect(out).toMatch(/^(\d+) of \1 points hold, (?:(\d+) of \2 positions, )?(\d+) of \3 citations\.\n$/);
  });

  test('reads a page of HTML as it was cited, markup and all', () => {
    const page =
      '<html><body><article><h1>Fire</h1><p>Six boats &amp; <a href="/x">two cranes</a> burned at Lindow, ' +
      'the fire service said.</p></article></body></html>';
    const coverage = folderOf({ 'fire.html': page });
    const briefing = briefdesk(['brief', 'boats burned', '--coverage', coverage, '--json']).out;
    expect(briefing).toContain('&amp;');
    expect(verifyFromPipe(briefing, coverage)).toMatchObject({ status: 0 });
    expect(verifyFromPipe(briefing.replace('"Six boats & two', '"Six boats & ten'), coverage).out).toContain('“ten”');
  });

  test('names the line of a batch that was altered', () => {
    const coverage = folderOf(HARBOUR_COVERAGE);
    const questions = saved(
      ['How many people were injured?', 'How long did the fire burn?']
        .map((question, i) => JSON.stringify({ id: `q${i + 1}`, question }))
        .join('\n'),
    );
    const answers = briefdesk(['ask', '--batch', questions, '--coverage', coverage]).out;
    expect(briefdesk(['verify', saved(answers), '--coverage', coverage]).status).toBe(0);
    const altered = answers.replaceAll(/"start":(\d+),"end":(\d+)/g, '"start":0,"end":$2');
    const { status, out } = briefdesk(['verify', saved(altered), '--coverage', coverage]);
    expect(status).toBe(1);
    expect(out).toMatch(/^line 1 \(q1\), points 1: citation 1: \S+ 0–\d+ is not as long as its quote/);
  });

  test('holds a briefing that a model worded to its receipts, without the model', async () => {
    const mock = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent' });
    mock.onMessage(/[^]/u, ({ messages }: ChatCompletionRequest) => {
      const { evidence } = JSON.parse(messages.at(-1)?.content as string) as {
        evidence: { id: string; text: string }[];
      };
      const ids = evidence.filter(({ text }) => text.includes('six hours')).map(({ id }) => id);
      const points = [{ text: BURNED, evidence: ids, speaker: null, kind: 'claim' }];
      return { content: JSON.stringify({ points }), usage: { prompt_tokens: 900, completion_tokens: 80 } };
    });
    await mock.start();
    onTestFinished(() => mock.stop());
    const coverage = folderOf(HARBOUR_COVERAGE);
    const named = { OPENAI_API_KEY: 'sk-lindow', OPENAI_MODEL: 'harbour-1', OPENAI_BASE_URL: `${mock.url}/v1` };
    const { out: briefing } = await briefdeskMeanwhile(['brief', 'harbour fire', '--coverage', coverage, '--json'], {
      ...named,
      ...{ BRIEFDESK_CACHE: emptyFolder(), BRIEFDESK_STATE: emptyFolder() },
    });
    expect(JSON.parse(briefing)).toMatchObject({ writer: 'harbour-1', points: [{ text: BURNED, checkedAs: BURNED }] });
    expect(verifyFromPipe(briefing, coverage)).toMatchObject({ status: 0 });
    const altered = briefing.replaceAll(BURNED, BURNED.replace('six', 'nine'));
    expect(verifyFromPipe(altered, coverage).out).toContain('points 1: its receipt does not hold its figures');
  });
});
