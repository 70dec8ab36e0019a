/** Where what must not be lost is kept. */

import { expect, test } from 'vitest';
import { environmentFrom } from '../../src/app/environment.ts';

const PLACE = { root: '/desk', home: '/home/dana', zone: 'UTC' };

test.each([
  ['the folder that someone names', { BRIEFDESK_STATE: '/srv/state', XDG_STATE_HOME: '/xdg' }, '/srv/state'],
  ['a folder in the project', { BRIEFDESK_STATE: '.state' }, '/desk/.state'],
  ['the user’s folder for state', { XDG_STATE_HOME: '/xdg' }, '/xdg/briefdesk'],
  ['the usual folder', {}, '/home/dana/.local/state/briefdesk'],
  ['the usual folder, where the name is left empty', { BRIEFDESK_STATE: ' ' }, '/home/dana/.local/state/briefdesk'],
  ['the usual folder, where the user’s is no path', { XDG_STATE_HOME: 'xdg' }, '/home/dana/.local/state/briefdesk'],
])('state is kept in %s', (_, variables, folder) => {
  expect(environmentFrom(variables, PLACE).stateFolder).toBe(folder);
});
