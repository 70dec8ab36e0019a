/** Undoes what disguises words from a program and not from a reader: characters nobody sees, letters of another script, figures for letters. */

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u{e0000}-\u{e01ef}]/gu;
/** Letters of other scripts that look Latin. */
const LOOKS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    'аaеeоoрpсcхxуyіiѕsјjԁdһhԛqԝwАAВBЕEКKМMНHОOРPСCТTХXУYІIαaοoιiνvρpτtυuκkΑAΒBΕEΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXɡgıi',
  ).flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1] ?? letter]] : [])),
);
const FIGURES: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', $: 's', '@': 'a' };
const MIXED =
  /[\p{L}\p{M}]*(?:\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin})[\p{L}\p{M}]*/gu;
const FIGURED = /(?<![\p{L}\p{N}])[a-z013457$@]*[a-z][013457$@]+[a-z][a-z013457$@]*(?![\p{L}\p{N}])/giu;

/** What news is written in needs no closer look. */
const ODD = /[^\x00-\x7f\xc0-\xff\u2010-\u201f\u2026€]/;

export function unmasked(text: string): string {
  const seen = !ODD.test(text) ? text : text.normalize('NFKC').replace(INVISIBLE, '').replace(MIXED, latin);
  return !/[a-z][013457$@]+[a-z]/i.test(seen)
    ? seen
    : seen.replace(FIGURED, (word) => word.replace(/[013457$@]/g, (figure) => FIGURES[figure] ?? figure));
}

function latin(word: string): string {
  return Array.from(word, (letter) => LOOKS[letter] ?? letter).join('');
}
