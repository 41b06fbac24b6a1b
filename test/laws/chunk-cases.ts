/** How many cases each property of law 1 tries in `npm test`; a soak run adds them up. */
export const CHUNK_CASES = {
  standard: 400,
  eachDetector: 60,
  repairs: 400,
  tables: 400,
  competingTables: 400,
  competing: 600,
  exempt: 300,
  fractions: 60,
  tokens: 300,
} as const
