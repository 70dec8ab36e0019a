/** Whose something is: what belongs to one is never shown to another, and equal ids of two are strangers. */

/** One workspace, server or the like of one platform. */
export interface Tenant {
  readonly platform: string;
  readonly tenant: string;
}
