import { distinctProblems } from "../../modules/core/problems";
import { targetProblems } from "../../modules/organization/guardrail";
import { vendorAccountProblems } from "../../modules/organization/guardrails";
import type { OrganizationSettings } from "../organization";
import type { LayerProblems } from "./layer-problems";

/** The organization's administrator is another account than management, and guardrails hold somewhere. */
export const organizationProblems: LayerProblems<OrganizationSettings> = (
  { delegation, guardrails },
  { accounts },
  { account },
) => [
  ...(delegation !== "by-landing-zone" && delegation.accountId === accounts[account]?.id
    ? [
        {
          field: "delegation.accountId",
          rule: "another account than the management account, which AWS never delegates to",
          value: delegation.accountId,
        },
      ]
    : []),
  ...(guardrails === "by-landing-zone"
    ? []
    : [
        ...targetProblems("guardrails.attachTo", guardrails.attachTo),
        ...distinctProblems("guardrails.attachTo", Object.values(guardrails.attachTo), 1),
        ...distinctProblems("guardrails.regions", guardrails.regions, 1),
        ...vendorAccountProblems("guardrails.vendorAccounts", guardrails.vendorAccounts ?? {}),
      ]),
];
