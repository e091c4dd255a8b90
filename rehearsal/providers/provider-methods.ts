/** Path of the gRPC service that a provider of plugin protocol 5 answers on. */
export const PROVIDER_SERVICE = "/tfplugin5.Provider/";

/**
 * Every call that Terraform may make to a provider of protocol 5. One that the provider does not know it refuses itself,
 * which is how Terraform finds out what it can do.
 * @see https://developer.hashicorp.com/terraform/plugin/terraform-plugin-protocol
 */
export const PROVIDER_METHODS = [
  "GetMetadata",
  "GetSchema",
  "GetResourceIdentitySchemas",
  "PrepareProviderConfig",
  "Configure",
  "ValidateResourceTypeConfig",
  "ValidateDataSourceConfig",
  "ValidateEphemeralResourceConfig",
  "UpgradeResourceState",
  "UpgradeResourceIdentity",
  "ReadResource",
  "PlanResourceChange",
  "ApplyResourceChange",
  "ImportResourceState",
  "MoveResourceState",
  "ReadDataSource",
  "OpenEphemeralResource",
  "RenewEphemeralResource",
  "CloseEphemeralResource",
  "GetFunctions",
  "CallFunction",
  "Stop",
] as const;

export type ProviderMethod = (typeof PROVIDER_METHODS)[number];
