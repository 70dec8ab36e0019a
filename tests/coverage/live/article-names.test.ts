/** One name for one article, whatever leads to it. */

import { describe, expect, test } from 'vitest';
import {
  addressName,
  isFront,
  itemName,
  plainAddress,
  sourceName,
  wordsName,
} from '../../../src/coverage/live/article-names.ts';

const QUAY = 'https://courier.example/quay';

describe('the name of an address', () => {
  test.each([
    'http://courier.example/quay',
    'https://www.courier.example/quay/',
    'HTTPS://Courier.Example:443/quay#comments',
    'https://courier.example/quay?utm_source=feed&utm_medium=rss',
    'https://courier.example/quay?fbclid=IwAR0&CMP=share',
    'https://courier.example/quay?ref=rss',
  ])('is the same for %s', (address) => {
    expect(addressName(address)).toBe(addressName(QUAY));
  });

  test.each([
    'https://courier.example/quay?page=2',
    'https://courier.example/quay?ref=10482',
    'https://courier.example/Quay',
    'https://news.courier.example/quay',
    'http://courier.example:8080/quay',
    'https://courier.example/',
  ])('is another one for %s', (address) => {
    expect(addressName(address)).not.toBe(addressName(QUAY));
  });

  test('does not hang on the order of parameters', () => {
    expect(addressName(`${QUAY}?id=7&page=2`)).toBe(addressName(`${QUAY}?page=2&id=7`));
  });
});

test('a plain address leads where the address led, without a password', () => {
  expect(plainAddress('https://dana:secret@courier.example/quay/?b=2&utm_id=9&a=1#top')).toBe(
    'https://courier.example/quay/?b=2&a=1',
  );
});

test('the front page of a site is told from its articles', () => {
  expect(
    ['https://courier.example', 'https://courier.example/?utm_source=x', 'https://courier.example//'].map(isFront),
  ).toEqual([true, true, true]);
  expect(['https://courier.example/?p=123', QUAY].map(isFront)).toEqual([false, false]);
});

describe('the name of an item', () => {
  test('is that of its feed alone', () => {
    expect(itemName('courier', '17', QUAY)).not.toBe(itemName('north', '17', QUAY));
    expect(itemName('courier', '17', QUAY)).not.toBe(itemName('courier', '17', `${QUAY}-2`));
    expect(itemName('courier', '17', QUAY)).toBe(itemName('courier', '17', `${QUAY}?utm_source=x`));
  });
});

test('the same words have one name, whatever their spacing', () => {
  expect(wordsName('The quay\n burns. ')).toBe(wordsName('The quay burns.'));
  expect(wordsName('The quay burns.')).not.toBe(wordsName('The quay burns!'));
});

describe('the name of a source', () => {
  test('begins with its origin and its title, and ends unlike any other', () => {
    const source = sourceName('courier', 'Fire: “the quay” burns', 'a');
    expect(source).toMatch(/^courier\/fire-the-quay-burns-[0-9a-f]{8}$/);
    expect(sourceName('courier', 'Fire: “the quay” burns', 'b')).not.toBe(source);
  });

  test('is short, and says something where the title does not', () => {
    expect(sourceName('courier', 'quay '.repeat(100), 'a').length).toBeLessThan(80);
    expect(sourceName('courier', 'q'.repeat(500), 'a').length).toBeLessThan(80);
    expect(sourceName('courier', '—', 'a')).toMatch(/^courier\/article-[0-9a-f]{8}$/);
  });
});
