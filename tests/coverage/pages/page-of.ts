/** Invented pages of a newspaper, as sites build them around an article. */

import { readWebPage } from '../../../src/coverage/pages/read-web-page.ts';
import type { WebPage } from '../../../src/coverage/pages/web-page.ts';

export const STORY = [
  'A fire in the old harbour of Port Lindow was put out on Monday morning, six hours after it broke out, the fire service said.',
  'Four people were taken to hospital, and two of them were allowed home by noon, according to Dana Reed, who speaks for the service.',
  '“We were lucky with the wind, and luckier with the tide,” she told reporters at the ferry terminal, which stays closed until Tuesday.',
  'The ferries to the islands leave from the northern pier meanwhile, the port authority said, and tickets remain valid.',
  'What started the fire is not known. Investigators went through the burnt warehouse in the afternoon and will go on on Tuesday.',
] as const;

export interface Parts {
  readonly head?: string;
  /** Between the headline and the text. */
  readonly above?: string;
  /** Before its first paragraph, in one element with it. */
  readonly opening?: string;
  /** After its second paragraph. */
  readonly within?: string;
  readonly below?: string;
  /** Around the article. */
  readonly before?: string;
  readonly after?: string;
  readonly story?: readonly string[];
}

export function pageHtml(parts: Parts = {}): string {
  const {
    head = '',
    above = '',
    opening = '',
    within = '',
    below = '',
    before = '',
    after = '',
    story = STORY,
  } = parts;
  const [first = '', second = '', ...others] = story.map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang="en-GB"><head><title>Fire in the old harbour is out | Lindow Courier</title>${head}</head>
<body><div class="top"><a href="/">Lindow Courier</a><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></div>
${before}<div id="story"><h1>Fire in the old harbour is out</h1>${above}<div class="text">${opening}${first}${second}${within}${others.join('')}${below}</div></div>
${after}<div class="bottom"><a href="/imprint">Imprint</a> <a href="/terms">Terms</a></div></body></html>`;
}

export function read(html: string | Uint8Array, contentType: string | null = 'text/html; charset=utf-8'): WebPage {
  const body = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  return readWebPage(body, { contentType, address: 'https://courier.example/news/harbour-fire?page=1' });
}

export function linkedData(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`;
}
