/** Discord's own signs in foreign text: written so that nothing is called, linked, hidden or set apart. */

/** It takes no room, and parts what would be read together. Discord reads no escape where it looks for whom to call. */
export const PARTED = '\u200B';

/**
 * Discord takes a backslash before any sign for that sign. Every sign that begins something is escaped wherever it
 * stands: emphasis, code, spoilers, mentions, times, `:emoji:`, links and the slashes in them, headers, lists, quotes.
 */
export function escaped(text: string): string {
  return text
    .replace(/[\\*_~|`<>[\]():/#-]/g, '\\$&')
    .replace(/(?<=^|\d)\./g, '\\.')
    .replaceAll('@', `@${PARTED}`);
}

/** For the inside of a code block, where a backslash is a backslash and only a fence means something. */
export function unfenced(text: string): string {
  return text.replace(/`(?=`)/g, `\`${PARTED}`);
}
