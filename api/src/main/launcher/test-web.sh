#!/usr/bin/env bash
# Runs the unit tests of the web view; Maven calls it after build-web.sh. Usage: test-web.sh WEB_FOLDER
set -euo pipefail

cd "$1"
if [ ! -d test ] || [ ! -e node_modules/.installed-stamp ]; then
    echo "web tests: left out, there are none or the web view was not built"
    exit 0
fi
npm test
