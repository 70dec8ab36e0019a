/** Verbs with which English news prose attributes words to somebody. Compiled for this project; forms are listed because suffix rules mislead. */

const VERBS =
  'say says said tell tells told add adds added warn warns warned claims claimed announces announced reports reported ' +
  'confirms confirmed denies denied admits admitted insists insisted argue argues argued states stated writes wrote written ' +
  'posts posted tweeted notes noted explains explained reiterates reiterated stresses stressed urges urged called describes ' +
  'described accuses accused blames blamed suggests suggested predicts predicted estimates estimated acknowledges acknowledged ' +
  'responded replied asked demanded promises promised pledges pledged vows vowed hopes hoped expressed indicates indicated ' +
  'declares declared recalled remarked observed quipped concluded condemns condemned praises praised welcomes welcomed reveals ' +
  'revealed disclosed believe believes believed';

export const REPORTING_VERBS: ReadonlySet<string> = new Set(VERBS.split(' '));

/** The plainest of them, which alone may attribute a quotation by inversion: "said X". */
export const SAYING_VERBS: ReadonlySet<string> = new Set(
  'said says say told added wrote posted stressed insisted claimed warned stated explained noted argued continued tweeted admitted replied concluded announced confirmed reiterated'.split(
    ' ',
  ),
);
