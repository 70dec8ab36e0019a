/** What Discord's names look like: what is unlike them is not taken for one. */

/** Servers, channels, people, messages, interactions: one kind of id for everything. */
export const SNOWFLAKE = /^\d{1,20}$/;
/** What replies to an interaction are sent under. */
export const TOKEN = /^[\w.~+=:-]{1,500}$/;
/** A set of permissions, as the decimal number of its bits. */
export const BITS = /^\d{1,40}$/;
