/** `sources`: what the coverage holds and how its sources fare, or one source's furniture, as text or as JSON; `sources add` adds one. */

import { furnitureMessage } from '../chat/furniture-message.ts';
import { sourcesMessage } from '../chat/sources-message.ts';
import { renderMessage } from '../chat/terminal/render-message.ts';
import type { Article } from '../domain/article.ts';
import { Problem } from '../domain/problem.ts';
import type { ExitStatus } from './command-line.ts';
import { didYouMean } from '../language/did-you-mean.ts';
import type { Desk } from './face.ts';
import { orJsonError, printJson } from './json-output.ts';
import { loadConfiguration } from './load-configuration.ts';
import { lookFor } from './look-for.ts';
import { openCoverage } from './open-coverage.ts';
import type { OpenCoverage } from './open-coverage.ts';
import { readArguments, usage } from './read-arguments.ts';
import { webHealthNow } from './web-health.ts';
import { coverageView, furnitureView } from './sources-view.ts';

const FLAGS = { coverage: 'a folder', furniture: 'a file', json: 'switch' } as const;

interface Request {
  readonly coverage: string | undefined;
  readonly furniture: string | undefined;
  readonly json: boolean;
}

export async function sourcesCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const [first, ...rest] = words;
  if (first === 'add') return (await import('./add-source.ts')).addSource(rest, desk);
  const { alone, switches, values } = readArguments('sources', words, FLAGS);
  if (alone.length > 0) throw usage('sources', `sources takes no words but "add" ("${alone.join(' ')}").`);
  const request = { coverage: values.get('coverage'), furniture: values.get('furniture'), json: switches.has('json') };
  if (!request.json) return showSources(request, desk);
  return orJsonError(desk.face, {}, () => showSources(request, desk));
}

function showSources(request: Request, desk: Desk): ExitStatus {
  const { sources } = loadConfiguration(desk.environment.root);
  const coverage = openCoverage(desk, request.coverage, sources);
  try {
    if (request.furniture === undefined) showCoverage(coverage, request, desk);
    else showFurniture(findArticle(coverage, request.furniture), request, desk);
    return 0;
  } finally {
    coverage.store.close();
  }
}

function showCoverage(coverage: OpenCoverage, { json }: Request, { environment, face }: Desk): void {
  const web = webHealthNow(coverage.sources, environment);
  const view = coverageView(coverage.store.query, { leftOut: coverage.leftOut, web });
  if (json) printJson(face, view);
  else face.result(renderMessage(sourcesMessage(view), lookFor(face)));
}

function showFurniture(article: Article, { json }: Request, { face }: Desk): void {
  const view = furnitureView(article);
  if (json) printJson(face, view);
  else face.result(renderMessage(furnitureMessage(view), lookFor(face)));
}

function findArticle({ store, leftOut }: OpenCoverage, name: string): Article {
  const heads = store.query.heads();
  if (heads.some(({ source }) => source === name)) return store.query.read(name);
  const out = leftOut.find(({ source }) => source === name);
  if (out !== undefined) throw new Problem('coverage', `${name} was left out: ${out.reason}`);
  const guess = didYouMean(
    name,
    heads.map(({ source }) => source),
  );
  throw usage('sources', `the coverage holds no source "${name}".${guess}`);
}
