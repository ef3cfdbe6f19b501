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
  export DEBIAN_FRONTEND=noninteractive
  if $as_root apt-get update -qq >&2 && $as_root apt-get install -y -qq --no-install-recommends chromium >&2; then exit 0; fi
fi
if "$python" -m playwright install chromium; then exit 0; fi
echo "no Chromium could be installed; the browser tests need one: install the package 'chromium', or run as root" >&2
exit 1
