/** Coverage that grows in rounds: with each, a place of an invented coast has news, which a word of its own marks wherever it is told. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is followed, what happened there, who says more, and the word that marks it. */
const NEWS = [
  [
    'Oxby bridge',
    'A barge, the Quillon, struck the bridge at Oxby and lost its timber',
    'the Quillon had come too close',
    'Quillon',
  ],
  [
    'Marholm tunnel',
    'Water of the river Tessaly ran into the tunnel at Marholm',
    'the Tessaly had never stood so high',
    'Tessaly',
  ],
  [
    'Sandwick ferry',
    'The ferry of Sandwick ran aground on the Brannoc bar',
    'the Brannoc bar moves with every storm',
    'Brannoc',
  ],
  ['Ellerby mill', 'A boiler made by Varrick burst in the mill of Ellerby', 'Varrick had warned of it', 'Varrick'],
  [
    'Oxby bridge',
    'Divers of the Pellow company looked for cracks below the bridge at Oxby',
    'Pellow wants a month for it',
    'Pellow',
  ],
  [
    'Marholm tunnel',
    'Miners of the Drumlin pit lent their pumps to the tunnel at Marholm',
    'Drumlin asks for no rent',
    'Drumlin',
  ],
  [
    'Sandwick ferry',
    'Passengers of the Sandwick ferry slept in the Jessop hotel',
    'the Jessop hotel sent blankets',
    'Jessop',
  ],
  [
    'Ellerby mill',
    'The Osric bakery bought its flour elsewhere while the mill of Ellerby rests',
    'Osric comes back in spring',
    'Osric',
  ],
  ['Oxby bridge', 'The poet Corvin read verses about the bridge at Oxby', 'Corvin was born beside it', 'Corvin'],
  [
    'Marholm tunnel',
    'The school of Selwyn painted the walls of the tunnel at Marholm',
    'Selwyn may paint the rest',
    'Selwyn',
  ],
  [
    'Sandwick ferry',
    'The Ingram works cast a new propeller for the Sandwick ferry',
    'Ingram works day and night',
    'Ingram',
  ],
  [
    'Ellerby mill',
    'A film about the mill of Ellerby won the Tamsin prize',
    'the Tamsin prize pays for a roof',
    'Tamsin',
  ],
  ['Oxby bridge', 'Bees from the Hesper orchard nested under the bridge at Oxby', 'Hesper keeps the honey', 'Hesper'],
  [
    'Marholm tunnel',
    'A choir from Radnor tried the echo in the tunnel at Marholm',
    'Radnor sings there again',
    'Radnor',
  ],
  ['Sandwick ferry', 'A seal called Yarrow followed the Sandwick ferry', 'Yarrow is fed by the cook', 'Yarrow'],
  [
    'Ellerby mill',
    'Thieves took the Kestrel clock from the mill of Ellerby',
    'the Kestrel clock never told the time',
    'Kestrel',
  ],
] as const;

export const ROUNDS = NEWS.length;

/** All that there will ever be news of. */
export const TOPICS: readonly string[] = [...new Set(NEWS.map(([topic]) => topic))];

export const MARKS: readonly string[] = NEWS.map(([, , , mark]) => mark);

/** The article of a round, from 0. */
export function tellRound(round: number, folder: string): void {
  const [topic, what, more, mark] = NEWS[round] ?? ['', '', '', ''];
  const text = `${what}

Lindow Courier

March 2, 2026

${what} on Monday, the council said.

Dana Reed, who keeps the ${topic}, said that ${more}.
`;
  writeFileSync(join(folder, `${String(round).padStart(2, '0')}-${mark.toLowerCase()}.txt`), text);
}
