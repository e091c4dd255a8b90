import { Option } from "commander";

/** By which AWS profiles a person reaches the accounts of an environment. */
export function profilesOption(): Option {
  return new Option(
    "--profiles <pattern>",
    "AWS profile of each account, {environment} and {account} stand for its names (default: credentials as they are)",
  );
}
