/** An invented story as coverage: a fire at Port Lindow told by four small papers, a live blog and a columnist. */

import type { Topic } from '../../src/domain/topic.ts';

export const HARBOUR_FIRE: Topic = {
  slug: 'harbour-fire',
  title: 'Harbour fire',
  aliases: ['Lindow fire', 'fire at Port Lindow'],
  about: 'The fire at the harbour of Lindow, what it destroyed, who was hurt and what it means for the ferries.',
  questions: [
    'What happened at the harbour, and when?',
    'How many people were injured in the fire?',
    'How many warehouses did the fire destroy?',
    'How long did the fire burn?',
    'What does the harbour master say about the ferries?',
    'Why did the fire break out?',
    'Which insurer pays for the lost cargo of copper?',
  ],
};

const COURIER = `Fire destroys warehouses at Port Lindow

Lindow Courier

March 2, 2026

A fire destroyed two warehouses at Port Lindow early on Monday and four people were injured, according to the fire service.

The fire burned for six hours and began in a store for fishing nets, the fire service said.

Photograph: Jo Bell/Reuters

Ana Ruiz, the harbour master, said that all ferries to Sandholm had been cancelled until Wednesday. “We will not open the pier before every wall has been checked,” she said.

Sign up for our newsletter and get the harbour news every morning.

Read more:

Ferry fire leaves nine dead in Oster – April 9, 2025
`;

/** Windows line ends, a byte order mark, and a zero-width space and joiner inside its sentences. */
const TRIBUNE = `\ufeffFour hurt as harbour fire closes ferry line

The Tribune

2 March 2026

Four people were hurt when a fire destroyed two warehouses at Port Lindow on Monday, the fire service said.

The massive\u200b fire was put out by noon, and nobody was killed, said Ole Brandt, the chief of the fire service in Lindow.

Shares of the ferry company Nordlinie fell by 12 per cent after the fire at the harbour.
`.replaceAll('\n', '\r\n');

const POST = `<!doctype html>
<html><head><title>Ferries stop after harbour fire | Nordby Post</title>
<meta property="og:site_name" content="Nordby Post">
<meta property="article:published_time" content="2026-03-02"></head>
<body><nav><a href="/">Harbour fire news</a></nav>
<article><h1>Ferries stop after harbour fire</h1>
<p>Two warehouses of Berg &amp; Sons at Port Lindow were destroyed by a fire on Monday, <b>police</b> said.</p>
<p>The harbour master, Ana Ruiz, said that the ferries to Sandholm would not run before Wednesday.</p>
<p>Police in Lindow said that a gas heater had caused the fire at the harbour.</p>
<aside><p>Harbour fire in Oster: 30 people were injured in the fire at the harbour.</p></aside>
</article></body></html>
`;

const ECHO = `# Harbour of Lindow counts the damage

Sandholm Echo, 3 March 2026

Three people were injured in the fire at the harbour of Lindow, the hospital in Nordby said on Tuesday.

The fire at the harbour burned for **six hours**, according to the fire service in Lindow.

One harbour official said that the fire had cost the port at least 5 million crowns, without giving details.
`;

const LIVE = `Harbour fire: the latest from Lindow
A fire has closed the harbour of Lindow since Monday morning.
05:43 PM GMT
Ferries to run again on Thursday
The ferries from the harbour of Lindow will run again on Thursday, the harbour master Ana Ruiz said.
02:10 PM GMT
Four hurt in harbour fire
Four people were injured in the fire at the harbour of Lindow, the fire service said.
Share this article
09:00 AM GMT
Fire breaks out at harbour
A fire broke out at the harbour of Lindow on Monday morning, and two warehouses burned, the fire service said.
`;

const COLUMN = `Opinion: the harbour fire was no surprise

By Marta Lund

March 3, 2026

When I walked along the harbour of Lindow last week, I saw nets piled to the roof, and I was afraid of a fire.

I have warned of a fire at the harbour for years, and my letters to the port were never answered by anybody.

The fire destroyed two warehouses at Port Lindow and four people were injured, and I blame the port for the fire.
`;

const SOURCES = `sources:
  - file: live.txt
    published: 2026-03-02
    kind: live-blog
`;

/** By file name, in the order in which they would be read. */
export const HARBOUR_COVERAGE: Readonly<Record<string, string>> = {
  'column.txt': COLUMN,
  'courier.txt': COURIER,
  'echo.md': ECHO,
  'live.txt': LIVE,
  'post.html': POST,
  'sources.yaml': SOURCES,
  'tribune.txt': TRIBUNE,
};
