/** Principals that the platform has for itself: who makes topics, who links clusters, who writes the archive. */
export const PLATFORM_PRINCIPALS = ["platform", "link", "archive"] as const;
