/** The whole way in Slack, over HTTP and in Socket Mode: from what people type to what they see, on a server that others wrote. */

import { describe, expect, test } from 'vitest';
import type { Call } from './slack-front.ts';
import { buttonsOf, slackTown, textIn, tsOf, type Mode } from './slack-town.ts';

const METHOD = (method: string) => (call: Call) => call.method === method;
const POSTED = METHOD('chat.postMessage');
const TO_ASKER = METHOD('response_url');
const SECONDS = 1000;

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

describe.each<Mode>(['HTTP', 'Socket Mode'])('in Slack over %s', (mode) => {
  test(
    'a briefing, its receipts, follow-ups, and what is not for us',
    async () => {
      const town = await slackTown(mode);
      const { front, slack } = town;

      // A briefing in the channel.
      await town.slash('/brief kyiv-strike');
      const briefing = await front.call(POSTED);
      expect(briefing.fields).toMatchObject({ channel: slack.channel, unfurl_links: false, parse: 'none' });
      expect(briefing.fields['thread_ts']).toBeUndefined();
      expect(textIn(briefing)).toContain('Kyiv strike');
      expect(buttonsOf(briefing).map(({ text }) => text.text)).toEqual(BUTTONS);
      const thread = tsOf(briefing) ?? '';

      // Its receipts, for whoever asks.
      await town.press(briefing, 'Evidence');
      const evidence = await front.call(TO_ASKER);
      expect(evidence.fields).toMatchObject({ response_type: 'ephemeral' });
      expect(textIn(evidence)).toContain('Kyiv strike · evidence');

      // A follow-up, and one that stands on it.
      await town.say('How many of the injured were taken to hospital?', { thread });
      const answer = await front.call(POSTED);
      expect(answer.fields).toMatchObject({ channel: slack.channel, thread_ts: thread });
      expect(textIn(answer)).toContain('14 of whom were taken to hospital');
      await town.say('And who says so?', { thread });
      const further = await front.call(POSTED);
      expect(textIn(further)).toContain('Understood as: ');

      // A question outside the coverage.
      await town.say('How many children were killed in Kyiv?', { thread });
      expect(textIn(await front.call(POSTED))).toContain(
        'The coverage does not say how many children were killed in Kyiv.',
      );

      // Free text, and a slip of the finger.
      await town.slash('/brief the railway in Kyiv');
      expect(textIn(await front.call(POSTED))).toContain('railway');
      await town.slash('/brief kyiv-strke');
      const meant = await front.call(TO_ASKER);
      expect(textIn(meant)).toContain('Did you mean “kyiv-strike”?');
      await town.press(meant, 'kyiv-strike');
      const again = await front.call(POSTED);
      expect(again.fields).toMatchObject({ thread_ts: thread, reply_broadcast: true });
      expect(textIn(again)).toContain('Nothing new since');

      // A mention, which Slack tells twice, is answered once.
      const asked = await town.say(`<@${slack.botUser}> which other regions were hit?`);
      const mentioned = await front.call(POSTED);
      expect(mentioned.fields).toMatchObject({ thread_ts: asked });
      expect(textIn(mentioned)).toMatch(/Sumy|Kharkiv/);

      // A direct message.
      await town.say('How long did the attack last?', { channel: 'D0DANA' });
      expect((await front.call((call) => call.fields['channel'] === 'D0DANA')).fields['thread_ts']).toBeUndefined();

      // Two people who talk to each other, thanks, and what bots and edits say.
      await town.say('thank you!', { thread });
      expect((await front.call(METHOD('reactions.add'))).reply).toEqual({ ok: true });
      await town.say('I will ring the desk about it', { thread, user: 'U0OTHER' });
      await town.say(`<@U0OTHER> can you check how many were hurt?`, { thread });
      const ours = { type: 'message', channel: slack.channel, thread_ts: thread, channel_type: 'channel' };
      await town.event({ ...ours, ts: '1772480000.1', bot_id: 'B0OTHER', user: 'U0BOT', text: 'How many?' });
      await town.event({ ...ours, ts: '1772480000.2', user: slack.botUser, text: 'How many were hurt?' });
      await town.event({
        ...ours,
        ts: '1772480000.3',
        subtype: 'message_changed',
        message: { user: slack.user, text: 'Who?' },
      });
      await town.event({ ...ours, ts: '1772480000.4', subtype: 'channel_join', user: slack.user, text: 'has joined' });
      await town.say('mute', { thread });
      expect(textIn(await front.call(POSTED))).toContain('Quiet here from now on');
      await town.say('How many were hurt?', { thread });
      await town.say('unmute', { thread });
      expect(textIn(await front.call(POSTED))).toContain('Listening here again');

      // Where we are no member.
      await town.slash('/brief patriot-pause', { channel: slack.privateChannel });
      expect((await front.call(POSTED)).reply).toMatchObject({ ok: false });
      const outside = await front.call(TO_ASKER);
      expect(outside.fields).toMatchObject({ response_type: 'in_channel' });
      expect(textIn(outside)).toContain('Patriot pause');
      expect(textIn(outside)).toContain('/invite');

      // A topic is picked from a list, and one can be shown to the asker alone and posted later.
      await town.slash('/brief');
      const form = await front.call(METHOD('views.open'));
      const topic = { topic: { topic: { type: 'static_select', selected_option: { value: 'prisoner-swap' } } } };
      const where = { where: { where: { type: 'radio_buttons', selected_option: { value: 'only-me' } } } };
      await town.fillIn(form.fields['view'] as Call['fields'], { ...topic, ...where });
      const alone = await front.call((call) => textIn(call).includes('Prisoner swap'));
      expect(alone.method).not.toBe('chat.postMessage');
      await town.press(alone, 'Post to channel');
      expect(textIn(await front.call(POSTED))).toContain('Prisoner swap');

      // Our page and the assistant pane.
      await town.event({ type: 'app_home_opened', user: slack.user, channel: 'D0DANA', tab: 'home', event_ts: '1.1' });
      expect(JSON.stringify((await front.call(METHOD('views.publish'))).fields)).toContain('How to ask');
      const pane = { user_id: slack.user, channel_id: 'D0DANA', thread_ts: '1772480001.000001', context: {} };
      await town.event({ type: 'assistant_thread_started', assistant_thread: pane, event_ts: '1.2' });
      expect(JSON.stringify((await front.call(METHOD('assistant.threads.setSuggestedPrompts'))).fields)).toContain(
        'brief kyiv-strike',
      );

      // Nothing was said that was not asked for; it ends as it is told to.
      expect(front.left((call) => POSTED(call) || TO_ASKER(call))).toEqual([]);
      expect(await town.program.end()).toBe(0);
      expect(town.program.log.filter(({ level }) => level === 'error')).toEqual([]);
      expect(JSON.stringify(town.program.log)).not.toContain(slack.token);
    },
    120 * SECONDS,
  );
});
