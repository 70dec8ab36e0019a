/** Finds posts of social networks that a page embeds: from their signature back to the article's own words. */

import type { Finding, Page } from './page.ts';

const SIGNATURE =
  /(?:^|\s)[–—-]{1,2}\s?[^–—]{1,60}\(@\w{1,30}\)\s.{0,24}\d{4}$|\bpic\.(?:twitter|x)\.com\/\w+|^View this post on \w+|^A post shared by /u;
/** What a post has and reporting has not: tags, links, pictographs. */
const POST_STYLE = /(?:^|\s)[#@]\p{L}\w{2,}|https?:\/\/t\.co\/|\p{Extended_Pictographic}/u;
const MOST_PARAGRAPHS = 6;

/** The paragraphs of a post stand apart wider than the article's own, or are written as posts are. */
export function embeddedPosts({ blocks }: Page): Finding[] {
  const findings: Finding[] = [];
  for (const [at, { text }] of blocks.entries()) {
    if (!SIGNATURE.test(text.slice(-160))) continue;
    findings.push({ at, reason: 'embedded-post' });
    for (let before = at - 1; before >= Math.max(0, at - MOST_PARAGRAPHS); before -= 1) {
      const [above, below] = [blocks[before], blocks[before + 1]];
      if (above === undefined || below === undefined) break;
      const wider = below.gap >= 2 && below.gap > above.gap;
      if (!wider && !(above.text.length <= 280 && POST_STYLE.test(above.text))) break;
      findings.push({ at: before, reason: 'embedded-post' });
    }
  }
  return findings;
}
