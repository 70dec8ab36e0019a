/** Checks `config/digests.yaml` whole: which channel follows what and when, or every flaw in it with its line and cure. */

import { readRhythm } from '../chat/team/read-rhythm.ts';
import type { Manner } from '../chat/team/read-rhythm.ts';
import { readTopics } from '../chat/team/read-topics.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { Topic } from '../domain/topic.ts';
import { CHANNEL_FORMS, channelName, readChannel } from './channel-name.ts';
import type { ChannelNamed } from './channel-name.ts';
import { slugOf } from './validate-sources.ts';
import { elementsOf, fieldsOf, isLeftEmpty, readYaml, scalarOf } from './yaml-file.ts';
import type { Flaw, YamlFile } from './yaml-file.ts';

/** What the file says of a subscription; nobody owns it. */
export type ConfiguredDigest = Omit<Subscription, 'paused' | 'owner'>;

const KEYS = ['name', 'channel', 'topics', 'when'];

/** `known`: the topics that are set up. */
export function validateDigests(
  text: string,
  known: readonly Topic[],
): { readonly digests: readonly ConfiguredDigest[]; readonly flaws: readonly Flaw[] } {
  const file = readYaml(text);
  if (file.flaws.length > 0) return { digests: [], flaws: file.flaws };
  const reading = { file, known, named: new Set<string>(), followed: new Map<string, string>() };
  const digests = nodesIn(file).flatMap((node) => digestOf(reading, node) ?? []);
  return { digests, flaws: file.flaws.toSorted((a, b) => a.line - b.line) };
}

function nodesIn(file: YamlFile): readonly unknown[] {
  if (isLeftEmpty(file, file.root)) return [];
  const list = fieldsOf(file, file.root, ['digests'])?.get('digests');
  if (list !== undefined && isLeftEmpty(file, list.value)) return [];
  const nodes = elementsOf(file, list?.value);
  if (nodes === null)
    file.blame(list?.key ?? file.root, 'write "digests:" with a list of digests under it, or nothing.');
  return nodes ?? [];
}

interface Reading {
  readonly file: YamlFile;
  readonly known: readonly Topic[];
  readonly named: Set<string>;
  /** By channel and topics, the name of the digest that has them. */
  readonly followed: Map<string, string>;
}

type Fields = NonNullable<ReturnType<typeof fieldsOf>>;

function digestOf(reading: Reading, node: unknown): ConfiguredDigest | null {
  const { file } = reading;
  const fields = fieldsOf(file, node, KEYS);
  if (fields === null) {
    file.blame(node, `a digest needs the keys ${KEYS.join(', ')}.`);
    return null;
  }
  for (const key of KEYS.filter((one) => !fields.has(one))) file.blame(node, `a digest needs "${key}:".`);
  const name = nameOf(reading, fields);
  const channel = channelOf(reading, fields);
  const topics = topicsOf(reading, fields);
  const manner = mannerOf(reading, fields);
  if (name === null || channel === null || topics === null) return null;
  claim(reading, node, { name, channel, topics });
  return manner === null ? null : { id: `config:${name}`, ...channel, topics, ...manner };
}

function nameOf({ file, named }: Reading, fields: Fields): string | null {
  const name = textOf(file, fields, 'name');
  if (name === null) return null;
  const slug = slugOf(name);
  const node = fields.get('name')?.value;
  if (slug !== name) {
    const cure = slug === '' ? 'use' : `write "${slug}", or use`;
    file.blame(node, `"${name}" cannot be a name: ${cure} a to z, 0 to 9 and single hyphens inside, 40 at most.`);
    return null;
  }
  if (named.has(name)) file.blame(node, `another digest is called "${name}" already; give this one a name of its own.`);
  named.add(name);
  return name;
}

function channelOf({ file }: Reading, fields: Fields): ChannelNamed | null {
  const text = textOf(file, fields, 'channel');
  const channel = text === null ? null : readChannel(text);
  if (text !== null && channel === null) {
    file.blame(fields.get('channel')?.value, `"${text}" names no channel: ${CHANNEL_FORMS}.`);
  }
  return channel;
}

/** Each as it would be read in chat. */
function topicsOf({ file, known }: Reading, fields: Fields): readonly string[] | null {
  const pair = fields.get('topics');
  if (pair === undefined) return null;
  const elements = elementsOf(file, pair.value);
  if (elements === null || elements.length === 0) {
    file.blame(pair.key, '"topics" must be a list of at least one topic, as in [harbour-fire, ferries].');
    return null;
  }
  const written = elements.map((node) => ({ node, text: scalarOf(file, node) }));
  const topics = written.flatMap(({ node, text }) => topicIn({ file, known }, node, text));
  const all = readTopics(written.map(({ text }) => String(text)).join(', '), known);
  if (all.kind === 'too-many') file.blame(pair.key, `a digest holds at most ${all.most} topics: make it two.`);
  return topics.every((topic) => topic !== null) ? [...new Set(topics)] : null;
}

function topicIn(
  { file, known }: Pick<Reading, 'file' | 'known'>,
  node: unknown,
  text: unknown,
): readonly (string | null)[] {
  if (typeof text !== 'string') {
    file.blame(node, `a topic must be text${inQuotes(text)}.`);
    return [null];
  }
  const read = readTopics(text, known);
  switch (read.kind) {
    case 'topics':
      return read.topics;
    case 'too-many':
      // Of the whole list it is told once.
      return [null];
    case 'none':
      file.blame(node, `"${text}" has no word in it: write a topic of config/topics.yaml, or any words.`);
      return [null];
    case 'unsure': {
      const { word, meant } = read;
      const cure = `Did you mean "${meant.slug}"? Where it is meant as it stands, write '"${word}"'.`;
      file.blame(node, `there is no topic "${word}" in config/topics.yaml. ${cure}`);
      return [null];
    }
  }
}

/** By nobody's clocks there is no time: here no workspace has said which it goes by. */
function mannerOf({ file }: Reading, fields: Fields): Manner | null {
  const when = textOf(file, fields, 'when');
  if (when === null) return null;
  const node = fields.get('when')?.value;
  const read = readRhythm({ when, zone: '' }, null);
  switch (read.kind) {
    case 'rhythm':
      return read.manner;
    case 'unclear':
      file.blame(node, `"when": ${read.message}`);
      return null;
    case 'no-zone':
      file.blame(node, `"${when}" does not say by which city's clocks: add one, as in "weekdays at 07:30 Oslo".`);
      return null;
  }
}

/** The same topics twice in a channel are one subscription in chat, too. */
function claim(
  { file, followed }: Reading,
  node: unknown,
  {
    name,
    channel,
    topics,
  }: { readonly name: string; readonly channel: ChannelNamed; readonly topics: readonly string[] },
): void {
  const key = JSON.stringify([channelName(channel), topics.map((topic) => topic.toLowerCase()).toSorted()]);
  const before = followed.get(key);
  if (before !== undefined) {
    file.blame(node, `"${name}" has the channel and the topics of "${before}"; keep one of them.`);
  }
  followed.set(key, name);
}

function textOf(file: YamlFile, fields: Fields, key: string): string | null {
  const pair = fields.get(key);
  if (pair === undefined) return null;
  const value = scalarOf(file, pair.value);
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  file.blame(pair.value ?? pair.key, `"${key}" must be text${inQuotes(value)}.`);
  return null;
}

function inQuotes(value: unknown): string {
  const plain = typeof value === 'number' || typeof value === 'boolean';
  return plain ? `; put ${String(value)} in quotation marks` : '';
}
