/** Plain text of what metadata hold, which is plain already, or HTML, or HTML that was escaped once more. */

import { blocksOf, pieceText } from './page-text.ts';
import { tidyPage } from './tidy-page.ts';

const ESCAPED =
  /&lt;(\/?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|figure|script)\b[^<>]{0,500}?)&gt;/giu;

/** A headline, all of it. */
export function markupLine(markup: string): string {
  return blocksOf(shown(markup))
    .map(({ text }) => text)
    .join(' ');
}

/** A body, without the furniture in it; paragraphs apart by a newline. */
export function markupText(markup: string): string {
  return pieceText(shown(markup));
}

function shown(markup: string): string {
  const html = markup.replace(ESCAPED, '<$1>');
  return tidyPage(/<[a-z!/]/iu.test(html) ? html : html.replace(/\s*\n\s*/gu, '<br>')).html;
}
