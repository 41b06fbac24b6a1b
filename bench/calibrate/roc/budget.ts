/** Alarms that a choice of limits may cost: one for 20 million units of text without a defect. */
export const ALARMS_PER_MILLION = 1 / 20
