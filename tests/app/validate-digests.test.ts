/** What `config/digests.yaml` may say, and how each mistake in it is named. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/app/environment.ts';
import { validateDigests } from '../../src/app/validate-digests.ts';
import { validateTopics } from '../../src/app/validate-topics.ts';
import { TOPICS } from './paper-desk.ts';

const KNOWN = validateTopics(TOPICS).topics;

const MORNING = `digests:
  - name: morning
    channel: slack:T0123/C0456
    topics: [harbour-fire]
    when: weekdays at 07:30 Oslo
`;

const SECOND = (change: Readonly<Record<string, string>> = {}): string => {
  const fields = { name: 'evening', channel: 'terminal', topics: '[ferries]', when: '18:00 Oslo', ...change };
  return `${MORNING}  - ${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n    ')}\n`;
};

const read = (text: string) => validateDigests(text, KNOWN);
const flawsOf = (text: string): string[] => read(text).flaws.map((flaw) => `${flaw.line}: ${flaw.text}`);
const topicsOf = (topics: string) => read(SECOND({ topics })).digests[1]?.topics;

describe('digests.yaml', () => {
  test('sets digests up', () => {
    expect(read(MORNING)).toEqual({
      digests: [
        {
          id: 'config:morning',
          platform: 'slack',
          tenant: 'T0123',
          channel: 'C0456',
          topics: ['harbour-fire'],
          rhythm: { kind: 'daily', at: '07:30', days: [1, 2, 3, 4, 5], zone: 'Europe/Oslo' },
          whenQuiet: 'note',
        },
      ],
      flaws: [],
    });
  });

  test('says when as people say it in chat', () => {
    const when =
      'when something changes, at most twice a day, not from 22:00 to 07:00, Oslo, silent when nothing is new';
    const { digests, flaws } = read(SECOND({ when }));
    expect(flaws).toEqual([]);
    expect(digests[1]).toMatchObject({
      rhythm: { kind: 'on-change', mostADay: 2, quiet: { from: '22:00', to: '07:00' }, zone: 'Europe/Oslo' },
      whenQuiet: 'silence',
    });
  });

  test('names topics by any of their names, or by any words, each once', () => {
    expect(topicsOf('[Port Blaze, "port strike", harbour fire]')).toEqual(['harbour-fire', 'port strike']);
    expect(topicsOf(`['"harbor-fire"', "ferries, bridges"]`)).toEqual(['harbor-fire', 'ferries', 'bridges']);
  });

  test.each(['', '# digests:\n', 'digests:\n', 'digests: []\n', 'digests: # none\n'])('may set up none: %j', (text) => {
    expect(read(text)).toEqual({ digests: [], flaws: [] });
  });

  test('shows, as shipped, only what can be used', () => {
    const shipped = readFileSync(join(PROJECT_ROOT, 'config/digests.yaml'), 'utf8');
    const { digests, flaws } = read(shipped.replaceAll(/^ {2}# /gm, '  '));
    expect(flaws).toEqual([]);
    expect(digests.map(({ platform, rhythm }) => [platform, rhythm.kind])).toEqual([
      ['slack', 'daily'],
      ['discord', 'on-change'],
    ]);
  });

  test('lets one channel have several, and several channels the same', () => {
    expect(flawsOf(SECOND({ channel: 'slack:T0123/C0456' }))).toEqual([]);
    expect(flawsOf(SECOND({ topics: '[harbour-fire]' }))).toEqual([]);
  });

  test.each([
    ['a list at the top', '- a\n', '1: write "digests:" with a list of digests under it, or nothing.'],
    ['a word for the list', 'digests: morning\n', '1: write "digests:" with a list of digests under it, or nothing.'],
    ['an unknown key at the top', 'digest: []\n', '1: unknown key "digest". Did you mean "digests"?'],
    ['a digest that is a word', 'digests: [morning]\n', '1: a digest needs the keys name, channel, topics, when.'],
    ['an unknown key', SECOND({ whem: 'x' }), '10: unknown key "whem". Did you mean "when"?'],
    ['a key of its own for the zone', SECOND({ zone: 'Oslo' }), '10: unknown key "zone". Known keys: name, channel,'],
    ['a missing key', MORNING.replace(/^ {4}when.*\n/m, ''), '2: a digest needs "when:".'],
    ['an empty key', SECOND({ channel: '' }), '7: "channel" must be text.'],
    ['a number for a name', SECOND({ name: '7' }), '6: "name" must be text; put 7 in quotation marks.'],
    [
      'a name with spaces',
      SECOND({ name: 'Late edition' }),
      '6: "Late edition" cannot be a name: write "late-edition",',
    ],
    ['a name of no letters', SECOND({ name: '"!"' }), '6: "!" cannot be a name: use a to z, 0 to 9 and single hyphens'],
    [
      'a name twice',
      SECOND({ name: 'morning' }),
      '6: another digest is called "morning" already; give this one a name',
    ],
    [
      'a channel by name',
      SECOND({ channel: '"#harbour"' }),
      '7: "#harbour" names no channel: write slack:T0123/C0456,',
    ],
    ['a word for topics', SECOND({ topics: 'ferries' }), '8: "topics" must be a list of at least one topic, as in ['],
    ['no topic', SECOND({ topics: '[]' }), '8: "topics" must be a list of at least one topic, as in ['],
    ['a number for a topic', SECOND({ topics: '[2026]' }), '8: a topic must be text; put 2026 in quotation marks.'],
    [
      'a topic of no word',
      SECOND({ topics: '["…"]' }),
      '8: "…" has no word in it: write a topic of config/topics.yaml,',
    ],
    [
      'a topic misspelt',
      SECOND({ topics: '[ferries, harbor-fire]' }),
      `8: there is no topic "harbor-fire" in config/topics.yaml. Did you mean "harbour-fire"? Where it is meant as it stands, write '"harbor-fire"'.`,
    ],
    [
      'too many topics',
      SECOND({ topics: '[a, b, c, d, e, f, g, h, i, j, k]' }),
      '8: a digest holds at most 10 topics:',
    ],
    [
      'too many in one element',
      SECOND({ topics: '["a, b, c, d, e, f, g, h, i, j, k"]' }),
      '8: a digest holds at most 10',
    ],
    [
      'a time without a city',
      SECOND({ when: 'weekdays at 07:30' }),
      `9: "weekdays at 07:30" does not say by which city's`,
    ],
    [
      'a change without a city',
      SECOND({ when: 'when something changes' }),
      '9: "when something changes" does not say by',
    ],
    ['a zone of several', SECOND({ when: '8am CET' }), `9: "when": "CET" can mean several times. Which city's clock: `],
    ['a time that is none', SECOND({ when: 'noonish Oslo' }), '9: "when": "noonish" is no time, day or place that is'],
    [
      'the same channel and topics twice',
      SECOND({ topics: '[harbour-fire, ferries]', channel: 'slack:T0123/C0456' }).replace('[harb', '[Ferries, harb'),
      '6: "evening" has the channel and the topics of "morning"; keep one of them.',
    ],
  ])('has a flaw for %s', (_, text, flaw) => {
    const flaws = flawsOf(text);
    expect(flaws[0]?.slice(0, flaw.length)).toBe(flaw);
  });

  test('names every flaw of a digest at once, and only once', () => {
    const text = SECOND({ name: 'Late', channel: 'C0456', topics: '["…"]', when: 'soon' });
    expect(flawsOf(text).map((flaw) => flaw.slice(0, 8))).toEqual(['6: "Late', '7: "C045', '8: "…" h', '9: "when']);
    expect(flawsOf(SECOND({ topics: '["a, b, c, d, e, f, g, h, i, j, k"]' }))).toHaveLength(1);
  });

  test('is told its flaws from top to bottom, and of broken YAML nothing else', () => {
    const text = 'digests:\n  - when: soon\n    topics: none\n    channel: C0456\n    name: Late\n';
    expect(validateDigests(text, KNOWN).flaws.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(flawsOf('digests:\n  - name: morning\n\tchannel: x\n')).toEqual([
      '3: a tab stands in the indentation; use spaces.',
    ]);
  });

  test('names the cities to choose from where a time can be of several', () => {
    expect(flawsOf(SECOND({ when: '8am CET' }))[0]).toMatch(/Which city's clock: \p{Lu}.*, \p{Lu}.* or \p{Lu}/u);
  });
});
