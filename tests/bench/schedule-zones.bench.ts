/** Every zone of the IANA database, every change of its clocks from 2024 to 2030, every half hour: one digest for each local day. */

import { expect, test } from 'vitest';
import { checkZone } from '../schedule/check-zone.ts';
import { changesSeen, HALF_HOURS } from '../schedule/wall-clock.ts';

const FROM = Date.UTC(2024, 0, 1);
const TO = Date.UTC(2031, 0, 1);
/** A zone that changes nothing is held to a leap day. */
const QUIET = [Date.UTC(2024, 1, 29)];

test('gives one digest for each local day in all zones', { timeout: 600_000 }, () => {
  const began = performance.now();
  const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
  const wrong: string[] = [];
  let changes = 0;
  let digests = 0;
  for (const zone of zones) {
    const seen = changesSeen(zone, FROM, TO);
    changes += seen.length;
    for (const around of seen.length === 0 ? QUIET : seen) {
      const checked = checkZone(zone, around, HALF_HOURS);
      digests += checked.digests;
      wrong.push(...checked.wrong);
    }
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${zones.length} zones, ${changes} changes of clocks, ${HALF_HOURS.length} times of day (tz data ${process.versions.tz ?? 'unknown'}): ` +
      `${digests} digests of a local day, ${wrong.length} wrong, in ${seconds} s`,
  );
  expect(wrong).toEqual([]);
  expect(changes).toBeGreaterThan(1_500);
});
