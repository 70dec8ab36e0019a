/** `stories`: the articles of the coverage, those about one event together, as text or as JSON. */

import { storiesMessage } from '../chat/stories-message.ts';
import { renderMessage } from '../chat/terminal/render-message.ts';
import { groupStories, type StoryMaterial } from '../coverage/stories/group-stories.ts';
import type { CoverageQuery } from '../domain/coverage.ts';
import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { orJsonError, printJson } from './json-output.ts';
import { loadConfiguration } from './load-configuration.ts';
import { lookFor } from './look-for.ts';
import { openCoverage } from './open-coverage.ts';
import { readArguments, usage } from './read-arguments.ts';

export async function storiesCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const { alone, switches, values } = readArguments('stories', words, { coverage: 'a folder', json: 'switch' });
  if (alone.length > 0) throw usage('stories', `stories takes no words of its own ("${alone.join(' ')}").`);
  const folder = values.get('coverage');
  if (!switches.has('json')) return listStories(desk, folder, false);
  return orJsonError(desk.face, {}, () => listStories(desk, folder, true));
}

function listStories(desk: Desk, folder: string | undefined, json: boolean): ExitStatus {
  const { sources } = loadConfiguration(desk.environment.root);
  const { store } = openCoverage(desk, folder, sources);
  try {
    const stories = groupStories(materialsIn(store.query));
    if (json) printJson(desk.face, { stories });
    else desk.face.result(renderMessage(storiesMessage(stories, store.query.heads()), lookFor(desk.face)));
    return 0;
  } finally {
    store.close();
  }
}

/** A date taken from companions says nothing of the article itself. */
function materialsIn(query: CoverageQuery): readonly StoryMaterial[] {
  return query.heads().map(({ source, title, published, publishedInferred, publisher }) => ({
    source,
    title,
    text: query
      .read(source)
      .passages.map(({ text }) => text)
      .join('\n'),
    published: publishedInferred ? null : published,
    publisher,
  }));
}
