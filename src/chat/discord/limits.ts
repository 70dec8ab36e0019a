/** What Discord takes, as data with its source, and the narrower budgets we keep to. Text in UTF-16 code units. */

/** "docs": docs.discord.com, read in 2026; "schema": Discord's own OpenAPI description of its HTTP API, v10. */
export const LIMITS = {
  /** Docs: all components of a message, those inside others too. */
  components: 40,
  /** Docs: of text in all components of a message together. Buttons may count, so ours do. */
  characters: 4_000,
  /** Schema. */
  textDisplay: 4_000,
  /** Docs: buttons of an action row. */
  buttonsInRow: 5,
  /** Schema. */
  buttonLabel: 80,
  /** Schema: of buttons, menus, fields and forms. */
  customId: 100,
  /** Schema: options of a menu. */
  options: 25,
  /** Schema: what an option says, and what it stands for. */
  optionText: 100,
  /** Schema: the grey words of a menu. */
  placeholder: 150,
  /** Schema: the title of a form. */
  formTitle: 45,
  /** Schema: the grey words of a field of text. */
  hint: 100,
  /** Schema: what stands over a field. */
  fieldLabel: 45,
  /** Schema: what a field of text may be set to take. */
  fieldLength: 4_000,
  /** Schema. */
  threadName: 100,
  /** Docs: messages told at once. */
  history: 100,
  /** Docs: for so long an interaction's token works. */
  tokenMs: 15 * 60_000,
  /** Ours: "a few minutes" after a message a second one of its nonce is no new one (docs), taken to be two at least. */
  nonceMs: 110_000,
  /** Docs: 401, 403 and 429 in ten minutes, or all of our address is shut out. */
  invalidRequests: 10_000,
  /** Ours: room for whoever else calls from the same address. */
  invalidRequestsBudget: 2_000,
} as const;
