/** Strings that try to call people, lead readers astray or hide: every attempt bare, in news text and in disguise. */

const MENTIONS = [
  ...[
    '<!channel>',
    '<!here>',
    '<!everyone>',
    '<@U012AB3CD>',
    '<@W012AB3CD|Dana Reed>',
    '<#C012AB3CD>',
    '<#C012AB3CD|harbour>',
  ],
  ...[
    '<!subteam^S012AB3CD>',
    '<!subteam^S012AB3CD|@crew>',
    '<!here|here>',
    '<!channel|channel>',
    '<!date^1^{time}|now>',
  ],
  ...['@everyone', '@here', '@channel', '@U012AB3CD', '#general', '＜!here＞', '<！here>', '< !here>', '<\u200B!here>'],
];

const LINKS = [
  ...[
    '<https://evil.example|https://lindow.example>',
    '<https://evil.example>',
    '<mailto:a@evil.example|press office>',
  ],
  ...[
    '[Port Lindow](https://evil.example)',
    '![map](https://evil.example/x.png)',
    '[a]: https://evil.example',
    '[a][b]',
  ],
  ...[
    'https://lindow.example@evil.example/',
    'https://xn--lndow-n4a.example',
    'javascript:alert(1)',
    'slack://open?team=T1',
  ],
  ...[
    '<slack://user?team=T1&id=U1|call>',
    '<tel:+4790000000|112>',
    'https://evil.example/\u202Egpj.exe',
    '](https://evil.example)',
  ],
];

const MARKUP = [
  ...[
    '*bold*',
    '_italic_',
    '~gone~',
    '`code`',
    '```block```',
    '> quote',
    '&lt;!here&gt;',
    '&amp;lt;!here&amp;gt;',
    '&#60;!here&#62;',
  ],
  ...[
    ':fire:',
    ':flag-no:',
    '<b>bold</b>',
    '<script>alert(1)</script>',
    '**bold**',
    '# title',
    '- item',
    '1. item',
    '---',
    '===',
  ],
  ...[
    '{time}',
    '<!date^1772471880^{date}^https://evil.example|today>',
    '|',
    '^',
    '\\',
    '$x$',
    '$&',
    '{{name}}',
    '${1}',
  ],
];

const UNSEEN = [
  ...[
    '\u202Egnihton\u202C',
    '\u2066left\u2069',
    'a\u200Bb',
    'a\u200C\u200D\u200Cb',
    'a\u2060b',
    '\uFEFFa',
    'a\u00ADb',
    '\u061Ca',
  ],
  ...[
    '\u001B[31mred',
    'a\u0000b',
    'a\u0007\u0008b',
    'a\u0085b',
    'a\u2028b\u2029c',
    'a\r\nb\tc',
    '\uD83D',
    'a\uDC00b',
    'a\uFFF9b\uFFFBc',
  ],
  ...[
    '\u{E0041}\u{E0042}',
    'a\u{E0101}b',
    'a\uFE0F\uFE0Eb',
    '1\uFE0F',
    '\u3164',
    '\u115F\u1160',
    'a\u034Fb',
    '\u180E',
    '\uFFA0',
    '\u17B4',
  ],
];

const ATTEMPTS = [...MENTIONS, ...LINKS, ...MARKUP, ...UNSEEN];

/** Alone, within a sentence, between quotation marks, and again and again. */
export const HOSTILE: readonly string[] = ATTEMPTS.flatMap((attempt) => [
  attempt,
  `The pier at ${attempt} is closed, Dana Reed said.`,
  `“${attempt}${attempt}”`,
  attempt.repeat(120),
]);
