/** Features of the stored scores that an action moves, by their ids in `models/features`. */
export const SCORE_FEATURES = {
  registration: ['registered'],
  dealActivity: ['days-since-activity'],
  partnerActivity: ['days-silent', 'logins-trend', 'partner-engagement'],
} as const;
