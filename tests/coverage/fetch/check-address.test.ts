/** An address that may not be asked says why, and what to do. */

import { describe, expect, test } from 'vitest';
import { checkAddress } from '../../../src/coverage/fetch/check-address.ts';
import type { Reach } from '../../../src/coverage/fetch/check-address.ts';

const USUAL: Reach = { allow: [], ports: [80, 443] };

function verdict(address: string, reach: Partial<Reach> = {}): string {
  const checked = checkAddress(address, { ...USUAL, ...reach });
  return checked.kind === 'taken' ? checked.url.href : checked.message;
}

test.each([
  ['http://news.example/feed', 'http://news.example/feed'],
  [' HTTPS://News.Example:443/feed?a=b#top\n', 'https://news.example/feed?a=b'],
  ['http://93.184.216.34/feed', 'http://93.184.216.34/feed'],
  ['http://[2606:4700:4700::1111]/', 'http://[2606:4700:4700::1111]/'],
  ['http://новини.example/', 'http://xn--b1amarcd.example/'],
])('%j is taken as %j', (address, href) => {
  expect(verdict(address)).toBe(href);
});

test.each([
  ['news.example/feed', '"news.example/feed" is no web address: write one such as https://news.example/feed.'],
  ['file:///etc/hosts', 'file:///etc/hosts is not on the web: write an address that begins with https:// or http://.'],
  [
    'https://dana:secret@news.example/feed',
    'https://news.example/feed carries a user name or a password, which briefdesk does not send: name an address that needs none.',
  ],
  [
    'http://news.example:8080/feed',
    'http://news.example:8080/feed is on port 8080, which is not among the ports that may be asked (80, 443): name news.example:8080 among the allowed hosts if it is yours.',
  ],
  [
    'http://192.168.1.7/feed',
    'http://192.168.1.7/feed is no public address: check it, and name 192.168.1.7 among the allowed hosts if it stands in your own network.',
  ],
])('%j is refused: %s', (address, message) => {
  expect(verdict(address)).toBe(message);
});

test('no message repeats a password or goes on without end', () => {
  expect(verdict(`https://dana:secret@news.example/${'x'.repeat(5000)}`)).not.toContain('secret');
  expect(verdict('https://dana:secret@[news.example/')).toBe(
    '"https://[news.example/" is no web address: write one such as https://news.example/feed.',
  );
  expect(verdict(`file:///${'x'.repeat(5000)}`).length).toBeLessThan(300);
  expect(verdict(`http://news.example/${'x'.repeat(9000)}`)).toMatch(
    /^http.{190,210}… is longer than 4096 characters: /,
  );
});

describe('a host that the configuration allows', () => {
  test.each([
    [['192.168.1.7'], 'http://192.168.1.7/feed', true],
    [['192.168.1.7'], 'https://192.168.1.7/feed', true],
    [['192.168.1.7'], 'http://192.168.1.7:8080/feed', false],
    [['192.168.1.7:8080'], 'http://192.168.1.7:8080/feed', true],
    [['192.168.1.7:8080'], 'http://192.168.1.7/feed', false],
    [['192.168.1.7'], 'http://192.168.1.70/feed', false],
    [['192.168.1.7'], 'http://192.168.1.7.nip.example:8080/', false],
    [['[::1]:8080'], 'http://[0:0::1]:8080/', true],
    [['wiki.example:8080'], 'http://wiki.example:8080/feed', true],
    [['wiki.example:8080'], 'http://deep.wiki.example:8080/feed', false],
    [['wiki.example'], 'ftp://wiki.example/feed', false],
    [['wiki.example'], 'http://dana@wiki.example/feed', false],
  ])('%j: %s is taken: %j', (allow, address, taken) => {
    expect(checkAddress(address, { ...USUAL, allow }).kind).toBe(taken ? 'taken' : 'refused');
  });
});
