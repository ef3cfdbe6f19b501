#!/bin/sh
# Makes sure that the other programs of the tests are there: Node.js and Java, by apt where they are missing, and what
# tests/tools/package-lock.json names, by npm.
set -eu
cd "$(dirname "$0")/../tests/tools"
missing=""
command -v node >/dev/null 2>&1 || missing="$missing nodejs"
command -v npm >/dev/null 2>&1 || missing="$missing npm"
command -v java >/dev/null 2>&1 || missing="$missing default-jre-headless"
if [ -n "$missing" ] && command -v apt-get >/dev/null 2>&1; then
  as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo -n"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086
  $as_root apt-get update -qq >&2 && $as_root apt-get install -y -qq --no-install-recommends $missing >&2 || true
fi
for name in node npm java; do
  if ! command -v "$name" >/dev/null 2>&1; then
    echo "there is no $name here, and the tests with other programs need it: install Node.js with npm, and Java" >&2
    exit 1
  fi
done
npm ci --silent
