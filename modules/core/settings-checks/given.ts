import type { GivenValue } from "../allocations";
import { isCidr } from "../cidr";
import { isAddress } from "./fields";
import type { SettingsCheck } from "./problem";

interface Form {
  readonly rule: string;
  readonly accepts: (value: string) => boolean;
}

const FORMS: Readonly<Record<GivenValue["form"], Form>> = {
  "account id": { rule: "must be 12 digits", accepts: (value) => /^\d{12}$/.test(value) },
  "e-mail address": {
    rule: "must be an e-mail address",
    accepts: (value) => /^[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+$/.test(value),
  },
  "https URL": {
    rule: "must be a URL that begins with https://",
    accepts: (value) => /^https:\/\/[^\s/]+\S*$/.test(value),
  },
  "IPv4 address": { rule: "must be an IPv4 address", accepts: isAddress },
  "IPv4 network": { rule: "must be an IPv4 network without bits after its prefix", accepts: isCidr },
};

/** What the client gives to layers has the form that AWS takes. */
export const checkGiven: SettingsCheck = function* (_environment, allocations) {
  for (const allocation of allocations) {
    if (allocation.kind !== "given") continue;
    const { path, form, value } = allocation;
    const { rule, accepts } = FORMS[form];
    if (typeof value !== "string" || !accepts(value)) yield { path, rule, value };
  }
};
