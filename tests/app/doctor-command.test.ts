/** `doctor`: one line for each thing that is set up, the cure beside what does not work, and never a key. */

import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/app/command-line.ts';
import type { Environment } from '../../src/app/environment.ts';
import { loopbackEndpoint, status, vectors } from '../llm/loopback-endpoint.ts';
import { speakChat, stream } from '../llm/model-streams.ts';
import { ROOT } from '../source-files.ts';
import { paperDesk } from './paper-desk.ts';
import type { PaperDesk } from './paper-desk.ts';
import { visitedDesk } from './visited-desk.ts';

const KEY = 'sk-lindow-0123456789';
const READY = stream(speakChat({ text: '{"ready": true}', tokens: [61, 5] }));

const modelAt = ({ baseUrl }: { readonly baseUrl: string }) => ({ model: { baseUrl, key: KEY, model: 'harbour-1' } });
const embeddingsAt = ({ baseUrl }: { readonly baseUrl: string }) => ({
  embeddings: { baseUrl, key: KEY, model: 'harbour-embed' },
});

/** Runs `doctor` at this desk, with what else is set up there. Nothing that it writes may hold the key. */
async function doctor(paper: PaperDesk, setUp: Partial<Environment> = {}, ...words: readonly string[]) {
  cpSync(join(ROOT, 'prompts'), join(paper.root, 'prompts'), { recursive: true });
  let out = '';
  let notes = '';
  const face = {
    ...paper.desk.face,
    result: (text: string) => (out += text),
    note: (line: string) => (notes += `${line}\n`),
  };
  const environment = { ...paper.desk.environment, debug: true, ...setUp };
  const exit = await runCommandLine(['doctor', ...words], { environment, face });
  expect(`${out}${notes}`).not.toContain(KEY);
  return { exit, lines: out.trimEnd().split('\n'), out, notes };
}

const digestTo = (channel: string): string =>
  `digests: [{ name: morning, channel: "${channel}", topics: [harbour-fire], when: "07:30 Oslo" }]\n`;

/** The line of one check. */
const lineOn = (name: string, { lines }: { readonly lines: readonly string[] }): string | undefined =>
  lines.find((line) => line.split(/\s+/)[1] === name);

describe('where all is well doctor', () => {
  test('has a line for each thing', async () => {
    const paper = paperDesk();
    const { exit, out, notes } = await doctor(paper);
    expect(exit).toBe(0);
    expect(notes).toBe('');
    expect(out).toBe(
      [
        'ok       configuration     config/briefdesk.yaml, topics.yaml, sources.yaml and digests.yaml can be used; 1 topic.',
        'ok       coverage          seeds: 2 articles read, none left out.',
        'ok       sources           none on the web.',
        'ok       digests           none in config/digests.yaml.',
        `ok       cache             ${paper.root}/cache can be written.`,
        'ok       state             not needed; chats and language models are what it is for.',
        'ok       slack             none set up; npm start is a conversation in the terminal.',
        'ok       slack scopes      none set up.',
        'ok       slack socket      none set up.',
        'ok       slack address     none set up.',
        'ok       clock             not looked at; only Slack asks for one that is right.',
        'ok       discord           none set up.',
        'ok       discord intent    none set up.',
        'ok       discord commands  none set up.',
        'ok       embeddings        none set up; words alone decide which sentences come near a question.',
        'ok       model             none set up; briefings and answers are made of the sources’ own sentences.',
        '',
      ].join('\n'),
    );
    expect(readdirSync(join(paper.root, 'cache'))).toEqual(['coverage.db']);
  });

  test('says how many files are left out, and who lists them', async () => {
    const paper = paperDesk();
    paper.write('seeds/03-empty.txt', '');
    expect(lineOn('coverage', await doctor(paper))).toContain(
      '2 articles read, 1 left out: npm run sources lists them.',
    );
  });

  test('says that sources on the web are still to be visited, and visits none', async () => {
    const paper = paperDesk();
    paper.write('config/sources.yaml', 'sources:\n  - folder: seeds\n  - feed: https://herald.example/rss\n');
    const found = await doctor(paper);
    expect(found.exit).toBe(0);
    expect(lineOn('coverage', found)).toContain('seeds, 1 source on the web: 2 articles read, none left out.');
    expect(lineOn('sources', found)).toBe(
      'ok       sources           1 on the web, not visited yet: npm run ingest -- --once visits each now.',
    );
    expect(readdirSync(paper.root)).not.toContain('state');
  });

  test('counts the digests of the configuration that can come', async () => {
    const paper = paperDesk();
    paper.write('config/digests.yaml', digestTo('terminal'));
    const found = await doctor(paper);
    expect(found.exit).toBe(0);
    expect(lineOn('digests', found)).toBe('ok       digests           1 in config/digests.yaml.');
  });

  test('tries the model once, and says what it took', async () => {
    const endpoint = await loopbackEndpoint(READY);
    const paper = paperDesk();
    const found = await doctor(paper, modelAt(endpoint));
    expect(found.exit).toBe(0);
    expect(lineOn('model', found)).toBe(
      'ok       model             harbour-1 replied by its schema, for 61 tokens in and 5 out.',
    );
    expect(lineOn('state', found)).toBe(
      `ok       state             ${paper.root}/state keeps what language models take.`,
    );
    expect(endpoint.received).toHaveLength(1);
    expect(endpoint.received[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  });

  test('tries the embeddings once', async () => {
    const endpoint = await loopbackEndpoint(vectors(() => [3, 4]));
    const found = await doctor(paperDesk(), embeddingsAt(endpoint));
    expect(found.exit).toBe(0);
    expect(lineOn('embeddings', found)).toContain('harbour-embed replied with vectors of 2 numbers.');
    expect(endpoint.received).toHaveLength(1);
  });
});

describe('a problem is told with its cure, and the rest is looked at all the same:', () => {
  test('a configuration that cannot be used', async () => {
    const paper = paperDesk();
    paper.write('config/topics.yaml', 'topics: none\n');
    const found = await doctor(paper);
    expect(found.exit).toBe(1);
    expect(lineOn('configuration', found)).toMatch(/^problem {2}configuration {5}the configuration has a problem\.$/);
    expect(found.out).toMatch(/\n {29}config\/topics\.yaml:1: /);
    expect(lineOn('coverage', found)).toContain('not looked at: put the configuration right first.');
    expect(lineOn('cache', found)).toMatch(/^ok /);
  });

  test('a digest for a platform that is not set up', async () => {
    const paper = paperDesk();
    paper.write('config/digests.yaml', digestTo('slack:T0123/C0456'));
    const found = await doctor(paper);
    expect(found.exit).toBe(1);
    expect(lineOn('digests', found)).toMatch(
      /^problem {2}digests {11}cannot come: morning \(slack\); set the platform up/,
    );
  });

  test('coverage that holds nothing', async () => {
    const paper = paperDesk();
    paper.write('papers/01-empty.txt', '');
    paper.write('config/sources.yaml', 'sources:\n  - folder: papers\n');
    const found = await doctor(paper);
    expect(found.exit).toBe(1);
    expect(lineOn('coverage', found)).toMatch(
      /^problem .*papers holds no coverage that can be read\. 01-empty\.txt is empty: put /,
    );
  });

  test('coverage that is not there', async () => {
    const paper = paperDesk();
    paper.write('config/sources.yaml', 'sources:\n  - folder: papers\n');
    const found = await doctor(paper);
    expect(found.exit).toBe(1);
    expect(lineOn('coverage', found)).toMatch(/^problem .*papers/);
  });

  test('a source on the web that could not be read', async () => {
    const found = await doctor(visitedDesk());
    expect(found.exit).toBe(1);
    expect(lineOn('sources', found)).toBe(
      'problem  sources           3 on the web, 1 cannot be read: npm run sources says why.',
    );
    expect(found.lines.filter((line) => line.startsWith('problem'))).toHaveLength(1);
  });

  test('a cache that cannot be written', async () => {
    const paper = paperDesk();
    paper.write('cache', 'This is a file.');
    const found = await doctor(paper);
    expect(found.exit).toBe(1);
    expect(lineOn('cache', found)).toMatch(/^problem .*cache cannot be written \(EEXIST\): .*BRIEFDESK_CACHE\.$/);
    expect(found.lines.filter((line) => line.startsWith('problem'))).toHaveLength(1);
    expect(found.notes).toBe('');
  });

  test('a state that cannot be used, where a model needs it', async () => {
    const paper = paperDesk();
    mkdirSync(paper.desk.environment.stateFolder);
    writeFileSync(join(paper.desk.environment.stateFolder, 'state.db'), 'This is no database. '.repeat(100));
    expect((await doctor(paper)).exit).toBe(0);
    const found = await doctor(paper, modelAt(await loopbackEndpoint(READY)));
    expect(found.exit).toBe(1);
    expect(lineOn('state', found)).toMatch(/^problem .*state\.db/);
    expect(lineOn('model', found)).toMatch(/^ok /);
  });

  test('prompts that cannot be used, where a model needs them', async () => {
    const endpoint = await loopbackEndpoint(READY);
    const paper = paperDesk();
    mkdirSync(join(paper.root, 'empty'));
    const environment = { ...paper.desk.environment, ...modelAt(endpoint) };
    let out = '';
    const face = { ...paper.desk.face, result: (text: string) => (out += text) };
    expect(await runCommandLine(['doctor'], { environment, face })).toBe(1);
    expect(out).toContain('problem  model             the prompts cannot be used.\n');
    expect(endpoint.received).toHaveLength(0);
  });

  test.each([
    ['a wrong key', status(401), 'refuses the key (401): check OPENAI_API_KEY'],
    ['no quota', status(429, { error: { code: 'insufficient_quota' } }), 'add credit to its account'],
    ['no model', status(404), 'is not known there (404): check OPENAI_MODEL'],
    ['talk of the key', status(418, { error: { message: `${KEY}\u001b[31m is red` } }), 'It says: “[key]'],
    ['nonsense', stream(speakChat({ text: 'Ahoy!' })), 'name a model in OPENAI_MODEL that keeps to a JSON schema.'],
  ])('a model whose endpoint has %s', async (_, answer, cure) => {
    const endpoint = await loopbackEndpoint(answer);
    const found = await doctor(paperDesk(), modelAt(endpoint));
    expect(found.exit).toBe(1);
    expect(lineOn('model', found)).toMatch(/^problem /);
    expect(lineOn('model', found)).toContain(cure);
    expect(found.out).not.toContain('\u001b');
  });

  test('embeddings whose endpoint refuses the key', async () => {
    const found = await doctor(paperDesk(), embeddingsAt(await loopbackEndpoint(status(401))));
    expect(found.exit).toBe(1);
    expect(lineOn('embeddings', found)).toMatch(
      /^problem .*refuses the key \(401\): check BRIEFDESK_EMBEDDINGS_KEY\.$/,
    );
  });
});

describe('doctor --json', () => {
  test('is one document, with what works and what does not', async () => {
    const endpoint = await loopbackEndpoint(status(401));
    const { exit, out, notes } = await doctor(paperDesk(), modelAt(endpoint), '--json');
    expect(exit).toBe(1);
    expect(notes).toBe('');
    const { ok, checks } = JSON.parse(out) as { ok: boolean; checks: Record<string, string>[] };
    expect(ok).toBe(false);
    expect(checks.map(({ name, status }) => `${name ?? ''} ${status ?? ''}`)).toEqual([
      'configuration ok',
      'coverage ok',
      'sources ok',
      'digests ok',
      'cache ok',
      'state ok',
      'slack ok',
      'slack scopes ok',
      'slack socket ok',
      'slack address ok',
      'clock ok',
      'discord ok',
      'discord intent ok',
      'discord commands ok',
      'embeddings ok',
      'model problem',
    ]);
    expect(checks.at(-1)?.['text']).toContain('check OPENAI_API_KEY');
  });

  test('says that all is well', async () => {
    const { exit, out } = await doctor(paperDesk(), {}, '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true });
  });
});

test('doctor takes no words', async () => {
  const { exit, notes } = await doctor(paperDesk(), {}, 'harbour');
  expect(exit).toBe(2);
  expect(notes).toContain('doctor takes no words of its own ("harbour")');
});
