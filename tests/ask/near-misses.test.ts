/** What looks like an answer and is none: the same words of another deed, another place, another count. */

import { describe, expect, test } from 'vitest';
import { answered, refused, textsOf } from './told/asking.ts';

const RAID = {
  'herald.txt': `Raid on Port Lindow

2 March 2026

The army said 40 rockets were fired at Port Lindow on Monday night.

In Port Lindow three people were injured, the fire service said.

The strikes also hit the towns of Nordby and Sandholm.

The ministry said it would help the families of Port Lindow.`,
  'post.txt': `Night of fire

2 March 2026

Rockets set two warehouses in Port Lindow ablaze on Monday night, the harbour office said.

Casualties in the town of Elmouth are not known.`,
};

describe('what only comes near', () => {
  test('is no answer where another deed is told: fired at is not shot down', async () => {
    const { reason, text } = await refused('How many rockets were shot down?', RAID);
    expect(reason).toBe('absent');
    expect(text).toBe('The coverage does not say how many rockets were shot down.');
  });

  test('answers the deed that is told', async () => {
    expect(textsOf(await answered('How many rockets were fired?', RAID))[0]).toContain('40 rockets');
  });

  test('is no answer where it is told of another place, though the place is named nearby', async () => {
    await refused('Was anyone injured in Nordby?', RAID);
    expect(textsOf(await answered('Was anyone injured in Port Lindow?', RAID))[0]).toContain('three people');
  });

  test('is shown as no more than near, word for word', async () => {
    const { nearest } = await refused('How many rockets were shot down?', RAID);
    expect(nearest[0]?.quote).toBe('The army said 40 rockets were fired at Port Lindow on Monday night.');
  });

  test('is no saying where the one asked about only does something', async () => {
    await refused('What did Sandholm say about the rockets?', RAID);
  });
});

describe('shares of one whole', () => {
  const SHARES = {
    'union.txt':
      "Ferries stop\n\n2 March 2026\n\n40 of the 52 ferries at Port Lindow were cancelled on Monday because of the strike, the dockers' union said.",
    'port.txt':
      'Ferries run\n\n2 March 2026\n\n31 of the 52 ferries at Port Lindow were cancelled on Monday because of the strike, the port authority said.',
  };

  test('that differ are a dispute, with both who say so', async () => {
    const answer = await answered('How many ferries were cancelled at Port Lindow?', SHARES);
    expect(answer.status).toBe('disputed');
    expect(answer.points.map(({ speaker }) => speaker).toSorted()).toEqual([
      "the dockers' union",
      'the port authority',
    ]);
  });

  test('that agree are none', async () => {
    const same = { ...SHARES, 'port.txt': SHARES['port.txt'].replace('31', '40') };
    expect((await answered('How many ferries were cancelled at Port Lindow?', same)).status).toBe('answered');
  });
});

describe('who is only described', () => {
  test('is named by the sentence behind', async () => {
    const answer = await answered('Who said the bridge was “a death trap”?', {
      'a.txt':
        'Bridge warning\n\n2 March 2026\n\nThe bridge at Sandholm is “a death trap”, a senior engineer has said.\n\nDana Reed, who inspected it for the county, said that the cables were worn through.',
    });
    expect(textsOf(answer)).toHaveLength(2);
    expect(textsOf(answer)[1]).toContain('Dana Reed');
  });
});
