#!/bin/sh
# Renews providers/.terraform.lock.hcl from the registry, for every platform that people and runners work on.
# usage: sh tools/lock-providers.sh [platform…]   with further platforms, for example darwin_amd64; needs the registry
set -eu
for platform in linux_amd64 linux_arm64 darwin_arm64; do set -- "$@" "$platform"; done
platforms=$(printf -- '-platform=%s ' "$@")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
node tools/required-providers.mjs >"$folder/main.tf.json"
cp providers/.terraform.lock.hcl "$folder"
export TF_CLI_CONFIG_FILE=/dev/null CHECKPOINT_DISABLE=1
# shellcheck disable=SC2086 # one argument for each platform
(cd "$folder" && terraform providers lock $platforms)
cp "$folder/.terraform.lock.hcl" providers
git diff --stat -- providers/.terraform.lock.hcl
