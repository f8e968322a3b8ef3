# shellcheck shell=bash
# What the launcher tells the user. All of it goes to stderr: stdout belongs to the data of the command.

readonly EXIT_BAD_INPUT=2
readonly EXIT_SERVICE_FAILURE=3

say() {
    printf '%s\n' "$*" >&2
}

# fail EXIT_CODE LINE...
fail() {
    local code=$1
    shift
    printf 'gridscheme: %s\n' "$1" >&2
    shift
    if [ $# -gt 0 ]; then printf '  %s\n' "$@" >&2; fi
    exit "$code"
}

# The end of a log, indented, after something failed.
show_tail() {
    if [ -s "$1" ]; then
        say "  last lines of $1:"
        tail -n "${2:-20}" "$1" | sed 's/^/  | /' >&2
    fi
}
