import { describe, expect, test } from 'vitest';
import { COMMAND_LIMITS, SLASH_COMMANDS } from '../../../src/chat/discord/commands.ts';
import { readInteraction } from '../../../src/chat/discord/read-interaction.ts';
import { command, known, option } from './payloads.ts';

interface Named {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly options?: readonly Named[];
}

const COMMANDS = SLASH_COMMANDS as readonly Named[];

describe('the table of slash commands', () => {
  test('is what people are told that they can do', () => {
    expect(COMMANDS.map(typed)).toEqual([
      '/brief [topic] [only-me]',
      '/ask question [only-me]',
      '/topics',
      '/sources',
      '/digest [subscribe] [list] [preview] [pause] [resume] [unsubscribe] [now] [zone] [corrections]',
      '/status',
      '/help',
      '/forget [me]',
    ]);
  });

  test('keeps to what Discord takes', () => {
    expect(COMMANDS.length).toBeLessThanOrEqual(COMMAND_LIMITS.commands);
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
    for (const one of COMMANDS.flatMap(whole)) {
      expect(one.name).toMatch(/^[-_\p{Ll}\p{N}]+$/u);
      expect(one.name.length).toBeLessThanOrEqual(COMMAND_LIMITS.name);
      expect(one.description.length).toBeGreaterThan(0);
      expect(one.description.length).toBeLessThanOrEqual(COMMAND_LIMITS.description);
      expect(one.options?.length ?? 0).toBeLessThanOrEqual(COMMAND_LIMITS.options);
      // What has to be given comes first.
      const needed = (one.options ?? []).map(({ required }) => required === true);
      expect(needed).toEqual(needed.toSorted((a, b) => Number(b) - Number(a)));
    }
    for (const one of COMMANDS) {
      const characters = whole(one).map(({ name, description }) => name.length + description.length);
      expect(characters.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(COMMAND_LIMITS.characters);
    }
  });

  test('is heard, each of it with what it is given', () => {
    const heard = COMMANDS.map(({ name, options = [] }) => {
      const given = options.map((one) => option(one.name, one.name === 'only-me' ? true : 'ferries'));
      const read = readInteraction(command(name, given), known());
      return read.kind === 'heard' && read.heard.kind === 'command'
        ? `${read.heard.name} ${read.heard.text}`
        : read.kind;
    });
    expect(heard).toEqual([
      'brief ferries only me',
      'ask ferries only me',
      'briefdesk topics',
      'briefdesk sources',
      'briefdesk digest subscribe',
      'briefdesk status',
      'briefdesk help',
      'briefdesk forget me',
    ]);
  });
});

function typed({ name, options = [] }: Named): string {
  return [`/${name}`, ...options.map((one) => (one.required === true ? one.name : `[${one.name}]`))].join(' ');
}

function whole(one: Named): readonly Named[] {
  return [one, ...(one.options ?? []).flatMap(whole)];
}
