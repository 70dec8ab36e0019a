/** What is typed in place of a button is read as what the button stands for. */

import { expect, test } from 'vitest';
import { choicesTyped } from '../../src/app/typed-instead.ts';
import { commandFor, readDigestWords, type DigestAsked } from '../../src/chat/team/digest-asked.ts';
import { readRhythm } from '../../src/chat/team/read-rhythm.ts';
import { readTopics } from '../../src/chat/team/read-topics.ts';
import { splitSubscribe } from '../../src/chat/team/split-subscribe.ts';

const TERMINAL = { platform: 'terminal', tenant: 'local', channel: 'terminal' } as const;
const QUAY = { platform: 'slack', tenant: 'T0LINDOW', channel: 'C0QUAY' } as const;
const HERE = { channel: TERMINAL, followed: ['-x', 'y'] };

test.each<DigestAsked>([
  { topics: 'harbour fire', when: '', zone: 'Europe/Oslo' },
  { topics: 'harbour-fire, "New York ferries"', when: 'at 07:30 weekdays', zone: 'America/New_York' },
  { topics: 'ferries', when: 'when something changes, at most twice a day', zone: 'Asia/Kolkata' },
  { topics: 'ferries', when: '8am Mondays, silent when nothing is new', zone: '' },
])('%j', (asked) => {
  const actions = [{ label: 'Oslo', command: commandFor('wanted', asked) }];
  const [typed = ''] = choicesTyped(actions, HERE) ?? [];
  expect(typed).toMatch(/^npm run digest -- /);
  const words = typed.slice('npm run digest -- '.length).replace(/^'(.*)'$/, '$1');
  const read = readDigestWords(words);
  const { topics, when, zone } = splitSubscribe(read.kind === 'subscribe' ? read.text : '');
  expect(readTopics(topics, [])).toEqual(readTopics(asked.topics, []));
  expect(readRhythm({ when, zone }, 'Europe/Paris')).toMatchObject({
    manner: (readRhythm(asked, 'Europe/Paris') as { manner: object }).manner,
  });
});

test('a digest is named by its number and what it is about, a channel by its name, and an apostrophe is kept from a shell', () => {
  const which = [{ label: 'Harbour fire', command: '/digest pause -x' }];
  expect(choicesTyped(which, HERE)).toEqual(['npm run digest -- pause 1   Harbour fire']);
  const topic = [
    { label: 'x', command: commandFor('wanted', { topics: "Dana's ferry, Ivo's", when: 'at 8', zone: '' }) },
  ];
  expect(choicesTyped(topic, { ...HERE, channel: QUAY })).toEqual([
    String.raw`npm run digest -- --channel slack:T0LINDOW/C0QUAY 'subscribe Dana'\''s ferry, Ivo'\''s at 8'`,
  ]);
  expect(choicesTyped([{ label: 'Oslo', command: '/digest zone Europe/Oslo' }], HERE)).toEqual([
    'npm run digest -- zone Europe/Oslo',
  ]);
});

test('buttons of what can be done next ask nothing; a form alone asks, and has nothing to type', () => {
  const managing = ['Preview', 'Pause 2', 'Unsubscribe'].map((label) => ({ label, command: '/digest pause y' }));
  expect(choicesTyped([...managing, { label: 'Evidence', command: '/evidence' }], HERE)).toBeNull();
  const form = { label: 'Change it', command: commandFor('form', { topics: 'ferries', when: 'at 25', zone: '' }) };
  expect(choicesTyped([form], HERE)).toEqual([]);
});
