/** `topics`, as text and as JSON. */

import { describe, expect, test } from 'vitest';
import { paperDesk } from './paper-desk.ts';

describe('topics', () => {
  test('lists what is set up', async () => {
    expect(await paperDesk().run('topics')).toEqual({
      status: 0,
      out: 'harbour-fire · Harbour fire\n  The fire at the harbour of Lindow.\n',
      notes: '',
    });
  });

  test('gives everything about them as JSON', async () => {
    const { out } = await paperDesk().run('topics', '--json');
    const topic = { slug: 'harbour-fire', title: 'Harbour fire', aliases: ['port blaze'] };
    expect(JSON.parse(out)).toMatchObject({ topics: [topic] });
  });

  test('refuses words it has no use for', async () => {
    expect(await paperDesk().run('topics', 'fire')).toMatchObject({ status: 2, out: '' });
  });
});
