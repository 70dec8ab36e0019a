/** What Tab makes of a line: the commands that begin so, or after one that takes a topic the topics that are set up. */

import type { ChatDesk } from '../chat-desk.ts';
import { plain } from '../plain.ts';

/** The endings that fit, and the part of the line that they stand for, as readline wants it. */
export function complete(line: string, desk: Pick<ChatDesk, 'commands' | 'topics'>): [string[], string] {
  const [, name, begun] = /^\/(\S*) +(.*)$/su.exec(line) ?? [];
  if (name !== undefined && begun !== undefined) return [topicsAfter(name, desk).filter(beginsAs(begun)), begun];
  if (line !== '' && !line.startsWith('/')) return [[], line];
  const commands = desk.commands.map((command) => `/${command.name}${command.argument === null ? '' : ' '}`);
  return [commands.filter(beginsAs(line)), line];
}

function topicsAfter(name: string, { commands, topics }: Pick<ChatDesk, 'commands' | 'topics'>): readonly string[] {
  const command = commands.find((one) => one.name === name.toLowerCase());
  if (command?.argument?.kind !== 'topic') return [];
  return topics.flatMap(({ slug, aliases }) => [slug, ...aliases.map(plain)]);
}

function beginsAs(begun: string): (whole: string) => boolean {
  return (whole) => whole.toLowerCase().startsWith(begun.toLowerCase());
}
