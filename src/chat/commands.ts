/** What a reader can ask for by name: the one table that every face shows, completes and registers. */

export interface Command {
  /** Typed after a slash. */
  readonly name: string;
  readonly argument: Argument | null;
  /** For help: what a reader gets. */
  readonly does: string;
}

export interface Argument {
  readonly kind: 'topic' | 'question' | 'number';
  /** Where it is not, the conversation knows what is meant. */
  readonly required: boolean;
}

const TOPIC = { kind: 'topic', required: true } as const;
const TOPIC_OR_THREAD = { kind: 'topic', required: false } as const;

/** Any other words are a question about what was said before, or about the coverage. */
export const COMMANDS = [
  { name: 'brief', argument: TOPIC, does: 'a cited briefing of a topic' },
  { name: 'ask', argument: { kind: 'question', required: true }, does: 'an answer, as any words without a slash' },
  { name: 'evidence', argument: { kind: 'number', required: false }, does: 'the receipts of a point, or of all' },
  { name: 'disputes', argument: TOPIC_OR_THREAD, does: 'everything the sources differ on' },
  { name: 'timeline', argument: TOPIC_OR_THREAD, does: 'what happened when' },
  { name: 'topics', argument: null, does: 'the topics that are set up' },
  { name: 'sources', argument: null, does: 'what the coverage holds, and what was left out of it' },
  { name: 'help', argument: null, does: 'these lines' },
] as const satisfies readonly Command[];

export type CommandName = (typeof COMMANDS)[number]['name'];

/** How a reader types a command on a face: with a slash, or where slashes belong to the platform as a word. */
export type Typed = (name: CommandName) => string;

export const slashed: Typed = (name) => `/${name}`;

/** "/brief TOPIC", "/evidence [NUMBER]" */
export function usageOf({ name, argument }: Command): string {
  if (argument === null) return `/${name}`;
  const word = argument.kind.toUpperCase();
  return `/${name} ${argument.required ? word : `[${word}]`}`;
}
