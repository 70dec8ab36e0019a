/** A story is called by a headline alone. */

import { expect, test } from 'vitest';
import { cleanTitle } from '../../../src/coverage/stories/clean-title.ts';

test.each([
  ['Ferry aground | Lindow Herald', 'Lindow Herald', 'Ferry aground'],
  ['Ferry aground - lindow herald', 'Lindow Herald', 'Ferry aground'],
  ['Lindow Herald – Ferry aground', 'Lindow Herald', 'Ferry aground'],
  ['  Ferry\n aground ', null, 'Ferry aground'],
  ['Ferry aground - captain held', 'Lindow Herald', 'Ferry aground - captain held'],
  ['Post-war ferry', 'war ferry', 'Post-war ferry'],
  ['Ferry (1) | A+ (News)', 'A+ (News)', 'Ferry (1)'],
  ['Lindow Herald', 'Lindow Herald', 'Lindow Herald'],
])('of %j by %j stays %j', (title, publisher, clean) => {
  expect(cleanTitle(title, publisher)).toBe(clean);
});
