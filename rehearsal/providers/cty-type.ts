/** Type of a value in Terraform's JSON notation: `"string"`, `["list", "string"]`, `["object", { name: "string" }]`. */
export type CtyType =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | readonly ["list" | "set" | "map", CtyType]
  | readonly ["tuple", readonly CtyType[]]
  | readonly ["object", Readonly<Record<string, CtyType>>, ...unknown[]];
