import { page } from "./html/page";
import { LANGUAGES } from "./language";
import { markdownDocument } from "./markdown/document";
import type { Architecture } from "./model";

/** Files of the report by name, in every language and format. */
export function pagesOf(architecture: Architecture): ReadonlyMap<string, string> {
  return new Map(
    LANGUAGES.flatMap((language) => [
      [`report.${language}.html`, page(architecture, language)],
      [`report.${language}.md`, markdownDocument(architecture, language)],
    ]),
  );
}
