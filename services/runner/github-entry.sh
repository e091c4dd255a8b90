#!/bin/bash
# Registers as a runner for one job, takes it, and ends. The long-lived token is gone before the job begins.
set -euo pipefail
api="https://api.github.com/repos/${RUNNER_REPOSITORY}/actions/runners/registration-token"
registration=$(curl --fail --silent --show-error --request POST \
  --header "Authorization: Bearer ${RUNNER_TOKEN}" \
  --header "Accept: application/vnd.github+json" "${api}" | jq --raw-output .token)
unset RUNNER_TOKEN
# The image's own folder cannot be written into.
cp -r /home/runner/. /work/
cd /work
./config.sh --unattended --ephemeral --disableupdate \
  --url "https://github.com/${RUNNER_REPOSITORY}" --token "${registration}" \
  --labels "${RUNNER_LABELS}" --name "${HOSTNAME}"
unset registration
exec ./run.sh
