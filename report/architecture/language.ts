/** Languages that the report is written in. */
export const LANGUAGES = ["es", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The same said in each language. */
export type Bilingual = Readonly<Record<Language, string>>;
