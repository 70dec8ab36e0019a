/** Closed classes of English by which verbs, subjects and objects are told apart. After Quirk et al., A Comprehensive Grammar of the English Language (1985). */

export const BE: ReadonlySet<string> = new Set('is are was were be been being am get gets got'.split(' '));
export const HAVE: ReadonlySet<string> = new Set('has have had having'.split(' '));
export const MODALS: ReadonlySet<string> = new Set(
  (
    'will would shall should can could may might must do does did to cannot ' +
    "won't wouldn't shan't shouldn't can't couldn't mightn't mustn't don't doesn't didn't"
  ).split(' '),
);
/** "That" joins clauses more often than it points before a past form. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'a an the this these those his her its our their my your some any no each every several many'.split(' '),
);
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    'in on at by for from with of to into onto over under after before during against about between among through across near ' +
    'since until within without toward towards around behind beyond despite inside outside upon amid as than per via'
  ).split(' '),
);
/** Words that begin another clause. */
export const JOINTS: ReadonlySet<string> = new Set(
  'or but while when where because although though if whereas so that which who whom whose what how why'.split(' '),
);
export const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set('he she it they we i you'.split(' '));
/** What may stand between an auxiliary and its verb. */
export const BETWEEN =
  /ly$|^(?:not|never|also|already|then|now|later|ever|still|just|again|always|all|both|even|only|once|yet|soon)$/u;
