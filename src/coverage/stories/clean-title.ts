/** A headline as a story may be called by: without its page's ornaments. */

/** Marks that pages put between a headline and their own name. */
const DIVIDER = String.raw`\s+(?:[|·•»]|[–—-]{1,2})\s+`;

/** `publisher`: cut off where it stands behind the headline or before it; other words after a dash are part of it. */
export function cleanTitle(title: string, publisher: string | null): string {
  const plain = title.replace(/\s+/gu, ' ').trim();
  const name = publisher?.replace(/\s+/gu, ' ').trim() ?? '';
  if (name === '') return plain;
  const own = RegExp.escape(name);
  const cut = plain
    .replace(new RegExp(`${DIVIDER}${own}$`, 'iu'), '')
    .replace(new RegExp(`^${own}${DIVIDER}`, 'iu'), '');
  return cut === '' ? plain : cut;
}
