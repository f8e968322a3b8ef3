# shellcheck shell=bash
# A few lines of test kit: each test function runs in a process of its own, with an empty home folder.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd -P)
launcher="$project/api/src/main/launcher"

load_launcher() {
    local piece
    for piece in messages home ports locks account packages requirements postgis build cluster lease class-archive java suite commands; do
        # shellcheck source=/dev/null
        . "$launcher/$piece.sh"
    done
}

# run_test_file FILE: runs its functions named test_*, prints one line for each; 1 if one failed. They share one folder.
run_test_file() {
    local file=$1 name failed=0
    shared=$(mktemp -d)
    export shared
    for name in $(sed -n 's/^\(test_[a-z0-9_]*\)() {$/\1/p' "$file"); do
        run_test "$file" "$name" || failed=1
    done
    rm -rf "$shared"
    return "$failed"
}

run_test() {
    local file=$1 name=$2 folder code=0
    folder=$(mktemp -d)
    # The database's account must be able to enter.
    chmod 755 "$folder"
    env -u GRIDSCHEME_DB_URL GRIDSCHEME_HOME="$folder/home" bash -c '
        set -euo pipefail
        . "$1/testkit.sh"; load_launcher; . "$2"; "$3"' _ "$(dirname "$file")" "$file" "$name" >"$folder/log" 2>&1 || code=$?
    if [ "$code" = 0 ]; then
        echo "ok      $name"
    else
        echo "FAILED  $name"
        sed 's/^/        | /' "$folder/log"
    fi
    stop_left_over "$folder/home/pg/data"
    rm -rf "$folder"
    return "$code"
}

stop_left_over() {
    local pid
    if pid=$(head -n 1 "$1/postmaster.pid" 2>/dev/null) && serves "$pid" "$1"; then
        kill -QUIT "$pid"
        while serves "$pid" "$1"; do sleep 0.1; done
    fi
}

# By the command line: a dead process that nobody reaps, as in a container without init, keeps its folder in /proc.
serves() {
    tr '\0' '\n' <"/proc/$1/cmdline" 2>/dev/null | grep -qxF -- "$2"
}

# expect WHAT EXPECTED ACTUAL
expect() {
    if [ "$2" != "$3" ]; then
        echo "$1: expected '$2' but was '$3'"
        exit 1
    fi
}

expect_contains() {
    case $3 in
        *"$2"*) ;;
        *)
            echo "$1: expected something with '$2' but was '$3'"
            exit 1
            ;;
    esac
}
