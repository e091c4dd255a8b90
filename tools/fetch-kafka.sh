#!/bin/sh
# Fills .kafka with the jars of the broker that tests run, unless it holds exactly those. Prints nothing if all is well.
set -eu
cd "$(dirname "$0")/.."
sums="$PWD/tools/kafka/jars.sha256"

# holds <folder>: true if it has exactly the jars of the list, byte for byte
holds() {
  [ -d "$1" ] && [ "$(find "$1" -type f | wc -l)" -eq "$(wc -l <"$sums")" ] &&
    (cd "$1" && sha256sum --check --status --strict "$sums" 2>/dev/null)
}

holds .kafka && exit 0

folder=$(mktemp -d "$PWD/.kafka-XXXXXX")
trap 'rm -rf "$folder"' EXIT
if ! mvn --quiet --batch-mode --file tools/kafka/pom.xml -Dstyle.color=never \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DincludeScope=runtime -DoutputDirectory="$folder/jars" >"$folder/log" 2>&1; then
  cat "$folder/log" >&2
  exit 2
fi
if ! holds "$folder/jars"; then
  echo "what Maven fetched is not what tools/kafka/jars.sha256 says:" >&2
  (cd "$folder/jars" && sha256sum ./*.jar | sed 's, \./, ,' | diff "$sums" - >&2) || true
  exit 2
fi
rm -rf .kafka
mv "$folder/jars" .kafka
