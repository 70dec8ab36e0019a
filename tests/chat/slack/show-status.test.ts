/** Showing that work goes on. */

import { describe, expect, test } from 'vitest';
import { showStatus, takeBack } from '../../../src/chat/slack/show-status.ts';
import { COMMAND_PATH, CUT, loopbackSlack, no } from './loopback-slack.ts';
import { asked, toolsFor } from './sayings.ts';

describe('a status', () => {
  test('stands in the thread, where the next message replaces it', async () => {
    const { apiUrl, received, responseUrl } = await loopbackSlack();
    const { tools } = toolsFor(apiUrl);
    const from = asked({ thread: '1.2', reply: { responseUrl } });
    await showStatus(tools, from, 'is reading <!here> …');
    await takeBack(tools, from);
    expect(received).toMatchObject([
      {
        method: 'assistant.threads.setStatus',
        fields: { channel_id: 'C1', thread_ts: '1.2', status: 'is reading &lt;!here&gt; …' },
      },
    ]);
  });

  test('is a line for the asker after a command, and goes again', async () => {
    const { apiUrl, received, responseUrl } = await loopbackSlack();
    const { tools } = toolsFor(apiUrl);
    const from = asked({ reply: { responseUrl } });
    await showStatus(tools, from, 'Reading …');
    await takeBack(tools, from);
    expect(received.map(({ method }) => method)).toEqual([COMMAND_PATH, COMMAND_PATH]);
    expect(received.map(({ fields }) => fields)).toMatchObject([
      { response_type: 'ephemeral', replace_original: false, text: 'Reading …', parse: 'none' },
      { delete_original: true },
    ]);
  });

  test('never deletes the message whose button was pressed, and needs no address', async () => {
    const { apiUrl, received, responseUrl } = await loopbackSlack();
    const { tools } = toolsFor(apiUrl);
    for (const reply of [{ responseUrl: responseUrl.replace('/commands/', '/actions/') }, { responseUrl: 'x' }, {}]) {
      await showStatus(tools, asked({ reply }), 'Reading …');
      await takeBack(tools, asked({ reply }));
    }
    await showStatus(tools, asked({ thread: '1.2' }), ' ');
    expect(received).toEqual([]);
  });

  test('fails in silence', async () => {
    const { apiUrl, received, responseUrl } = await loopbackSlack({
      ...{ 'assistant.threads.setStatus': [no('missing_scope'), CUT], [COMMAND_PATH]: [CUT] },
    });
    const { tools } = toolsFor(apiUrl);
    const none = { ...tools, clientOf: () => null };
    const broken: typeof tools = {
      ...tools,
      clientOf: () => {
        throw new Error('no state file');
      },
    };
    for (const one of [tools, tools, none, broken]) await showStatus(one, asked({ thread: '1.2' }), 'is reading');
    await takeBack(tools, asked({ reply: { responseUrl } }));
    expect(received).toHaveLength(3);
  });
});
