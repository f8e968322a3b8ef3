# shellcheck shell=bash
# PostgreSQL refuses to run as root: root's private cluster runs under an unprivileged account.

# Sets database_account, empty where the caller's own will do. An existing cluster keeps the account that made it.
choose_database_account() {
    local data=$1
    database_account=""
    [ "$(id -u)" = 0 ] || return 0
    if [ -s "$data/PG_VERSION" ]; then
        database_account=$(stat -c %U "$data")
    elif id postgres >/dev/null 2>&1; then
        database_account=postgres
    else
        database_account=nobody
    fi
}

# Runs a command as the cluster's account, with a UTF-8 locale and none of the caller's PG* settings. Our locks stay ours.
as_database_account() {
    (
        close_locks
        clear_postgres_settings
        export LC_ALL=C.UTF-8
        cd /
        if [ -n "$database_account" ]; then
            exec setpriv --reuid="$database_account" --regid="$(id -g "$database_account")" --init-groups "$@"
        fi
        exec "$@"
    )
}

clear_postgres_settings() {
    local variable
    for variable in "${!PG@}"; do unset "$variable"; done
}

give_to_database_account() {
    if [ -n "$database_account" ]; then
        chown "$database_account:$(id -g "$database_account")" "$@"
    fi
}

database_account_can_enter() {
    as_database_account test -x "$1"
}
