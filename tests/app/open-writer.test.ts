/** When a language model is asked at all, and what happens where it cannot be. */

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LLMock } from '@copilotkit/aimock';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openWriter, TERMINAL } from '../../src/app/open-writer.ts';
import { DEFAULT_MODEL_SETTINGS, type ModelSettings } from '../../src/app/validate-model-settings.ts';
import type { Desk } from '../../src/app/face.ts';
import { paperDesk, type PaperDesk } from './paper-desk.ts';

const HURT = 'Four people were brought to hospital after a fire, the fire service said.';

interface Told {
  readonly paper: PaperDesk;
  readonly mock: LLMock;
  readonly desk: Desk;
}

/** A project of its own with the shipped prompts and a model that words one sentence. */
async function modelDesk(): Promise<Told> {
  const mock = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent' });
  mock.onMessage(/[^]/u, ({ messages }) => {
    const { evidence } = JSON.parse(messages.at(-1)?.content as string) as { evidence: { id: string; text: string }[] };
    const cited = evidence.filter(({ text }) => text.includes('Four people')).map(({ id }) => id);
    return { content: JSON.stringify({ points: [{ text: HURT, evidence: cited, speaker: null, kind: 'claim' }] }) };
  });
  await mock.start();
  onTestFinished(() => mock.stop());
  const model = { baseUrl: `${mock.url}/v1`, key: null, model: 'harbour-1' };
  const paper = paperDesk({ model });
  cpSync(join(import.meta.dirname, '../../prompts'), join(paper.root, 'prompts'), { recursive: true });
  return { paper, mock, desk: paper.desk };
}

async function briefing({ paper }: Told): Promise<{ writer: string; notice: string | null; notes: string }> {
  const { out, notes } = await paper.run('brief', 'harbour-fire', '--json');
  const { writer, notice } = JSON.parse(out) as { writer: string; notice: string | null };
  return { writer, notice, notes };
}

const settings = (change: Partial<ModelSettings>): ModelSettings => ({ ...DEFAULT_MODEL_SETTINGS, ...change });

describe('a model', () => {
  test('that the environment names words briefings', async () => {
    expect(await briefing(await modelDesk())).toMatchObject({ writer: 'harbour-1', notice: null });
  });

  test('is never asked where it is switched off', async () => {
    const told = await modelDesk();
    told.paper.write('config/briefdesk.yaml', 'model:\n  off: [terminal]\n');
    expect(await briefing(told)).toMatchObject({ writer: 'extractive', notice: null, notes: '' });
    expect(told.mock.getRequests()).toEqual([]);
  });

  test('is switched off for one channel without the others', () => {
    const { desk, root } = paperDesk({ model: { baseUrl: 'http://127.0.0.1:9/v1', key: null, model: 'harbour-1' } });
    cpSync(join(import.meta.dirname, '../../prompts'), join(root, 'prompts'), { recursive: true });
    const writer = openWriter(desk, settings({ off: ['slack:C024BE91L'] }));
    onTestFinished(() => {
      writer.close();
    });
    const payer = { user: 'slack:U1', workspace: 'slack:T024BE7LD' };
    expect(writer.commission({ ...payer, channel: 'slack:C024BE91L' }, null).desk).toBeNull();
    expect(writer.commission({ ...payer, channel: 'slack:C0OTHER' }, null).desk).not.toBeNull();
  });

  test('is not asked for more than its budget, and readers are told when it opens again', async () => {
    const told = await modelDesk();
    told.paper.write('config/briefdesk.yaml', 'model:\n  tokensPerDay:\n    workspace: 100\n');
    const { writer, notice, notes } = await briefing(told);
    expect(writer).toBe('extractive');
    expect(notice).toMatch(/^This workspace’s budget for the language model is used up until 00:00 UTC on \d+ \p{Lu}/u);
    expect(notes).toContain('config/briefdesk.yaml');
    expect(told.mock.getRequests()).toEqual([]);
  });

  test('is not asked while what it takes cannot be kept', async () => {
    const told = await modelDesk();
    const { stateFolder } = told.desk.environment;
    rmSync(stateFolder, { recursive: true, force: true });
    writeFileSync(stateFolder, 'a file where a folder should be');
    const { writer, notes } = await briefing(told);
    expect(writer).toBe('extractive');
    expect(notes).toContain('no language model is asked while its spending cannot be kept');
    expect(told.mock.getRequests()).toEqual([]);
  });

  test('is asked all the same where its replies cannot be kept', async () => {
    const told = await modelDesk();
    const { cacheFolder } = told.desk.environment;
    rmSync(cacheFolder, { recursive: true, force: true });
    mkdirSync(join(cacheFolder, 'replies.db'), { recursive: true });
    const { writer, notes } = await briefing(told);
    expect(writer).toBe('harbour-1');
    expect(notes).toContain('no replies are kept');
  });

  test('without its prompts is an error that names them', async () => {
    const told = await modelDesk();
    rmSync(join(told.paper.root, 'prompts/write-briefing.md'));
    const { status, notes } = await told.paper.run('brief', 'harbour-fire');
    expect(status).toBe(1);
    expect(notes).toContain('prompts/write-briefing.md is missing: restore it.');
  });
});

test('without a model nothing is opened and nobody is commissioned', () => {
  const { desk, root } = paperDesk();
  const writer = openWriter(desk, DEFAULT_MODEL_SETTINGS);
  expect(writer.commission(TERMINAL, 'Ukrainian')).toEqual({ desk: null, payer: TERMINAL, language: 'Ukrainian' });
  writer.close();
  expect(() => {
    rmSync(join(root, 'state'));
  }).toThrow('ENOENT');
});
