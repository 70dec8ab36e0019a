import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/chat/slack/read-text.ts';
import { US } from './payloads.ts';

const WE = `<@${US.user}>`;

describe('a text', () => {
  test.each([
    ['what people typed', 'fire &lt;here&gt; &amp; there', 'fire <here> & there'],
    ['an escape that was typed', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['a link', 'see <https://lindow.example/a?b=1&amp;c=2>', 'see https://lindow.example/a?b=1&c=2'],
    ['a link with a label', 'see <https://lindow.example|the notice>', 'see the notice'],
    ['an address', 'write to <mailto:press@lindow.example>', 'write to press@lindow.example'],
    ['a channel', 'in <#C0HARBOUR|harbour>', 'in #harbour'],
    ['a channel without a name', 'in <#C0HARBOUR>', 'in #channel'],
    ['a person', 'ask <@U0DANA>', 'ask @someone'],
    ['a person with a name', 'ask <@U0DANA|Dana Reed>', 'ask @Dana Reed'],
    ['everyone', '<!here> <!channel|channel> <!everyone>', '@here @channel @everyone'],
    ['a group', 'ask <!subteam^S0CREW|@crew> or <!subteam^S0CREW>', 'ask @crew or @group'],
    ['a time', 'at <!date^1772471880^{time}|5:18 PM>', 'at 5:18 PM'],
    ['signs that are no mark', 'a < b > c, <b>', 'a < b > c, <b>'],
  ])('shows %s as it reads', (_name, raw, text) => {
    expect(readText(raw, US).text).toBe(text);
  });

  test.each([
    [`${WE} what burned?`, 'what burned?'],
    [`${WE}, what burned?`, 'what burned?'],
    [` ${WE} ${WE}: what burned?`, 'what burned?'],
    [`<@${US.user}|briefdesk> what burned?`, 'what burned?'],
    [`what burned, ${WE}?`, 'what burned?'],
    [`so ${WE} what burned?`, 'so what burned?'],
    [WE, ''],
  ])('leaves our own name out: %s', (raw, text) => {
    expect(readText(raw, US)).toEqual({ text, names: true, namesOthers: false });
  });

  test.each([
    ['<@U0DANA> did you see it?', false, true],
    [`${WE} tell <@U0DANA>`, true, true],
    ['<!here> look', false, true],
    ['<!subteam^S0CREW|@crew> look', false, true],
    ['<#C0HARBOUR|harbour> at <!date^1772471880^{time}|5:18 PM>', false, false],
    [`<@${US.user}X> is another`, false, true],
    ['&lt;@U0DANA&gt; typed by hand', false, false],
  ])('knows whom it names: %s', (raw, names, namesOthers) => {
    expect(readText(raw, US)).toMatchObject({ names, namesOthers });
  });

  test('that is too long is cut, and no character parted', () => {
    const room = 'x'.repeat(9_999);
    expect(readText(`${WE} ${room}x`, US).text).toBe(`${room}x`);
    expect(readText(`${room}xx`, US).text).toBe(`${room}x`);
    expect(readText(`${room}😀`, US).text).toBe(room);
    // As it reads: an escape is one sign, and a name far behind is heard.
    expect(readText(`${'&amp;'.repeat(10_000)}${WE}`, US)).toMatchObject({ text: '&'.repeat(10_000), names: true });
  });

  test('of odd signs is read in no time', () => {
    const long = [
      '<'.repeat(40_000),
      '&amp;'.repeat(10_000),
      '<'.repeat(10_000),
      `${WE} `.repeat(1_000),
      `${WE}${' '.repeat(9_000)}`,
      '<a'.repeat(5_000),
      `<${'a'.repeat(9_000)}`,
    ];
    const started = performance.now();
    for (const raw of long) readText(raw, US);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
