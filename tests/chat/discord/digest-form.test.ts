/** The form for a digest in Discord: shown as the first reply to a command or a press, and within all limits. */

import { ComponentType, ModalBuilder } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { formModal } from '../../../src/chat/discord/form-modal.ts';
import { withoutUnseen } from '../../../src/chat/safe-text.ts';
import { writeSaying } from '../../../src/chat/discord/write-saying.ts';
import { formAt } from '../../../src/chat/team/on-press.ts';
import type { DigestForm } from '../../../src/chat/team/saying.ts';
import { saveZone } from '../../../src/store/zones.ts';
import { HOSTILE } from '../slack/hostile-strings.ts';
import { digestRoom, followed } from '../team/digest-room.ts';
import { button, NOON, textOf, type Room } from '../team/team-room.ts';
import { DISCORD_HOSTILE } from './hostile-discord.ts';
import { hearingDesk } from './hearing-desk.ts';
import { asked, MEMBERS, pressed } from './members.ts';
import { AT, command, directory, GUILD, known, submission, US, type Changes } from './payloads.ts';
import { readInteraction } from '../../../src/chat/discord/read-interaction.ts';
import type { FilledIn } from '../../../src/chat/team/heard.ts';

const SHAPE: DigestForm = {
  kind: 'digest',
  topics: [],
  filled: { topics: 'harbour-fire, the quay', when: '8am on weekdays', zone: 'Athens' },
  usualCity: 'Oslo',
};
const ADMIN = MEMBERS['an administrator'];
const sub = (name: string, ...options: readonly Changes[]): Changes => ({ name, type: 1, options });
const text = (name: string, value: string): Changes => ({ name, type: 3, value });
const tenant = { platform: 'discord', tenant: GUILD };

const room = (): Room => {
  const made = digestRoom({ mayManage: () => 'granted' });
  saveZone(made.state.db, tenant, 'Europe/Oslo');
  return made;
};

/** In the channel, as a command's form is. */
function sent(fields: Readonly<Record<string, string>>): FilledIn {
  const read = readInteraction(submission('digest', fields, { message: undefined }), known());
  if (read.kind !== 'heard') throw new Error(read.why);
  return read.heard as FilledIn;
}

describe('the form', () => {
  test('has three fields, with what was written before', () => {
    expect(formModal({ form: 'digest', shape: SHAPE })).toMatchObject({
      custom_id: 'digest',
      title: 'Digest',
      components: [
        {
          type: 18,
          label: 'Topics',
          component: { custom_id: 'words', value: 'harbour-fire, the quay', required: false },
        },
        { label: 'When', component: { custom_id: 'when', value: '8am on weekdays' } },
        {
          label: 'City',
          component: { custom_id: 'zone', value: 'Athens', placeholder: 'Oslo, unless you name another' },
        },
      ],
    });
  });

  test('keeps to every limit, whatever was written before', () => {
    for (const one of [...HOSTILE, ...DISCORD_HOSTILE, 'x'.repeat(5_000), '🔥'.repeat(300), '']) {
      const filled = { topics: one, when: one, zone: one };
      const modal = formModal({ form: 'digest', shape: { ...SHAPE, filled, usualCity: one } });
      // The library checks what Discord takes.
      expect(() => new ModalBuilder(modal).toJSON()).not.toThrow();
      expect(modal.components.length).toBeLessThanOrEqual(5);
      for (const row of modal.components) {
        if (row.type !== ComponentType.Label || row.component.type !== ComponentType.TextInput)
          throw new Error('no field of text');
        const { value = 'x', placeholder = '', max_length: most = 0 } = row.component;
        expect(row.label.length).toBeLessThanOrEqual(45);
        expect([value.length <= most, value.trim() === '', withoutUnseen(value) === value]).toEqual([
          true,
          false,
          true,
        ]);
        expect(placeholder.length).toBeLessThanOrEqual(100);
      }
    }
  });

  test('is opened by a bare subscribe and by “Change it”, filled in, and by nothing else', async () => {
    const town = room();
    const at = (...options: readonly Changes[]) => formAt(asked(['digest', ...options], ADMIN), town.state, NOON);
    expect(at(sub('subscribe'))).toMatchObject({
      form: 'digest',
      shape: { filled: { topics: '', zone: '' }, usualCity: 'Oslo' },
    });
    expect([at(), at(sub('list')), at(sub('subscribe', text('topics', 'ferries')))]).toEqual([null, null, null]);
    const wrong = sub('subscribe', text('topics', 'ferries'), text('when', 'at 99:99'), text('city', 'Athens'));
    const said = await town.hear(asked(['digest', wrong], ADMIN));
    expect(textOf(said)).toContain('99:99');
    expect(formAt(pressed(button(said, 'Change it'), ADMIN), town.state, NOON)).toMatchObject({
      form: 'digest',
      shape: { filled: { topics: 'ferries', when: 'at 99:99', zone: 'Athens' } },
    });
    expect(formAt(pressed(button(said, 'Change it'), MEMBERS['the owner']), town.state, NOON)).toBeNull();
  });

  test('is the first response to a command that opens it, and then nothing is said in its place', async () => {
    const modal = formModal({ form: 'digest', shape: SHAPE });
    const desk = hearingDesk({ formFor: ({ kind }) => (kind === 'command' ? modal : null) });
    const told = { us: US, directory: directory() };
    await desk.gateway.hear({ t: 'INTERACTION_CREATE', d: command('digest', [sub('subscribe')]) }, told);
    expect(desk.answered).toMatchObject([{ response: { type: 9, data: modal }, kept: 1 }]);
    const [heard] = desk.kept();
    expect(heard).toMatchObject({
      kind: 'command',
      text: 'digest subscribe',
      from: { reply: { deferred: 'form', at: AT } },
    });
    if (heard === undefined) throw new Error('nothing was kept');
    const [said] = await room().hear(heard);
    if (said === undefined) throw new Error('nothing was said');
    expect(writeSaying(said).parts).toEqual([]);
  });

  test('that comes back subscribes, or is told what is wrong', async () => {
    const town = room();
    const done = await town.hear(sent({ words: 'ferries, the quay', when: '8am on weekdays' }));
    expect(textOf(done)).toContain('Subscribed: Ferry line and The quay, weekdays at 08:00, Oslo time.');
    const wrong = await town.hear({ ...sent({ words: 'tides', when: 'at 99:99' }), id: 'form:2' });
    expect(textOf(wrong)).toContain('"99:99" is no time of day');
    expect(followed(town, tenant)).toHaveLength(1);
  });
});

describe('/digest', () => {
  test.each<readonly [readonly Changes[], string]>([
    [[], 'digest'],
    [[sub('list')], 'digest list'],
    [[sub('pause', text('which', 'ferries'))], 'digest pause ferries'],
    [[sub('now')], 'digest now'],
    [[sub('zone', text('city', 'New York'))], 'digest zone New York'],
    [[sub('subscribe')], 'digest subscribe'],
    [
      [sub('subscribe', text('topics', 'fares at 9 o’clock'), text('when', 'at 8'), text('city', 'Oslo'))],
      'digest wanted {"topics":"fares at 9 o’clock","when":"at 8","zone":"Oslo"}',
    ],
  ])('with %j is heard as it was given', (options, words) => {
    expect(asked(['digest', ...options], ADMIN)).toMatchObject({ name: 'briefdesk', text: words });
  });

  test('keeps its parts apart: a topic may sound like a time', async () => {
    const town = room();
    await town.hear(asked(['digest', sub('subscribe', text('topics', 'fares at 9'), text('when', '8:15'))], ADMIN));
    expect(followed(town, tenant)).toMatchObject([
      { subscription: { topics: ['fares at 9'], rhythm: { at: '08:15' } } },
    ]);
  });
});
