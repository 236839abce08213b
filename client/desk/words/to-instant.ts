/** What a date-and-time field holds, read in the office's zone; anything else as it is, for the contract to refuse. */
export function toInstant(local: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? `${local}:00+07:00` : local;
}
