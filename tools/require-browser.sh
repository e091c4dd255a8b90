#!/bin/sh
# Chromium for the tests of the report's page. Installed where apt-get may; else the message says how to get it.
if [ -n "$KLAP_CHROMIUM" ]; then
  [ -x "$KLAP_CHROMIUM" ] && exit 0
  echo "KLAP_CHROMIUM names $KLAP_CHROMIUM, which is no program" >&2
  exit 2
fi
found() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
found >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null
fi
found >/dev/null && exit 0
echo "Chromium is needed to test the report's page (on Debian: apt-get install chromium; KLAP_CHROMIUM names another place)" >&2
exit 2
