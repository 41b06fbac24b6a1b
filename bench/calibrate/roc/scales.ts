/** What the limits are multiplied by; 1 is what is shipped. */
export const SCALES: readonly number[] = [0.25, 0.35, 0.5, 0.6, 0.7, 0.85, 0.9, 0.95, 1, 1.25, 1.5, 2, 3]
