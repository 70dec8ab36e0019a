/**
 * Words that answer "no" to one another: "Was anyone hurt?" — "All are safe." Each line has two sides, parted by a bar. Compiled for this
 * project over the ordinary beats of a newsroom.
 */

export const ANSWERS_NO: readonly string[] = [
  'injured hurt wounded harmed casualty | safe unhurt unharmed uninjured unscathed',
  'killed dead died fatality | survived alive survivor',
  'missing lost | found rescued safe located',
  'open opened reopened reopen | closed shut close',
  'resume resumed restart continue | paused halted suspended stopped ended cancelled',
  'agree agreed accept accepted approve approved | refused rejected declined opposed',
  'confirm confirmed admit admitted | denied deny dismissed',
  'win won victory | lost lose defeated defeat beaten',
  'arrive arrived | left departed leave',
  'pass passed | failed rejected fail',
  'guilty convicted | acquitted innocent cleared',
  'arrested detained custody jailed | free freed released large',
  'rise rose increase grew | fell fall decreased dropped declined',
  'working running operating operational | broken failed off down idle',
  'destroyed damaged | intact undamaged untouched repaired',
  'present attended | absent away missed',
  'deliberate intentional | accident accidental unintentional',
  'legal allowed permitted lawful | illegal banned forbidden prohibited unlawful',
  'available | unavailable sold',
  'ready finished complete completed | unfinished incomplete delayed postponed',
  'true | false fake untrue',
  'stay remain stayed remained | left leave leaving resigned',
  'peaceful calm | violent violence clashes',
  'insured | uninsured',
];
