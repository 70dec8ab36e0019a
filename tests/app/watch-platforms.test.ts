/** Which platforms are heard, while they come and go. */

import { expect, test } from 'vitest';
import type { Hearing, Opening, Platform } from '../../src/app/platform.ts';
import { watchPlatforms } from '../../src/app/watch-platforms.ts';

const never = (): never => {
  throw new Error('nobody asks for that here');
};

/** Hears as long as its line is open. */
function opening(name: string): { opening: Opening; line: { open: boolean } } {
  const line = { open: true };
  const hearing: Hearing = { where: name, isOpen: () => line.open, stop: () => Promise.resolve() };
  const platform: Platform = {
    name,
    poster: { render: never, post: never, find: never } as unknown as Platform['poster'],
    face: {} as Platform['face'],
    rights: { mayModerate: never, mayManage: never },
    zoneOf: never,
    hears: () => 'everything',
    hear: () => Promise.resolve(hearing),
  };
  return { opening: { name, open: () => Promise.resolve(platform) }, line };
}

test('a platform is up from when it is heard, as long as its line is open', async () => {
  const { opening: harbour, line } = opening('harbour');
  const { openings, up } = watchPlatforms([harbour, opening('quay').opening]);
  expect(up()).toEqual({ harbour: false, quay: false });
  const platform = await openings[0]?.open();
  expect(up()).toEqual({ harbour: false, quay: false });
  const hearing = await platform?.hear(() => Promise.resolve('fresh'));
  expect([up(), platform?.name, platform?.hears(), hearing?.where]).toEqual([
    { harbour: true, quay: false },
    'harbour',
    'everything',
    'harbour',
  ]);
  line.open = false;
  expect(up()).toEqual({ harbour: false, quay: false });
});

test('what cannot be opened fails as before, and is not up', async () => {
  const refused = { name: 'quay', open: () => Promise.reject(new Error('refused')) };
  const { openings, up } = watchPlatforms([refused]);
  await expect(openings[0]?.open()).rejects.toThrow('refused');
  expect(up()).toEqual({ quay: false });
});
