/** Calls of Terraform that an emulated provider answers, in the words of protocol 6. */
export const METHODS = [
  "GetProviderSchema",
  "ValidateProviderConfig",
  "ConfigureProvider",
  "ValidateResourceConfig",
  "ValidateDataResourceConfig",
  "UpgradeResourceState",
  "ReadResource",
  "PlanResourceChange",
  "ApplyResourceChange",
  "ImportResourceState",
  "ReadDataSource",
  "StopProvider",
] as const;
export type Method = (typeof METHODS)[number];

/** Plugin protocol of a provider; the messages of the two are alike, some calls have other names. */
export type ProtocolVersion = 5 | 6;

const NAMES_IN_5: Readonly<Partial<Record<Method, string>>> = {
  GetProviderSchema: "GetSchema",
  ValidateProviderConfig: "PrepareProviderConfig",
  ConfigureProvider: "Configure",
  ValidateResourceConfig: "ValidateResourceTypeConfig",
  ValidateDataResourceConfig: "ValidateDataSourceConfig",
  StopProvider: "Stop",
};

/** Path of a call in gRPC. */
export function methodPath(version: ProtocolVersion, method: Method): string {
  return `/tfplugin${version}.Provider/${version === 5 ? (NAMES_IN_5[method] ?? method) : method}`;
}
