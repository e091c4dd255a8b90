#!/bin/sh
# Fills .terraform-mirror from the registry, unless a mirror with the AWS provider is found on this machine.
set -eu
mirror=$(node esbuild.config.mjs && node dist/klap.cjs providers)
[ -n "$mirror" ] && exit 0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
node tools/required-providers.mjs aws >"$folder/main.tf.json"
cp providers/.terraform.lock.hcl "$folder"
export TF_CLI_CONFIG_FILE=/dev/null CHECKPOINT_DISABLE=1
# Terraform refuses what the lock does not know. What it unpacks has the form of a mirror, and of the warm providers'.
(cd "$folder" && terraform init -input=false -lockfile=readonly)
rm -rf .terraform-mirror
mv "$folder/.terraform/providers" .terraform-mirror
