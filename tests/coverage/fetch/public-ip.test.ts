/** Only addresses of the public internet are public. */

import { expect, test } from 'vitest';
import { isPublicIp } from '../../../src/coverage/fetch/public-ip.ts';
import { PRIVATE_ADDRESSES } from './private-places.ts';

test.each(PRIVATE_ADDRESSES)('%s is not public', (ip) => {
  expect(isPublicIp(ip)).toBe(false);
});

// The first and the last of every range, and their neighbours: RFC 6890 and IANA's special-purpose registries.
test.each([
  ['0.0.0.0', '0.255.255.255', null, '1.0.0.0'],
  ['10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
  ['100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
  ['127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
  ['169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
  ['172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
  ['192.0.0.0', '192.0.0.255', '191.255.255.255', '192.0.1.0'],
  ['192.0.2.0', '192.0.2.255', '192.0.1.255', '192.0.3.0'],
  ['192.88.99.0', '192.88.99.255', '192.88.98.255', '192.88.100.0'],
  ['192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
  ['198.18.0.0', '198.19.255.255', '198.17.255.255', '198.20.0.0'],
  ['198.51.100.0', '198.51.100.255', '198.51.99.255', '198.51.101.0'],
  ['203.0.113.0', '203.0.113.255', '203.0.112.255', '203.0.114.0'],
  ['224.0.0.0', '255.255.255.255', '223.255.255.255', null],
  ['168.63.129.16', '168.63.129.16', '168.63.129.15', '168.63.129.17'],
  ['::', '1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', null, '2000::'],
  ['2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff', '2000:ffff::', '2001:200::'],
  ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', '2001:db7:ffff::', '2001:db9::'],
  ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '2001:ffff::', '2003::'],
  ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff', '3ffe:ffff::', '3fff:1000::'],
  ['4000::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '3fff:ffff:ffff::', null],
] as const)('none from %s to %s is public, and those beside them are', (first, last, ...beside) => {
  expect([first, last].filter(isPublicIp)).toEqual([]);
  expect(beside.filter((ip) => ip !== null && !isPublicIp(ip))).toEqual([]);
});

test.each(['1.1.1.1', '93.184.216.34', '2606:4700:4700::1111', '::ffff:93.184.216.34'])('%s is public', (ip) => {
  expect(isPublicIp(ip)).toBe(true);
});

test.each(['', 'localhost', '127.1', '0x5db8d822', '1.1.1.1.1', 'fe80::1%lo', '[2606:4700:4700::1111]'])(
  '%j is no address that DNS could answer with',
  (text) => {
    expect(isPublicIp(text)).toBe(false);
  },
);
