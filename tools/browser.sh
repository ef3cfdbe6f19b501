#!/bin/sh
# Makes sure that a Chromium for the browser tests is there: the system's, else Debian's by apt, else Playwright's own.
set -eu
python=$1
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if command -v apt-get >/dev/null 2>&1; then
  as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo -n"
  if $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends chromium; then exit 0; fi
fi
exec "$python" -m playwright install chromium
