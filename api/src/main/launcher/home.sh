# shellcheck shell=bash
# The folder of everything the launcher keeps: built jar, logs, private database. Its name is in .gitignore.

home=${GRIDSCHEME_HOME:-$project/.gridscheme}

prepare_home() {
    if ! mkdir -p "$home" 2>/dev/null || ! [ -w "$home" ]; then
        fail "$EXIT_SERVICE_FAILURE" "cannot write to $home" \
            "run as its owner, or choose another folder: GRIDSCHEME_HOME=/some/folder ./gridscheme ..."
    fi
    home=$(cd "$home" && pwd -P)
    export GRIDSCHEME_HOME=$home
}
