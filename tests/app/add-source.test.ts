/** `sources add`: what is found at an address, what is written for it, and what is said where there is nothing to add. */

import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paperDesk } from './paper-desk.ts';
import type { PaperDesk } from './paper-desk.ts';
import { smallSite, SOURCES } from './small-site.ts';

const HERALD = `<rss version="2.0"><channel><title>Harbour Herald</title>
  <item><title>Ferries stay in port</title><link>SITE/ferries</link><pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate></item>
  <item><title>Warehouse burns at Port Lindow</title><link>SITE/fire</link><pubDate>Mon, 02 Mar 2026 15:05:00 GMT</pubDate></item>
</channel></rss>`;

const link = (path: string, title: string): string =>
  `<link rel="alternate" type="application/rss+xml" title="${title}" href="${path}">`;
const page = (head: string): string =>
  `<!doctype html><html><head><title>Fire at the harbour</title>${head}</head><body><article><h1>Fire at the harbour</h1>
  <p>Four people were taken to hospital after a fire at the harbour of Lindow on Monday, the fire service said.</p></article></body></html>`;

const written = ({ root }: PaperDesk): string => readFileSync(join(root, 'config/sources.yaml'), 'utf8');

describe('sources add', () => {
  test('adds a feed, keeps everything else in the file, and says what it is and what comes next', async () => {
    const desk = await smallSite({ '/rss.xml': HERALD });
    const before = written(desk);
    const { status, out } = await desk.run('sources', 'add', `${desk.site}/rss.xml#top`);
    expect(status).toBe(0);
    expect(out).toBe(
      [
        'Added to config/sources.yaml',
        '',
        'Harbour Herald · feed · 2 articles',
        '  newest: Warehouse burns at Port Lindow · 2 March 2026, 15:05 UTC',
        '  its articles are named harbour-herald/…',
        `  ${desk.site}/rss.xml`,
        '',
        'npm run ingest -- --once reads it now. In Slack and Discord npm start goes on reading it; where it',
        'is running already, start it again.',
        '',
      ].join('\n'),
    );
    const item = `  - feed: ${desk.site}/rss.xml\n    name: Harbour Herald\n`;
    expect(written(desk)).toBe(before.replace('since 2025\n', `since 2025\n${item}`));
    expect(readdirSync(join(desk.root, 'config')).sort()).toEqual(['sources.yaml', 'topics.yaml']);
    expect((await desk.run('sources')).out).toContain('Harbour Herald · feed · not visited yet\n');
  });

  test('finds the first feed of a page that can be read, and names the others', async () => {
    const links = [link('/gone.xml', 'Old news'), link('/rss.xml', 'All news'), link('/comments.xml', 'Comments')];
    const desk = await smallSite({ '/': page(links.join('')), '/rss.xml': HERALD });
    const { status, out } = await desk.run('sources', 'add', desk.site, '--name', 'The Herald');
    expect(status).toBe(0);
    expect(out).toContain('The Herald · feed · 2 articles\n  calls itself “Harbour Herald”\n');
    expect(out).toContain(
      `The page names other feeds, too\n• Old news: ${desk.site}/gone.xml\n• Comments: ${desk.site}/comments.xml\n`,
    );
    expect(written(desk)).toContain(`  - feed: ${desk.site}/rss.xml\n    name: The Herald\n`);
    expect(desk.asked).not.toContain('/comments.xml');
  });

  test.each([
    ['page', 'page'],
    ['live-blog', 'live blog'],
  ])('takes a page as it is with --as %s', async (as, words) => {
    const desk = await smallSite({ '/live': page('') });
    const { out } = await desk.run('sources', 'add', `${desk.site}/live`, '--as', as);
    expect(out).toContain(`Fire at the harbour · ${words}\n`);
    expect(written(desk)).toContain(`  - ${as}: ${desk.site}/live\n    name: Fire at the harbour\n`);
  });

  test('calls a feed by its host where its title makes no name for files', async () => {
    const desk = await smallSite({ '/rss.xml': HERALD.replace('Harbour Herald', 'Новини гавані') });
    await desk.run('sources', 'add', `${desk.site}/rss.xml`);
    expect(written(desk)).toContain('    name: 127.0.0.1\n');
  });

  test('asks nobody about an address that is there already, however it is written', async () => {
    const desk = await smallSite({ '/rss.xml': HERALD });
    await desk.run('sources', 'add', `${desk.site}/rss.xml`);
    const [before, asked] = [written(desk), desk.asked.length];
    const { status, notes } = await desk.run('sources', 'add', `${desk.site}/rss.xml/?utm_source=port#top`);
    expect(status).toBe(1);
    expect(notes).toMatch(
      /^briefdesk: config\/sources\.yaml:4 has .* already, as “Harbour Herald”: nothing was added\.\n$/,
    );
    expect(desk.asked).toHaveLength(asked);
    expect(written(desk)).toBe(before);
  });

  test('adds no feed of a page twice', async () => {
    const desk = await smallSite({ '/': page(link('/rss.xml', 'News')), '/rss.xml': HERALD });
    await desk.run('sources', 'add', desk.site);
    const { status, notes } = await desk.run('sources', 'add', desk.site, '--name', 'Another');
    expect(status).toBe(1);
    expect(notes).toContain(`config/sources.yaml:4 has ${desk.site}/rss.xml already`);
  });

  test('refuses a name that another source has, and says which line has it', async () => {
    const desk = await smallSite({ '/rss.xml': HERALD, '/other.xml': HERALD });
    await desk.run('sources', 'add', `${desk.site}/rss.xml`);
    const before = written(desk);
    const { status, notes } = await desk.run('sources', 'add', `${desk.site}/other.xml`);
    expect(status).toBe(1);
    expect(notes).toContain(
      'config/sources.yaml:4 is called “harbour-herald” already: give this one another name with --name.',
    );
    expect(written(desk)).toBe(before);
  });
});

const ODD = {
  '/rss.xml': HERALD,
  '/live': page(''),
  '/data.json': '{"ships": 3}',
  '/picture': '\u0089PNG\0\0',
  '/astray': page(link('/none', 'News')),
  '/blank': '<!doctype html><html><body></body></html>',
};

/** `SITE` stands for the site's address. */
async function refusal(line: string, message: string): Promise<number> {
  const desk = await smallSite(ODD);
  const before = written(desk);
  const at = (text: string): string => text.replaceAll('SITE', desk.site);
  const { status, out, notes } = await desk.run('sources', ...at(line).split(' '));
  expect(notes).toContain(at(message));
  expect(out).toBe('');
  expect(written(desk)).toBe(before);
  return status;
}

describe('sources add says what is wrong, and writes nothing:', () => {
  test.each([
    ['an address where nothing is', 'add SITE/none', 'SITE/none answered 404: nothing is there.'],
    [
      'a page without a feed',
      'add SITE/live',
      'names no feed: to take it as it is, add "--as page", or "--as live-blog"',
    ],
    [
      'neither a feed nor a page',
      'add SITE/data.json',
      'is no feed but other JSON, and names no feed: give the address of',
    ],
    ['a picture', 'add SITE/picture', 'SITE/picture is no feed, and this is no web page but a file of another kind'],
    [
      'a page whose feed cannot be read',
      'add SITE/astray',
      'SITE/astray names a feed that cannot be read:\n  SITE/none',
    ],
    ['a feed as a page', 'add SITE/rss.xml --as page', 'SITE/rss.xml is a feed: leave "--as page" out.'],
    ['an empty page', 'add SITE/blank --as page', 'SITE/blank holds no text that can be read'],
    [
      'an address of this network',
      'add http://192.168.1.7/',
      'is no public address: check it, and name 192.168.1.7 among',
    ],
    [
      'what is not on the web',
      'add ftp://herald.example/',
      'is not on the web: write an address that begins with https',
    ],
    ['no whole address', 'add herald.example', '"herald.example" is no web address: write one such as https://'],
    ['a password', 'add https://ada:quist@herald.example/', 'carries a user name or a password'],
  ])('%s', async (_, line, message) => {
    expect(await refusal(line, message)).toBe(1);
  });

  test.each([
    ['no address', 'add', 'name an address: npm run sources -- add https://…'],
    ['two addresses', 'add SITE/rss.xml SITE/live', 'add takes one address at a time'],
    ['an unknown kind', 'add SITE/live --as blog', '--as takes "page" or "live-blog", not "blog".'],
    ['a name without letters', 'add SITE/rss.xml --name —', '--name needs a letter from a to z or a digit ("—").'],
  ])('%s, which is wrong usage', async (_, line, message) => {
    expect(await refusal(line, message)).toBe(2);
  });

  test('a file that cannot be written', async () => {
    const desk = await smallSite({ '/rss.xml': HERALD });
    const before = written(desk);
    mkdirSync(join(desk.root, `config/sources.yaml.${process.pid}.new`));
    const { status, notes } = await desk.run('sources', 'add', `${desk.site}/rss.xml`);
    expect(status).toBe(1);
    expect(notes).toMatch(/config\/sources\.yaml cannot be written \(EEXIST\): let it be written, then add again\.\n$/);
    expect(written(desk)).toBe(before);
  });

  test('a file that is wrong already', async () => {
    const desk = paperDesk();
    desk.write('config/sources.yaml', `${SOURCES}web: none\n`);
    const { status, notes } = await desk.run('sources', 'add', 'https://herald.example/');
    expect(status).toBe(1);
    expect(notes).toContain('config/sources.yaml:5: "web" must have its keys under it');
  });
});
