/** Subscribing in a channel: what people write, what they are asked back, and what is kept of it. */

import { describe, expect, test } from 'vitest';
import type { Daily } from '../../../src/domain/subscription.ts';
import { keptZone } from '../../../src/store/zones.ts';
import { configured, deeds, digestRoom, followed, line, LINDOW, subscriptions, told } from './digest-room.ts';
import { button, command, form, labelsIn, NOON, press, teamRoom, textOf } from './team-room.ts';

const WEEKDAYS = [1, 2, 3, 4, 5];
const ALL = [1, 2, 3, 4, 5, 6, 7];

test('a channel that follows something is told what, when, and when the next edition comes', async () => {
  const room = digestRoom();
  const said = await room.hear(command('/briefdesk digest subscribe harbour-fire and ferries at 07:30 weekdays'));
  expect(said).toMatchObject([{ kind: 'only-you', asked: { user: 'U1' } }]);
  expect(line(textOf(said))).toBe(
    'Subscribed: Harbour fire and Ferry line, weekdays at 07:30, Oslo time. The next edition comes on Wednesday, 4 March.',
  );
  expect(labelsIn(said)).toEqual(['Preview', 'Pause', 'Unsubscribe']);
  expect(followed(room)).toMatchObject([
    {
      subscription: {
        channel: 'C1',
        topics: ['harbour-fire', 'ferry-line'],
        paused: null,
        owner: 'U1',
        whenQuiet: 'note',
      },
      since: NOON,
      nextAt: Date.parse('2026-03-04T06:30:00Z'),
      toldUntil: null,
    },
  ]);
  expect(deeds(room)).toEqual(['subscribed: Harbour fire and Ferry line, weekdays at 07:30, Oslo time']);
});

describe('when', () => {
  test.each<readonly [string, Partial<Daily>]>([
    ['ferries at 07:30', { at: '07:30', days: ALL as Daily['days'] }],
    ['ferries 8am', { at: '08:00' }],
    ['ferries at 8 pm', { at: '20:00' }],
    ['ferries, weekdays at 8', { at: '08:00', days: WEEKDAYS as Daily['days'] }],
    ['ferries on Mondays and Thursdays at 18.15', { at: '18:15', days: [1, 4] }],
    ['ferries every day at noon', { at: '12:00', days: ALL as Daily['days'] }],
    ['ferries Mon-Fri 6:45 London', { at: '06:45', zone: 'Europe/London', days: WEEKDAYS as Daily['days'] }],
    ['ferries at 7:30 New York', { at: '07:30', zone: 'America/New_York' }],
    ['ferries at 07:30 weekends Asia/Tokyo', { zone: 'Asia/Tokyo', days: [6, 7] }],
    ['to ferries at 07:30', { at: '07:30' }],
  ])('“%s” is read', async (words, rhythm) => {
    const room = digestRoom();
    await told(room, `subscribe ${words}`);
    expect(subscriptions(room)).toMatchObject([
      { topics: ['ferry-line'], rhythm: { kind: 'daily', zone: 'Europe/Oslo', ...rhythm } },
    ]);
  });

  test('what nobody said is told as taken for granted', async () => {
    expect(await told(digestRoom(), 'subscribe ferries at 8')).toContain('Not said, and so assumed: every day.');
    expect(await told(digestRoom(), 'subscribe ferries')).toContain('Not said, and so assumed: 07:30, every day.');
    expect(await told(digestRoom(), 'subscribe ferries at 8 weekdays')).not.toContain('assumed');
  });

  test('something changes, with as many a day and such quiet hours as are said, or as are usual', async () => {
    const room = digestRoom();
    const words = 'subscribe ferries when something changes, at most twice a day, not from 10:30pm to 6am';
    expect(await told(room, words)).toBe(
      'Subscribed: Ferry line, when something changes, at most 2 times a day and not from 22:30 to 06:00, Oslo time. The next edition comes when something changes.',
    );
    await told(room, 'subscribe tides on change');
    await told(room, 'subscribe the quay whenever something changes, up to 5 times a day, no quiet hours, London time');
    expect(subscriptions(room)).toContainEqual(
      expect.objectContaining({
        topics: ['tides'],
        rhythm: { kind: 'on-change', mostADay: 3, quiet: { from: '22:00', to: '07:00' }, zone: 'Europe/Oslo' },
      }),
    );
    expect(subscriptions(room)).toContainEqual(
      expect.objectContaining({
        topics: ['the quay'],
        rhythm: { kind: 'on-change', mostADay: 5, quiet: null, zone: 'Europe/London' },
      }),
    );
    // The next tick looks at them.
    expect(followed(room).map(({ nextAt }) => nextAt)).toEqual([NOON, NOON, NOON]);
  });

  test('silence is a wish like others', async () => {
    const room = digestRoom();
    const said = await told(room, 'subscribe ferries at 8 weekdays, silent when nothing is new');
    expect(said).toContain('weekdays at 08:00, Oslo time, silent when nothing is new.');
    expect(subscriptions(room)).toMatchObject([{ whenQuiet: 'silence' }]);
  });

  test.each([
    ['ferries at 25:00', '"25:00" is no time of day'],
    ['ferries at 07:30 and 08:30', 'is a second time'],
    ['ferries at 07:30 in Osla', 'Did you mean "Oslo"?'],
    ['ferries when something changes, at most many times a day', '“many” is no number of times a day'],
    ['ferries when something changes, at most 99 times a day', 'write one from 1 to 24'],
    ['ferries when something changes, not from 25:00 to 07:00', 'are no hours of a day'],
    ['ferries when something changes at 07:30', 'either at a time or when something changes'],
  ])('“%s” is told with its cure, and goes on in the form as it was written', async (words, why) => {
    const room = digestRoom();
    const said = await room.hear(command(`/briefdesk digest subscribe ${words}`));
    expect(line(textOf(said))).toContain(why);
    expect(followed(room)).toEqual([]);
    const opened = await room.hear(press(button(said, 'Change it')));
    const [topics, when] = [/^ferries/.exec(words)?.[0], words.replace(/^ferries /, '')];
    expect(topics).toBe('ferries');
    expect(opened).toMatchObject([{ kind: 'form', shape: { kind: 'digest', filled: { topics: 'ferry-line', when } } }]);
  });
});

describe('the time zone', () => {
  test('is asked once, and the answer is kept and the subscription goes on', async () => {
    const room = teamRoom();
    const asked = await room.hear(command('/briefdesk digest subscribe ferries at 07:30 weekdays'));
    expect(line(textOf(asked))).toContain('07:30 by whose clocks? This is asked once');
    expect(labelsIn(asked)).toContain('Athens');
    expect([followed(room), keptZone(room.state, LINDOW)]).toEqual([[], null]);
    const done = line(textOf(await room.hear(press(button(asked, 'Athens')))));
    expect(done).toContain('Subscribed: Ferry line, weekdays at 07:30, Athens time.');
    expect(done).toContain('/briefdesk digest zone changes that');
    expect(keptZone(room.state, LINDOW)).toBe('Europe/Athens');
    expect(await told(room, 'subscribe tides at 8 weekdays')).toBe(
      'Subscribed: Tides, weekdays at 08:00, Athens time. The next edition comes on Wednesday, 4 March.',
    );
  });

  test('is that of whoever asks, where their platform tells, and it says so', async () => {
    const room = teamRoom({ zone: 'Europe/Lisbon' });
    const done = await told(room, 'subscribe ferries at 07:30 weekdays');
    expect(done).toContain('Subscribed: Ferry line, weekdays at 07:30, Lisbon time.');
    expect(done).toContain('Times here are Lisbon time from now on, where nobody says otherwise');
    expect(keptZone(room.state, LINDOW)).toBe('Europe/Lisbon');
    expect(await told(room, 'subscribe tides at 8 Tokyo')).toContain('Tokyo time');
  });

  test('that is named with the first subscription is the answer as well, and with a later one is not', async () => {
    const room = teamRoom();
    await told(room, 'subscribe ferries at 8 Oslo');
    await told(room, 'subscribe tides at 8 Tokyo');
    expect(keptZone(room.state, LINDOW)).toBe('Europe/Oslo');
    expect(
      subscriptions(room)
        .map(({ rhythm }) => rhythm.zone)
        .toSorted(),
    ).toEqual(['Asia/Tokyo', 'Europe/Oslo']);
  });

  test('is another matter for every workspace', async () => {
    const room = digestRoom();
    expect(await told(room, 'subscribe ferries at 8', { tenant: 'T2' })).toContain('by whose clocks?');
    expect(await told(room, 'subscribe ferries at 8', { platform: 'discord' })).toContain('by whose clocks?');
  });

  test('of several cities is asked back by the city', async () => {
    const room = digestRoom();
    const asked = await room.hear(command('/briefdesk digest subscribe ferries at 8 weekdays CET'));
    expect(line(textOf(asked))).toContain('"CET" can mean several times. Which city');
    await room.hear(press(button(asked, 'Paris')));
    expect(subscriptions(room)).toMatchObject([{ rhythm: { at: '08:00', days: WEEKDAYS, zone: 'Europe/Paris' } }]);
  });

  test('can be set for what comes later, by any city that is clear', async () => {
    const room = digestRoom();
    await told(room, 'subscribe ferries at 8');
    expect(await told(room, 'zone Nowhere at all')).toContain(
      '“Nowhere at all” is no city or time zone that is known here',
    );
    const asked = await room.hear(command('/briefdesk digest zone CET'));
    await room.hear(press(button(asked, 'Rome')));
    expect(keptZone(room.state, LINDOW)).toBe('Europe/Rome');
    expect(await told(room, 'zone Tokyo')).toContain('From now on times are Tokyo time');
    await told(room, 'subscribe tides at 9');
    expect(
      subscriptions(room)
        .map(({ rhythm }) => rhythm.zone)
        .toSorted(),
    ).toEqual(['Asia/Tokyo', 'Europe/Oslo']);
    expect(deeds(room).filter((deed) => deed.startsWith('set'))).toEqual([
      'set the time zone: Rome time',
      'set the time zone: Tokyo time',
    ]);
  });
});

describe('topics', () => {
  test.each<readonly [string, readonly string[]]>([
    ['harbour-fire ferry-line', ['harbour-fire', 'ferry-line']],
    ['Lindow fire, the quay & its cranes', ['harbour-fire', 'the quay & its cranes']],
    ['ferries and the tides', ['ferry-line', 'the tides']],
    ['Berg and Sons', ['Berg and Sons']],
    ['"ferrys", ferries, Ferries', ['ferrys', 'ferry-line']],
    ['Monday club', ['Monday club']],
    ['pier 7', ['pier 7']],
    ['Oslo', ['Oslo']],
  ])('“%s” are read', async (words, topics) => {
    const room = digestRoom();
    await told(room, `subscribe ${words} at 07:30`);
    expect(subscriptions(room)).toMatchObject([{ topics, rhythm: { at: '07:30' } }]);
  });

  test('may end with a number, which alone is no time', async () => {
    const room = digestRoom();
    await told(room, 'subscribe pier 7 on weekdays');
    expect(subscriptions(room)).toMatchObject([{ topics: ['pier 7'], rhythm: { at: '07:30', days: WEEKDAYS } }]);
  });

  test('that are nearly known are asked about: the known one, or exactly these words', async () => {
    const room = digestRoom();
    const asked = await room.hear(command('/briefdesk digest subscribe tides, ferrys at 8 weekdays'));
    expect(line(textOf(asked))).toBe('“ferrys” is no topic that is set up. Did you mean Ferry line?');
    expect(followed(room)).toEqual([]);
    await room.hear(press(button(asked, 'Exactly these words')));
    await room.hear(press(button(asked, 'Ferry line')));
    const rhythm = { at: '08:00', days: WEEKDAYS };
    expect(subscriptions(room)).toHaveLength(2);
    expect(subscriptions(room)).toContainEqual(expect.objectContaining({ topics: ['tides', 'ferrys'] }));
    expect(subscriptions(room)).toContainEqual(
      expect.objectContaining({ topics: ['tides', 'ferry-line'], rhythm: expect.objectContaining(rhythm) as unknown }),
    );
  });

  test('have to be named: a form asks for them, with the rest as it was said', async () => {
    const room = digestRoom();
    const [asked, ...others] = await room.hear(command('/briefdesk digest subscribe at 8 weekdays'));
    expect(others).toEqual([]);
    expect(asked).toMatchObject({
      kind: 'form',
      form: 'digest',
      shape: {
        topics: [{ slug: 'harbour-fire' }, { slug: 'ferry-line' }],
        filled: { topics: '', when: 'at 8 weekdays', zone: '' },
        usualCity: 'Oslo',
      },
    });
    // Where no form can be shown, the topics are buttons.
    await room.hear(press(button(asked === undefined ? [] : [asked], 'Ferry line')));
    expect(subscriptions(room)).toMatchObject([{ topics: ['ferry-line'], rhythm: { at: '08:00', days: WEEKDAYS } }]);
  });

  test('are ten at most', async () => {
    const room = digestRoom();
    const many = Array.from({ length: 11 }, (_, index) => `pier ${index}`).join(', ');
    expect(await told(room, `subscribe ${many} at 8`)).toContain('One digest holds at most 10 topics');
    expect(followed(room)).toEqual([]);
  });

  test('that are followed already come at the new time, and not twice', async () => {
    const room = digestRoom();
    await told(room, 'subscribe ferries, harbour-fire at 8 weekdays');
    const [before] = subscriptions(room);
    room.clock.now += 60_000;
    expect(await told(room, 'subscribe harbour-fire and ferries at 15:00')).toContain(
      'Changed: Ferry line and Harbour fire now comes every day at 15:00, Oslo time.',
    );
    expect(followed(room)).toMatchObject([
      {
        subscription: { id: before?.id, rhythm: { at: '15:00' } },
        since: NOON + 60_000,
        nextAt: Date.parse('2026-03-03T14:00:00Z'),
      },
    ]);
    expect(deeds(room).at(-1)).toBe('changed: Ferry line and Harbour fire, every day at 15:00, Oslo time');
    // Another channel follows them for itself.
    await told(room, 'subscribe ferries, harbour-fire at 8', { channel: 'C2' });
    expect(followed(room)).toHaveLength(2);
  });

  test('that the configuration has the channel follow are changed there', async () => {
    const room = digestRoom();
    configured(room);
    expect(await told(room, 'subscribe harbour-fire at 9')).toContain('by config/digests.yaml: it is changed there');
    expect(subscriptions(room)).toMatchObject([{ rhythm: { at: '06:00' } }]);
  });
});

describe('the form', () => {
  test('is what a bare subscribe opens, and goes the way of the command', async () => {
    const room = digestRoom();
    expect(await room.hear(command('/briefdesk digest subscribe'))).toMatchObject([
      { kind: 'form', form: 'digest', shape: { filled: { topics: '', when: '07:30 on weekdays', zone: '' } } },
    ]);
    const fields = { topics: 'harbour-fire,ferry-line', words: 'the quay', when: '8am on weekdays', zone: 'New York' };
    const said = line(textOf(await room.hear(form('digest', fields))));
    expect(said).toContain('Subscribed: Harbour fire, Ferry line and The quay, weekdays at 08:00, New York time.');
    expect(subscriptions(room)).toMatchObject([{ topics: ['harbour-fire', 'ferry-line', 'the quay'], owner: 'U1' }]);
  });

  test('that cannot be read is told with its cure, and opens again with all that was written', async () => {
    const room = digestRoom();
    const fields = { topics: 'harbour-fire', words: 'the quay', when: 'at 99:99 weekdays', zone: 'Athens' };
    const said = await room.hear(form('digest', fields));
    expect(line(textOf(said))).toContain('"99:99" is no time of day');
    expect(followed(room)).toEqual([]);
    expect(await room.hear(press(button(said, 'Change it')))).toMatchObject([
      { shape: { filled: { topics: 'harbour-fire, the quay', when: 'at 99:99 weekdays', zone: 'Athens' } } },
    ]);
  });

  test.each([{}, { topics: '', words: ' , ', when: '8am' }, { when: '8am' }])(
    'without a topic asks for one: %o',
    async (fields) => {
      const room = digestRoom();
      expect(await room.hear(form('digest', fields))).toMatchObject([{ kind: 'form', form: 'digest' }]);
      expect(followed(room)).toEqual([]);
    },
  );
});

test('what is typed as a button would say it is read, or refused, and never harms', async () => {
  const room = digestRoom();
  for (const words of [
    'wanted',
    'wanted {',
    'wanted []',
    'wanted null',
    'form 7',
    'wanted {"topics":7}',
    'form {"topics":{}}',
  ]) {
    await room.hear(command(`/briefdesk digest ${words}`));
  }
  expect(followed(room)).toEqual([]);
  await told(room, `wanted {"topics":"${'x'.repeat(5_000)}","when":"at 8"}`);
  expect(subscriptions(room)[0]?.topics[0]).toHaveLength(300);
});
