/** A day in a server: all that people do there, and what they see. */

import { expect } from 'vitest';
import type { Call } from './discord-front.ts';
import { BY_TOKEN, GONE, idOf, labelsOf, POSTED, textIn, THANKED, THREADED } from './discord-shown.ts';
import { discordTown, type DiscordTown } from './discord-town.ts';
import { briefdeskMeanwhile } from './run-briefdesk.ts';

const BUTTONS = [
  'Evidence',
  'Sources differ',
  'Timeline',
  'Sources',
  'Refresh',
  'Copy with sources',
  'Helpful',
  'Not helpful',
];

/** docs.discord.com, "interaction callback type". */
const DEFERRED = 5;
const MODAL = 9;
const TO_ALL = { type: DEFERRED, data: {} };
const TO_ASKER = { type: DEFERRED, data: { flags: 64 } };
/** Of components alone, for one reader. */
const HIDDEN = 32768 | 64;
/** ViewChannel. */
const SILENT = String(1n << 10n);

const HURT = 'How many of the injured were taken to hospital?';

interface Open {
  readonly town: DiscordTown;
  readonly briefing: Call;
  /** It began under the briefing. */
  readonly thread: string;
}

/** With the town as it stands at its end. */
export async function discordDay(): Promise<DiscordTown> {
  const town = await discordTown();
  const briefing = await briefed(town);
  const open = { town, briefing, thread: idOf(briefing) };
  await receipts(open);
  await followUps(open);
  await freeText(open);
  await talk(open);
  await alone(open);
  await feedback(open);
  await notAllowed(open);
  await elsewhere(open);
  return town;
}

async function briefed({ front, channel, slash, type }: DiscordTown): Promise<Call> {
  expect(await type('kyiv str')).toContainEqual({ name: 'Kyiv strike', value: 'kyiv-strike' });
  const { first, told } = await slash('brief', { topic: 'kyiv-strike' });
  expect(first.body).toEqual(TO_ALL);
  const briefing = await told();
  expect(briefing).toMatchObject({ method: 'PATCH', status: 200, reply: { channel_id: channel } });
  expect(textIn(briefing)).toContain('Kyiv strike');
  expectWords(textIn(briefing), await pointsOf('brief', 'kyiv-strike'));
  const thread = await front.call(THREADED);
  expect(thread).toMatchObject({
    route: `channels/${channel}/messages/${idOf(briefing)}/threads`,
    body: { name: 'Kyiv strike', auto_archive_duration: 1440 },
    status: 201,
  });
  return briefing;
}

/** What everybody is told who asks the same, wherever they ask. */
async function pointsOf(command: 'ask' | 'brief', words: string): Promise<readonly string[]> {
  const { out } = await briefdeskMeanwhile([command, words, '--json'], {});
  return (JSON.parse(out) as { points: readonly { text: string }[] }).points.map(({ text }) => text);
}

function expectWords(text: string, points: readonly string[]): void {
  expect(points.length).toBeGreaterThan(0);
  for (const point of points) expect(text).toContain(point);
}

async function receipts({ town, briefing }: Open): Promise<void> {
  expect(labelsOf(briefing)).toEqual(BUTTONS);
  const evidence = await town.press(briefing, 'Evidence');
  expect(evidence.first.body).toEqual(TO_ASKER);
  expect(textIn(await evidence.told())).toContain('Kyiv strike · evidence');
  const further = await evidence.told();
  expect(further).toMatchObject({ method: 'POST', body: { flags: HIDDEN } });
  expect(textIn(further)).toContain('Kyiv strike · evidence, continued: part 2 of 2');
  const twice = await Promise.all([town.press(briefing, 'Timeline'), town.press(briefing, 'Timeline')]);
  expect(twice.map(({ first }) => first.body)).toEqual([TO_ASKER, TO_ASKER]);
  for (const part of ['Kyiv strike · timeline', 'Kyiv strike · timeline, continued: part 2 of 2'])
    expect(textIn(await town.front.call(BY_TOKEN))).toContain(part);
  await town.front.call(GONE);
  const copy = await town.press(briefing, 'Copy with sources');
  expect(copy.first.body).toEqual(TO_ASKER);
  expect(textIn(await copy.told())).toMatch(/^```\n[^]*Kyiv strike[^]*\[1\]/);
}

async function followUps({ town, thread }: Open): Promise<void> {
  const { front, say } = town;
  await say(HURT, { channel: thread });
  const answer = await front.call(POSTED);
  expect(answer).toMatchObject({ route: `channels/${thread}/messages`, status: 200 });
  expect(textIn(answer)).toContain('14 of whom were taken to hospital');
  await say('And who says so?', { channel: thread });
  expect(textIn(await front.call(POSTED))).toContain('Understood as: ');
  await say('How many children were killed in Kyiv?', { channel: thread });
  expect(textIn(await front.call(POSTED))).toContain(
    'The coverage does not say how many children were killed in Kyiv.',
  );
}

async function freeText({ town, thread }: Open): Promise<void> {
  const { front, slash, press, say, channel, direct, twin } = town;
  const railway = await slash('brief', { topic: 'the railway in Kyiv' });
  expect(textIn(await railway.told())).toContain('railway');
  await front.call(THREADED);
  const slip = await slash('brief', { topic: 'kyiv-strke' });
  const meant = await slip.told();
  expect(slip.first.body).toEqual(TO_ALL);
  await front.call(GONE);
  expect(meant).toMatchObject({ method: 'POST', body: { flags: HIDDEN } });
  expect(textIn(meant)).toContain('Did you mean “kyiv-strike”?');
  const meantFor = await press(meant, 'kyiv-strike', { hidden: true });
  const again = await front.call(POSTED);
  expect(again).toMatchObject({ route: `channels/${thread}/messages` });
  expect(textIn(again)).toContain('Nothing new since');
  expect(textIn(await meantFor.told())).toBe(`-# Goes on in <#${thread}>`);

  const asked = await slash('ask', { question: HURT });
  expectWords(textIn(await asked.told()), await pointsOf('ask', HURT));
  await front.call(THREADED);

  const mention = await say(`<@${twin.botUserId}> which other regions were hit?`);
  expect(await front.call(POSTED)).toMatchObject({ route: `channels/${mention}/messages`, status: 404 });
  expect(await front.call(THREADED)).toMatchObject({ route: `channels/${channel}/messages/${mention}/threads` });
  const mentioned = await front.call(POSTED);
  expect(mentioned).toMatchObject({ route: `channels/${mention}/messages`, status: 200 });
  expect(textIn(mentioned)).toMatch(/Sumy|Kharkiv/);

  await say('How long did the attack last?', { channel: direct });
  expect((await front.call(POSTED)).route).toBe(`channels/${direct}/messages`);
  const between = await slash('brief', { topic: 'china' }, { channel: direct });
  expect(textIn(await between.told())).toContain('China and the war');
}

async function talk({ town, thread }: Open): Promise<void> {
  const { front, say, event, twin, guild, dana, kit } = town;
  await say('thank you!', { channel: thread });
  expect((await front.call(THANKED)).status).toBe(204);
  await say('I will ring the desk about it', { channel: thread, user: kit });
  await say(`<@${kit}> can you check how many were hurt?`, { channel: thread });
  const ours = { channel_id: thread, guild_id: guild, content: 'How many were hurt?', type: 0, mentions: [] };
  const person = { username: 'tide', discriminator: '0', avatar: null };
  event('MESSAGE_CREATE', { ...ours, id: '1450000000000000901', author: { ...person, id: '9001', bot: true } });
  event('MESSAGE_CREATE', {
    ...ours,
    id: '1450000000000000902',
    author: { ...person, id: '9002' },
    webhook_id: '9002',
  });
  event('MESSAGE_CREATE', { ...ours, id: '1450000000000000903', author: { ...person, id: twin.botUserId } });
  event('MESSAGE_CREATE', { ...ours, id: '1450000000000000904', author: { ...person, id: dana }, type: 7 });
  const slip = await say('We meet at noon.', { channel: thread, user: kit });
  await twin.channel(thread).user(kit).editMessage({ messageId: slip, content: 'How many were hurt?' });
  await say('mute', { channel: thread });
  expect(textIn(await front.call(POSTED))).toContain('Quiet here from now on');
  await say('How many were hurt?', { channel: thread });
  await say('unmute', { channel: thread });
  expect(textIn(await front.call(POSTED))).toContain('Listening here again');
}

async function alone({ town }: Open): Promise<void> {
  const { front, slash, press, channel } = town;
  const { first, told } = await slash('brief', { topic: 'prisoner-swap', 'only-me': true });
  expect(first.body).toEqual(TO_ASKER);
  const own = await told();
  expect(textIn(own)).toContain('Prisoner swap');
  expect(front.left(THREADED)).toEqual([]);
  const posting = await press(own, 'Post to channel', { hidden: true });
  const posted = await front.call(POSTED);
  expect(posted).toMatchObject({ route: `channels/${channel}/messages`, body: { enforce_nonce: true } });
  expect(textIn(posted)).toContain('Prisoner swap');
  expect((await front.call(THREADED)).route).toContain(idOf(posted));
  expect(textIn(await posting.told())).toBe(`-# Goes on in <#${channel}>`);
}

async function feedback({ town, briefing }: Open): Promise<void> {
  const helpful = await town.press(briefing, 'Helpful');
  expect(textIn(await helpful.told())).toContain('Thank you');
  const { first } = await town.press(briefing, 'Not helpful', { user: town.kit });
  expect(first.body).toMatchObject({ type: MODAL, data: { title: 'What was not helpful?' } });
  const form = (first.body['data'] as { custom_id: string }).custom_id;
  const filledIn = { user: town.kit, under: briefing };
  const thanks = await town.fillIn(form, { reason: 'The ferries are missing.' }, filledIn);
  expect(textIn(await thanks.told())).toContain('Thank you');
}

async function notAllowed({ town }: Open): Promise<void> {
  const { front, slash, shut, press } = town;
  const { first, told } = await slash('brief', { topic: 'patriot-pause' }, { channel: shut, ours: SILENT });
  expect(first.body).toEqual(TO_ASKER);
  const own = await told();
  expect(textIn(own)).toContain('Patriot pause');
  const posting = await press(own, 'Post to channel', { hidden: true, ours: SILENT });
  expect(await front.call(POSTED)).toMatchObject({ status: 403, reply: { code: 50013 } });
  expect(textIn(await posting.told())).toContain('briefdesk may not write here');
}

/** Another server, as if its ids were the same. */
async function elsewhere({ town, briefing, thread }: Open): Promise<void> {
  const { dana, event } = town;
  const guild = '1400000000000000777';
  const evidence = await town.press(briefing, 'Evidence', { guild });
  expect(textIn(await evidence.told())).toContain('not known here any more');
  const author = { id: dana, username: 'dana', discriminator: '0', avatar: null };
  const asked = { channel_id: thread, guild_id: guild, content: 'How many were hurt?', type: 0, mentions: [], author };
  event('MESSAGE_CREATE', { ...asked, id: '1450000000000000905' });
  const help = await town.slash('help', {}, { guild });
  expect(textIn(await help.told())).toContain('/brief');
}

/** All that anybody is told, so that what nobody asked for is seen. */
export function said(call: Call): boolean {
  return POSTED(call) || BY_TOKEN(call) || GONE(call) || THREADED(call) || THANKED(call);
}
