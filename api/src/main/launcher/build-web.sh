#!/usr/bin/env bash
# Builds the web view with the machine's own npm; Maven calls it. Nothing happens when neither the sources nor the output changed.
# Usage: build-web.sh WEB_FOLDER OUTPUT_FOLDER STAMP_FILE
set -euo pipefail

web=$1
out=$2
stamp=$3

sources_digest() {
    find "$web" \( -name node_modules -o -name dist -o -name service.d.ts \) -prune -o -type f -print0 |
        LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

packages_digest() {
    (cd "$web" && sha256sum package.json package-lock.json) | sha256sum | cut -d' ' -f1
}

read_stamp() {
    if [ -r "$1" ]; then cat "$1"; fi
}

install_packages() {
    local wanted
    wanted=$(packages_digest)
    if [ "$(read_stamp "$web/node_modules/.installed-stamp")" != "$wanted" ]; then
        (cd "$web" && npm ci --ignore-scripts --no-audit --no-fund)
        printf '%s\n' "$wanted" >"$web/node_modules/.installed-stamp"
    fi
}

command -v npm >/dev/null || {
    echo "npm is missing: install Node.js 18 or newer, or build without the web view (-Dskip.web=true)" >&2
    exit 1
}
mkdir -p "$(dirname "$stamp")"
if command -v flock >/dev/null; then
    # The test suite begins it ahead of Maven, which then waits for it.
    exec 9>"$stamp.lock"
    flock 9
fi
wanted=$(sources_digest)
if [ "$(read_stamp "$stamp")" = "$wanted" ] && [ -s "$out/index.html" ]; then
    echo "web view: unchanged"
    exit 0
fi
install_packages
rm -f "$stamp"
(cd "$web" && OUT="$out" npm run build)
[ -s "$out/index.html" ] || {
    echo "the web build left no index.html in $out" >&2
    exit 1
}
printf '%s\n' "$wanted" >"$stamp"
