/** Slack's own signs in text: written so that nothing mentions or links, and counted as Slack counts them. */

/** For `text` and mrkdwn: Slack begins mentions, links and dates with `<` (docs.slack.dev, formatting message text). */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** How long a text is at worst where Slack keeps it: it stores these three signs escaped, also where it gets them bare. */
export function storedLength(text: string): number {
  if (!SIGNS.test(text)) return text.length;
  let length = 0;
  for (let at = 0; at < text.length; at += 1) length += storedUnit(text.charCodeAt(at));
  return length;
}

const SIGNS = /[&<>]/;
const AMPERSAND = 0x26;
const LESS = 0x3c;
const GREATER = 0x3e;

function storedUnit(unit: number): number {
  if (unit === AMPERSAND) return '&amp;'.length;
  return unit === LESS || unit === GREATER ? '&lt;'.length : 1;
}

/** How many code units of `text` fit into `most` stored ones. */
export function fitting(text: string, most: number): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    length += storedUnit(text.charCodeAt(at));
    if (length > most) return at;
  }
  return text.length;
}
