# shellcheck shell=bash
# PostgreSQL with PostGIS in Debian's layout, as a need (see requirements.sh).

readonly POSTGRES_ROOT=/usr/lib/postgresql
readonly POSTGRES_SHARE=/usr/share/postgresql

# The major version an existing cluster asks for; empty where any will do.
postgres_major=""

has_postgis() {
    find_postgis >/dev/null
}

describe_postgis() {
    echo "PostgreSQL${postgres_major:+ $postgres_major} with PostGIS"
}

use_postgis() {
    postgres_bin=$(find_postgis) ||
        fail "$EXIT_SERVICE_FAILURE" "no $(describe_postgis) was found below $POSTGRES_ROOT" \
            "or name a database of your own: GRIDSCHEME_DB_URL=jdbc:postgresql://host/name (and _USER, _PASSWORD)"
}

# The folder of the programs: of the version asked for, else of the newest complete installation.
find_postgis() {
    local version
    for version in ${postgres_major:-$(list_postgres_versions)}; do
        if has_server "$version" && [ -e "$POSTGRES_SHARE/$version/extension/postgis.control" ]; then
            printf '%s\n' "$POSTGRES_ROOT/$version/bin"
            return
        fi
    done
    return 1
}

# Which PostGIS package fits is decided by the server; without one it is the distribution's default.
packages_postgis() {
    local version
    for version in ${postgres_major:-$(list_postgres_versions)}; do
        if [ -n "$postgres_major" ] || has_server "$version"; then
            printf '%s\n' "postgresql-$version" "postgresql-$version-postgis-3"
            return
        fi
    done
    printf '%s\n' postgresql postgresql-postgis
}

has_server() {
    [ -x "$POSTGRES_ROOT/$1/bin/initdb" ]
}

# Newest first.
list_postgres_versions() {
    find "$POSTGRES_ROOT" -mindepth 1 -maxdepth 1 -name '[0-9]*' -printf '%f\n' 2>/dev/null | sort -rV
}
