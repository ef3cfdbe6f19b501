#!/bin/sh
# Makes a virtual environment with pip, whatever the system's own Python forbids (PEP 668) or lacks (Debian's ensurepip).
set -eu
python=$1
folder=$2
if ! command -v "$python" >/dev/null 2>&1; then
  echo "there is no $python here; install Python 3.11 or newer, or name it: make PYTHON=python3.12" >&2
  exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  echo "$("$python" --version) is too old; Python 3.11 or newer is needed: make PYTHON=python3.12" >&2
  exit 1
fi
if "$folder/bin/python" -m pip --version >/dev/null 2>&1; then exit 0; fi
if "$python" -m venv --clear "$folder" >/dev/null 2>&1; then exit 0; fi
if command -v apt-get >/dev/null 2>&1; then
  as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo -n"
  version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  $as_root apt-get update -qq >&2 || true
  $as_root apt-get install -y -qq --no-install-recommends "python$version-venv" >&2 || true
fi
exec "$python" -m venv --clear "$folder"
