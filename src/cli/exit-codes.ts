/** What the command line tells its caller. 128 + the signal's number after a stop by a signal. */
export const EXIT = {
  done: 0,
  /** `--check` or `scan` found something. */
  found: 1,
  usage: 2,
  /** Done, but some records could not be read, or not be closed. */
  quarantined: 3,
  failed: 4,
  /** Failed for a passing reason: worth a retry. */
  retry: 5,
  interrupted: 130,
  terminated: 143,
} as const
