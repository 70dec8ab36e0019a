/** What a service tells whoever runs it: one event a line, with what belongs to it. */

export type LogFields = Readonly<Record<string, unknown>>;

/** `text` is the same for every event of its kind; what differs is in the fields. Nothing here throws. */
export interface Log {
  info(fields: LogFields, text: string): void;
  warn(fields: LogFields, text: string): void;
  error(fields: LogFields, text: string): void;
}
