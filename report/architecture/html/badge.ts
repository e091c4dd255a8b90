import type { Language } from "../language";
import type { Verdict } from "../rule-standing";
import { VERDICT_NAMES, VERDICT_SIGNS } from "../words";
import { markup, type Html } from "./escape";

/** A verdict as sign and word. */
export function badge(verdict: Verdict, language: Language): Html {
  return markup`<span class="badge ${verdict}"
    ><span aria-hidden="true">${VERDICT_SIGNS[verdict]}</span> ${VERDICT_NAMES[verdict][language]}</span
  >`;
}
