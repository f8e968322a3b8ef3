# shellcheck shell=bash
# The programs a command needs: found, or installed, or asked for.

readonly JAVA_AT_LEAST=17
readonly NODE_AT_LEAST=18
readonly POSTGRES_ROOT=/usr/lib/postgresql
readonly POSTGRES_SHARE=/usr/share/postgresql

# The JDK in JAVA_HOME, else the one on the path.
require_java() {
    java_command=$(find_java) || {
        require_packages "a JDK $JAVA_AT_LEAST or newer" default-jdk-headless
        java_command=$(find_java) ||
            fail "$EXIT_SERVICE_FAILURE" "no JDK $JAVA_AT_LEAST or newer was found" "point JAVA_HOME to one"
    }
    use_java_home
}

find_java() {
    local candidate
    for candidate in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || true)"; do
        if [ -x "$candidate" ] && [ -x "$(dirname "$(readlink -f "$candidate")")/javac" ] &&
            [ "$(java_major "$candidate")" -ge "$JAVA_AT_LEAST" ]; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    return 1
}

# Maven takes its JDK from JAVA_HOME.
use_java_home() {
    JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$java_command")")")
    export JAVA_HOME
}

java_major() {
    "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = \(1\.\)\?\([0-9]*\).*/\2/p'
}

require_maven() {
    command -v mvn >/dev/null || require_packages "Maven 3.8 or newer" maven
}

project_has_web_view() {
    [ -f "$project/api/src/main/web/package.json" ]
}

require_node() {
    project_has_web_view || return 0
    if ! command -v node >/dev/null; then
        require_packages "Node.js $NODE_AT_LEAST or newer with npm" nodejs npm
    elif ! command -v npm >/dev/null; then
        require_packages "npm" npm
    fi
    local major
    major=$(node -p 'process.versions.node.split(".")[0]')
    [ "$major" -ge "$NODE_AT_LEAST" ] ||
        fail "$EXIT_SERVICE_FAILURE" "Node.js $major is too old for the web view" "install $NODE_AT_LEAST or newer"
}

# The journeys through the web view run in a browser and look at Chinese text. They are the one part of the tests that can
# be left out.
want_browser() {
    if [ ! -d "$project/api/src/main/web/test/journey" ] || command -v chromium >/dev/null; then return; fi
    if can_install_packages; then
        install_packages chromium fonts-noto-cjk
    else
        say "no browser: the journeys through the web view are left out (sudo apt-get install -y chromium fonts-noto-cjk)"
    fi
}

# require_postgis [MAJOR]: sets postgres_bin to the newest installation with PostGIS, or to that of the major version.
require_postgis() {
    local major=${1:-}
    postgres_bin=$(find_postgis "$major") && return
    # shellcheck disable=SC2046
    require_packages "PostgreSQL${major:+ $major} with PostGIS" $(postgis_packages "$major")
    postgres_bin=$(find_postgis "$major") ||
        fail "$EXIT_SERVICE_FAILURE" "no PostgreSQL${major:+ $major} with PostGIS was found below $POSTGRES_ROOT" \
            "or name a database of your own: GRIDSCHEME_DB_URL=jdbc:postgresql://host/name (and _USER, _PASSWORD)"
}

find_postgis() {
    local version
    for version in ${1:-$(list_postgres_versions)}; do
        if has_server "$version" && [ -e "$POSTGRES_SHARE/$version/extension/postgis.control" ]; then
            printf '%s\n' "$POSTGRES_ROOT/$version/bin"
            return
        fi
    done
    return 1
}

has_server() {
    [ -x "$POSTGRES_ROOT/$1/bin/initdb" ]
}

# Newest first.
list_postgres_versions() {
    find "$POSTGRES_ROOT" -mindepth 1 -maxdepth 1 -name '[0-9]*' -printf '%f\n' 2>/dev/null | sort -rV
}

# The server's own version decides which PostGIS package fits; without a server it is the distribution's default.
postgis_packages() {
    local version
    for version in ${1:-$(list_postgres_versions)}; do
        if [ -n "${1:-}" ] || has_server "$version"; then
            printf '%s\n' "postgresql-$version" "postgresql-$version-postgis-3"
            return
        fi
    done
    printf '%s\n' postgresql postgresql-postgis
}
