// Prints a configuration (main.tf.json) that requires providers in the versions that their bindings were generated from.
// usage: node tools/required-providers.mjs [name…], all of them without a name
import { readFileSync } from "node:fs";

const REGISTRY = "registry.terraform.io/";
const VENDORS = ["confluent", "redpanda"];

const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const aws = json("node_modules/@cdktf/provider-aws/package.json").cdktf.provider;
const providers = {
  aws: { source: aws.name.slice(REGISTRY.length), version: aws.version },
  ...Object.fromEntries(
    VENDORS.map((vendor) => {
      const [address] = Object.keys(json(`providers/${vendor}/schema.json`).provider_schemas);
      const { version } = json(`providers/${vendor}/package.json`);
      return [vendor, { source: address.slice(REGISTRY.length), version }];
    }),
  ),
};
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(providers);
const required = Object.fromEntries(names.map((name) => [name, providers[name]]));
console.log(JSON.stringify({ terraform: { required_providers: required } }, null, 2));
