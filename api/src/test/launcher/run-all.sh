#!/usr/bin/env bash
# Tests of the launcher. Those of the private cluster need PostgreSQL with PostGIS and are left out without it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
. "$here/testkit.sh"

failed=0
echo "Tests of the launcher"
run_test_file "$here/front-test.sh" || failed=1
if (load_launcher && find_postgis >/dev/null); then
    run_test_file "$here/cluster-test.sh" || failed=1
else
    echo "skipped tests of the private cluster: no PostgreSQL with PostGIS is installed"
fi
exit "$failed"
