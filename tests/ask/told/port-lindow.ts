/** Invented coverage to ask about: a harbour fire, a ferry strike and a bridge inspection at Port Lindow, told by small papers. */

const COURIER = `Fire destroys warehouses at Port Lindow

Lindow Courier

March 2, 2026

A fire destroyed two warehouses at Port Lindow early on Monday, and at least nine people were injured, according to the fire service.

Three of the injured were taken to hospital in Nordby, the fire service said. Some of the 12 sailors on board the ferry Kestrel were treated for smoke, but it did not specify how many.

The fire burned for six hours and began in a store for fishing nets, said Ole Brandt, the chief of the fire service. “I have never seen nets burn like that,” he said.

Photograph: Jo Bell/Reuters

More than 30 people have been killed or injured in fires at the port since 2016, the council said.

It was the ninth time that the ferry line to Sandholm was cut, the council said.

The shipyard of Berg & Sons, beside the warehouses, was not damaged. It launched four boats in February.

Read more:

Submarine museum in Oster draws 40,000 visitors a year – April 9, 2025
`;

const TRIBUNE = `Nine hurt as harbour fire closes ferry line

The Tribune

3 March 2026

Nine people were injured when a fire destroyed two warehouses at Port Lindow on Monday, the fire service said.

The pier has not reopened, the harbour master Ana Ruiz said on Tuesday. “Every wall must be checked first,” Ruiz said.

Repairs to the quay will take 40 days and cost 5 million euros, the port said.

A gas heater caused the fire, police in Lindow said.
`;

const POST = `<!doctype html>
<html><head><title>Crews of the ferries walk out | Nordby Post</title>
<meta property="og:site_name" content="Nordby Post">
<meta property="article:published_time" content="2026-06-11"></head>
<body><nav><a href="/">Ferry strike news</a></nav>
<article><h1>Crews of the ferries walk out</h1>
<p>Crews of the ferry company Nordlinie &amp; Co walked out on Thursday after hour-long talks about wages failed.</p>
<p>Ama Okafor, the leader of the seamen&rsquo;s union, accused Dana Reed of breaking a promise on wages.</p>
<p>Dana Reed, the head of Nordlinie, said that the company could not pay more. &ldquo;There is nothing left in the purse,&rdquo; she said.</p>
<p>The strike cancelled 42 sailings on its first day, the union said.</p>
<aside><p>Tram strike in Oster: 300 sailings of the harbour ferry were cancelled by the tram drivers.</p></aside>
</article></body></html>
`;

const ECHO = `# Strike stops the ferries of Lindow

Sandholm Echo, 12 June 2026

The strike cancelled 30 sailings on its first day, according to Nordlinie.

Dana Reed will meet the union in Nordby on **Monday** to discuss wages, the mayor Ivo Lund said.
`;

const BRIDGE = `Inspectors close the Gull Bridge

The Tribune

19 June 2026

Inspectors closed the Gull Bridge on Thursday after divers found cracks in two of its piers, the roads office said.

The Gull Bridge was built in 1931 and is 310 metres long.

About 8,000 drivers cross it every day. The council will decide in July whether the bridge can be saved, the mayor Ivo Lund said.

“The bridge is tired, and so is the money,” Lund said.
`;

const LIVE = `Ferry strike: the latest from Lindow
Crews of the ferries of Lindow have walked out over wages.
05:40 PM BST
Kestrel sails to Sandholm
The ferry Kestrel left for Sandholm with 80 passengers, the harbour master Ana Ruiz said.
02:10 PM BST
Pickets at the pier
About 200 sailors stood at the pier, police in Lindow said.
09:05 AM BST
Walkout begins
The walkout began at 6am BST, the union said.
`;

const COLUMN = `Opinion: let the ferries sink

By Marta Holm

June 12, 2026

I think that the strike cancelled 99 sailings on its first day, and I blame Nordlinie for every one of them.

I have told the harbour master for years that I will never board the Kestrel again.
`;

const SOURCES = `sources:
  - {file: bridge.txt, publisher: The Tribune}
  - {file: courier.txt, publisher: Lindow Courier}
  - {file: tribune.txt, publisher: The Tribune}
  - {file: live.txt, published: 2026-06-11, kind: live-blog}
`;

/** By file name. */
export const PORT_LINDOW: Readonly<Record<string, string>> = {
  'bridge.txt': BRIDGE,
  'column.txt': COLUMN,
  'courier.txt': COURIER,
  'echo.md': ECHO,
  'live.txt': LIVE,
  'post.html': POST,
  'sources.yaml': SOURCES,
  'tribune.txt': TRIBUNE,
};
