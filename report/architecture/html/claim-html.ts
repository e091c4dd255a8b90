import type { Claim } from "../claim";
import type { ClaimEvidence } from "../evidence";
import type { Language } from "../language";
import { WORDS } from "../words";
import { nounOf, writtenNumber, writtenValue } from "../written-value";
import { markup, type Html } from "./escape";

/** Resources named for a question to the graph; the rest is counted. */
const MOST_ADDRESSES = 4;
/** Characters of a setting's value. */
const MOST_CHARACTERS = 160;

/** The words of a claim, each value in an element of its own; what its rules refute is said to be refuted. */
export function claimText({ parts, verdict }: Claim, language: Language): Html {
  const refuted = verdict === "fail" || verdict === "unknown";
  return markup`${refuted && markup`<strong class="refuted">${WORDS.notProven[language]}</strong> `}${parts[
    language
  ].map((part) =>
    typeof part === "string"
      ? part
      : markup`<data value="${String(part.fact.value)}">${writtenValue(part.fact, language)}</data
          >${nounOf(part)}`,
  )}`;
}

/** What proves claims, each piece once. */
export function evidenceList(claims: readonly Claim[], language: Language): Html {
  const seen = new Map<string, Html>();
  for (const { evidence } of claims)
    for (const each of evidence) {
      const [key, line] = evidenceLine(each, language);
      seen.set(key, line);
    }
  return markup`<ul class="evidence">
    ${[...seen.values()]}
  </ul>`;
}

function evidenceLine(evidence: ClaimEvidence, language: Language): readonly [string, Html] {
  const kind = evidence.kind;
  const label = markup`<span class="kind">${WORDS[kind][language]}</span> `;
  if (kind === "rule") {
    const { id } = evidence.standing.result.rule;
    return [`rule ${id}`, markup`<li>${label}<a href="#rule-${id}"><code>${id}</code></a></li> `];
  }
  if (kind === "query") {
    const { query, resources } = evidence;
    const named = resources.slice(0, MOST_ADDRESSES).map(({ id }) => markup` <code>${id}</code>`);
    const rest = resources.length - named.length;
    return [
      `query ${query}`,
      markup`<li>
        ${label}<code>${query}</code>:
        <data value="${resources.length}">${writtenNumber(resources.length, language)}</data>
        ${WORDS.found[language]}${named.length > 0 && ":"}${named}${rest > 0 && markup` <data value="${rest}">+${writtenNumber(rest, language)}</data>`}
      </li> `,
    ];
  }
  const name = kind === "setting" ? evidence.name : evidence.figure;
  const value = typeof evidence.value === "string" ? evidence.value : (JSON.stringify(evidence.value) ?? "");
  const short = value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value;
  return [`${kind} ${name}`, markup`<li>${label}<code>${name}</code> = <code>${short}</code></li> `];
}
