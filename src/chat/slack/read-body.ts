/** What one payload of Slack says, as a slash command, an event or a press of something: plain data, or why there is none. */

import { fieldsAt, fieldsOf, textAt, Unreadable, valueAt } from '../payload-fields.ts';
import { ID } from './ids.ts';
import type { Fields } from '../payload-fields.ts';
import { readCommand } from './read-command.ts';
import { readEvent, readLeaving } from './read-event.ts';
import { readForm } from './read-form.ts';
import { readPress } from './read-press.ts';
import { ignored } from './reading.ts';
import type { Read, Reading, Us } from './reading.ts';

/** Never throws, whatever it is given. `us` tells who we are in a workspace: null where we are not installed. */
export function readBody(body: unknown, us: (tenant: string) => Us | null): Read {
  try {
    return readFields(fieldsOf(body), us);
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', why: error.message };
    throw error;
  }
}

function readFields(body: Fields, us: (tenant: string) => Us | null): Read {
  const reader = readerOf(body);
  if (reader === null) return ignored('a kind of payload that we do not use');
  const tenant = tenantOf(body);
  // Leaving is heard where we are no longer known: the second of its two events finds nothing.
  const leaving = readLeaving(body, tenant, us);
  if (leaving !== null) return leaving;
  const known = us(tenant);
  if (known === null) throw new Unreadable('its workspace has no installation');
  return reader(body, { tenant, us: known });
}

function readerOf(body: Fields): ((body: Fields, reading: Reading) => Read) | null {
  if (textAt(body, 'command') !== null) return readCommand;
  switch (textAt(body, 'type') ?? '') {
    case 'event_callback':
      return readEvent;
    case 'block_actions':
      return readPress;
    case 'view_submission':
      return readForm;
    default:
      return null;
  }
}

/**
 * The installation that this came through, found as Bolt finds it. An app that a whole organization (Enterprise Grid)
 * installed has one token for all its workspaces: it is one tenant under the organization's id, and so is whatever
 * names no workspace. In a channel that two companies share, a message may come from the other company: it belongs to
 * ours, whose installation heard it. A form that is opened from there names ours apart (`app_installed_team_id`).
 */
function tenantOf(body: Fields): string {
  const authorized = fieldsOf(firstOf(valueAt(body, 'authorizations')));
  const orgWide = [body, authorized].some((one) => IS_TRUE.includes(valueAt(one, 'is_enterprise_install')));
  const enterprise = [
    textAt(authorized, 'enterprise_id'),
    textAt(body, 'enterprise_id'),
    textAt(fieldsAt(body, 'enterprise'), 'id'),
    textAt(fieldsAt(body, 'team'), 'enterprise_id'),
  ];
  const team = [
    textAt(authorized, 'team_id'),
    textAt(fieldsAt(body, 'view'), 'app_installed_team_id'),
    textAt(body, 'team_id'),
    textAt(fieldsAt(body, 'team'), 'id'),
  ];
  const tenant = [...(orgWide ? enterprise : team), ...(orgWide ? team : enterprise)].find((id) => id !== null);
  if (tenant === undefined) throw new Unreadable('its workspace is missing');
  if (!ID.test(tenant)) throw new Unreadable('its workspace does not look like one');
  return tenant;
}

/** Slash commands say it in words. */
const IS_TRUE: readonly unknown[] = [true, 'true'];

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}
