/** The two things that a subscription keeps of a place's clocks: a time of day, and the name of a zone. */

/** Whether it is a LocalTime, `07:30`. */
export function isLocalTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The zone's name as the IANA database writes it; null for what it does not name. */
export function zoneId(text: string): string | null {
  // Temporal also takes offsets and whole dates, which are no zones of the database.
  if (!/^[a-z][a-z0-9/_+-]*$/i.test(text)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
  } catch {
    return null;
  }
}
