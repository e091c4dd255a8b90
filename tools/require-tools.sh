#!/bin/sh
# Names everything that is missing in one message, with the way to get it. With `broker` also what the tests' Kafka needs.
missing=""
need() { missing="$missing
  - $1: $2"; }

# at_least <have> <want>: true if version <have> is <want> or newer
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

if ! command -v node >/dev/null; then need "Node.js 20.12 or newer" "https://nodejs.org"
elif ! at_least "$(node --version | tr -d v)" 20.12.0; then need "Node.js 20.12 or newer" "found $(node --version); https://nodejs.org"; fi

if ! command -v npm >/dev/null; then need "npm" "it comes with Node.js"; fi

if ! command -v python3 >/dev/null; then need "Python 3.10 or newer" "https://www.python.org"
elif ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))'; then need "Python 3.10 or newer" "found $(python3 --version); https://www.python.org"
elif ! python3 -c 'import ensurepip, venv' 2>/dev/null; then need "Python's venv module" "on Debian: apt-get install python3-venv"; fi

if ! command -v terraform >/dev/null; then need "Terraform 1.11 or newer" "https://developer.hashicorp.com/terraform/install"
else
  have=$(TF_CLI_CONFIG_FILE=/dev/null CHECKPOINT_DISABLE=1 terraform version 2>/dev/null | sed -n 's/^Terraform v//p')
  at_least "$have" 1.11.0 || need "Terraform 1.11 or newer" "found $have; https://developer.hashicorp.com/terraform/install"
fi

if [ "${1:-}" = broker ]; then
  have=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${have:-0}" -ge 17 ] || need "Java 17 or newer, which runs the Kafka of the tests" "found ${have:-none}; on Debian: apt-get install openjdk-17-jre-headless"
  command -v mvn >/dev/null || need "Maven, which fetches the Kafka of the tests" "on Debian: apt-get install maven"
fi

if [ -n "$missing" ]; then
  printf 'This machine lacks:%s\n' "$missing" >&2
  exit 2
fi
