/**
 * Why the trust of roles for Glue and for RDS's exports names no source: neither service says on whose behalf it
 * comes. A role can be handed only to services of its own account, by those who may pass it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export const NO_SOURCE = {
  anySource: "the service names no source when it assumes a role; roles cannot be passed across accounts",
} as const;
