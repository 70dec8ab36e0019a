/** What a reader can ask for in a terminal: what every face offers, and a way out. */

import { COMMANDS, type Command } from '../commands.ts';

export const QUIT = { name: 'quit', argument: null, does: 'ends the conversation, as Ctrl-D does' } as const;

export const TERMINAL_COMMANDS: readonly Command[] = [...COMMANDS, QUIT];
