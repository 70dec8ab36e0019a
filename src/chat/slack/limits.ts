/** What Slack takes, as data with its source, and the narrower budgets we keep to. All in UTF-16 code units. */

/** "types": the comments of @slack/types 3.2; "docs": docs.slack.dev, read in 2026. */
export const LIMITS = {
  /** Types. Plain text only. */
  headerText: 150,
  /** Types: any text object holds 1 to 3,000. */
  sectionText: 3_000,
  /** Types: a text object may hold 3,000. Small print is read in less, so this is ours. */
  contextText: 2_000,
  /** Types. */
  contextElements: 10,
  /** Types. */
  actionsElements: 25,
  /** Ours: a row that wraps on a phone is no row. */
  buttonsInRow: 5,
  /** Types. Slack shows about 30 of them. */
  buttonText: 75,
  /** Types. */
  buttonValue: 2_000,
  /** Types. */
  actionId: 255,
  /** Undocumented; the limit of a text object, so that one block is never what makes a message too long. */
  richText: 3_000,
  /** Docs: blocks of a message. */
  blocks: 50,
  /** Ours: leaves room for what Slack or we add. */
  blocksBudget: 45,
  /** Docs: chat.postMessage cuts `text` here. About 4,000 are advised, and nobody listens to more. */
  text: 40_000,
  /**
   * Ours, for all blocks of a message. The limit is undocumented: `msg_blocks_too_long` was seen at 13,200 characters
   * (slackapi/bolt-js issue 2509) and at 11,341 (issue 2867).
   */
  charactersBudget: 10_000,
  /** Types: blocks of a modal or a home tab. */
  viewBlocks: 100,
  /** Ours: a view may hold 250 kB (docs: views.publish, `view_too_large`), and a character takes up to three bytes. */
  viewCharacters: 60_000,
  /** Types: the title and the two buttons of a modal. */
  viewTitle: 24,
  /** Types. */
  privateMetadata: 3_000,
  /** Types. */
  callbackId: 255,
  /** Types. */
  blockId: 255,
  /** Types. */
  inputLabel: 2_000,
  /** Docs: the grey words in an empty field. */
  placeholder: 150,
  /** Docs: what a field of plain text may be set to take. */
  inputLength: 3_000,
  /** Types: options of a menu. */
  options: 100,
  /** Types: options of a group of radio buttons. */
  radioOptions: 10,
  /** Types: what an option says, and what it stands for. */
  optionText: 75,
  /** Docs: assistant.threads.setSuggestedPrompts. */
  prompts: 4,
} as const;
