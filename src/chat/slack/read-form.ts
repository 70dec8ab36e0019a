/** A form of ours that was filled in: what was written into it, and what we gave it to know it again. */

import {
  fieldsAt,
  fieldsOf,
  listAt,
  matching,
  optional,
  textAt,
  Unreadable,
  valueAt,
  writtenAt,
} from '../payload-fields.ts';
import { addressAt, ID, NAME, TIMESTAMP } from './ids.ts';
import type { Fields } from '../payload-fields.ts';
import { PLATFORM } from './reading.ts';
import type { Read, Reading } from './reading.ts';

/** The same form sent twice is one: Slack names a view and each state of it. */
export function readForm(body: Fields, { tenant }: Reading): Read {
  const view = fieldsAt(body, 'view');
  const given = givenTo(view);
  const trigger = optional(body, 'trigger_id', NAME);
  const responseUrl = addressAt(given, 'responseUrl');
  const aside = optional(given, 'aside', /^channel$/);
  const id = `form:${matching(view, 'id', NAME)}:${matching(view, 'hash', NAME)}`;
  const from = {
    platform: PLATFORM,
    tenant,
    channel: matching(given, 'channel', ID),
    thread: optional(given, 'thread', TIMESTAMP),
    user: matching(fieldsAt(body, 'user'), 'id', ID),
    direct: valueAt(given, 'direct') === true,
    reply: {
      ...(responseUrl === null ? {} : { responseUrl }),
      ...(trigger === null ? {} : { trigger }),
      ...(aside === null ? {} : { aside }),
    },
  };
  const fields = fieldsIn(fieldsAt(fieldsAt(view, 'state'), 'values'));
  return { kind: 'heard', keys: [id], heard: { kind: 'form', id, from, form: matching(given, 'form', FORM), fields } };
}

const FORM = /^[^]{1,2000}$/;

/** We wrote it, and Slack brought it back; it is looked at as anything else. */
function givenTo(view: Fields): Fields {
  const metadata = textAt(view, 'private_metadata');
  if (metadata === null) throw new Unreadable('private_metadata is missing');
  try {
    return fieldsOf(JSON.parse(metadata));
  } catch {
    throw new Unreadable('private_metadata is not ours');
  }
}

const FIELD = /^[a-z][a-z0-9-]{0,39}$/;
const MOST_FIELDS = 20;

/** Of several that were picked in one menu. */
const BETWEEN = ',';

/** By the names of the actions, which are the fields' own; a field that was left empty is not there. */
function fieldsIn(values: Fields): Readonly<Record<string, string>> {
  const actions = Object.values(values).flatMap((block) => Object.entries(fieldsOf(block)));
  if (actions.length > MOST_FIELDS) throw new Unreadable('state has too many fields');
  const entries = actions.flatMap(([name, action]): readonly (readonly [string, string])[] => {
    if (!FIELD.test(name)) throw new Unreadable('state has a field that is not ours');
    const value = writtenIn(fieldsOf(action));
    return value === '' ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

function writtenIn(action: Fields): string {
  const chosen = listAt(action, 'selected_options').map((one) => writtenAt(one, 'value'));
  return writtenAt(action, 'value') || writtenAt(fieldsAt(action, 'selected_option'), 'value') || chosen.join(BETWEEN);
}
