/** Checks `config/topics.yaml` whole: the topics it sets up, or every flaw in it with its line and cure. */

import type { Topic } from '../domain/topic.ts';
import { elementsOf, fieldsOf, readYaml, scalarOf } from './yaml-file.ts';
import type { Flaw, YamlFile } from './yaml-file.ts';

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
const KEYS = ['slug', 'title', 'aliases', 'about', 'questions'];
const SHAPE = 'the file needs "topics:" with a list of topics under it.';

type Pairs = NonNullable<ReturnType<typeof fieldsOf>>;

export function validateTopics(text: string): { readonly topics: readonly Topic[]; readonly flaws: readonly Flaw[] } {
  const file = readYaml(text);
  if (file.flaws.length > 0) return { topics: [], flaws: file.flaws };
  const list = topicNodes(file);
  // What names a topic, folded, and the slug of the topic that has it: no two topics may answer to one name.
  const taken = new Map<string, string>();
  const topics = list.map((node) => topicOf(file, node, taken)).filter((topic) => topic !== null);
  const flaws = file.flaws.toSorted((a, b) => a.line - b.line);
  return { topics: flaws.length === 0 ? topics : [], flaws };
}

function topicNodes(file: YamlFile): readonly unknown[] {
  const top = fieldsOf(file, file.root, ['topics']);
  const list = elementsOf(file, top?.get('topics')?.value);
  if (list === null) file.blame(top?.get('topics')?.key ?? file.root, SHAPE);
  else if (list.length === 0) file.blame(top?.get('topics')?.key, 'the list of topics is empty; write at least one.');
  return list ?? [];
}

function topicOf(file: YamlFile, node: unknown, taken: Map<string, string>): Topic | null {
  const pairs = fieldsOf(file, node, KEYS);
  if (pairs === null) {
    file.blame(node, `a topic needs the keys ${KEYS.join(', ')}.`);
    return null;
  }
  const slug = words(file, node, { pairs, key: 'slug' });
  const title = words(file, node, { pairs, key: 'title' });
  const about = words(file, node, { pairs, key: 'about' });
  const questions = list(file, pairs, 'questions');
  const aliases = list(file, pairs, 'aliases');
  if (!pairs.has('questions')) file.blame(node, 'a topic needs "questions:", a list of at least one question.');
  else if (questions.length === 0) file.blame(pairs.get('questions')?.key, '"questions" is empty; write at least one.');
  if (slug !== '' && !SLUG.test(slug)) {
    file.blame(
      pairs.get('slug')?.value,
      `"${slug}" is no slug: use a to z, 0 to 9 and single hyphens inside, 64 at most.`,
    );
  }
  claim(file, pairs.get('slug')?.value, { name: slug, slug, taken });
  for (const alias of aliases) claim(file, alias.node, { name: alias.text, slug, taken });
  return { slug, title, aliases: aliases.map(({ text }) => text), about, questions: questions.map(({ text }) => text) };
}

/** The text under `key`, or '' with the flaw noted. */
function words(file: YamlFile, node: unknown, field: { pairs: Pairs; key: string }): string {
  const pair = field.pairs.get(field.key);
  if (pair === undefined) file.blame(node, `a topic needs "${field.key}:".`);
  return pair === undefined ? '' : textOf(file, pair.value ?? pair.key, { name: field.key, value: pair.value });
}

function list(file: YamlFile, pairs: Pairs, key: string): readonly { node: unknown; text: string }[] {
  const pair = pairs.get(key);
  if (pair === undefined) return [];
  const elements = elementsOf(file, pair.value);
  if (elements === null) file.blame(pair.key, `"${key}" must be a list, one "- …" a line.`);
  return (elements ?? []).map((node) => ({ node, text: textOf(file, node, { name: key, value: node }) }));
}

function textOf(file: YamlFile, at: unknown, field: { name: string; value: unknown }): string {
  const value = scalarOf(file, field.value);
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  const plain = typeof value === 'number' || typeof value === 'boolean';
  if (plain) file.blame(at, `"${field.name}" must be text; put ${String(value)} in quotation marks.`);
  else if (value === undefined)
    file.blame(at, `"${field.name}" must be text; one with a colon in it needs quotation marks.`);
  else file.blame(at, `"${field.name}" is empty; write its text.`);
  return '';
}

function claim(file: YamlFile, node: unknown, name: { name: string; slug: string; taken: Map<string, string> }): void {
  const folded = name.name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  if (folded === '') return;
  const owner = name.taken.get(folded);
  if (owner === undefined) name.taken.set(folded, name.slug);
  else if (owner === name.slug && folded !== name.slug)
    file.blame(node, `"${name.name}" stands twice in this topic; keep one.`);
  else file.blame(node, `"${name.name}" already names the topic "${owner}"; a name can stand for one topic only.`);
}
