/** Finds teasers of other stories under a heading that says so, and lines that begin so, in the languages of many sites. */

import type { Finding, Page } from '../page.ts';
import { isHeadingLike, isProse } from '../page.ts';

const MORE = [
  "(?:(?:more|other|latest|related|recent|recommended|popular|top|best|most read|must[ -]read)(?: [\\p{L}\\p{N}’'&.-]+){0,3} (?:stories|articles|news|posts|headlines|coverage|reads|reading|videos)(?: from .{1,40})?)",
  '(?:related (?:post|story|article|content|coverage|links?|news))|(?:see|read|learn) more|you (?:may|might) also like',
  '(?:lesen sie auch|mehr zum thema|mehr dazu|das könnte sie auch interessieren|auch interessant)',
  '(?:(?:à )?lire (?:aussi|également)|sur le même sujet|à voir aussi|notre sélection)',
  '(?:lea|lee|leer) también|te puede interesar|también te puede interesar|más noticias|noticias relacionadas|relacionad[ao]s',
  '(?:leggi anche|potrebbe interessarti|articoli correlati)|(?:leia (?:também|mais)|veja também|notícias relacionadas|relacionadas)',
  '(?:lees ook|meer over dit onderwerp)|(?:czytaj (?:też|także|więcej)|zobacz (?:też|także))|(?:läs också|läs mer|les også|læs også)',
  '(?:читайте (?:также|також|ещё|ще)|смотрите также|дивіться також|по теме|за темою|схожі новини|похожие новости)',
].join('|');

const HEADING = new RegExp(`^(?:${MORE})\\s*[:.…]{0,3}$`, 'iu');
const LINE = new RegExp(`^(?:${MORE})\\s*[:|»>–—-]\\s*\\S`, 'iu');
/** A line of one teaser; a list under a heading. */
const LONGEST_LINE = 200;
const MOST_TEASERS = 12;

export function relatedLists({ blocks, reasons }: Page): Finding[] {
  const findings: Finding[] = [];
  for (const [at, { text }] of blocks.entries()) {
    if (text.length > LONGEST_LINE || (!HEADING.test(text) && !LINE.test(text))) continue;
    findings.push({ at, reason: 'related-story' });
    if (!HEADING.test(text) || !blocks.slice(0, at).some((each, i) => reasons[i] === null && isProse(each.text)))
      continue;
    for (let below = at + 1; below < blocks.length && below - at <= MOST_TEASERS; below += 1) {
      const block = blocks[below];
      if (block === undefined || (block.mark !== 'bullet' && !isHeadingLike(block.text))) break;
      findings.push({ at: below, reason: 'related-story' });
    }
  }
  return findings;
}
