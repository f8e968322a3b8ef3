# shellcheck shell=bash
# The private PostGIS cluster: loopback only, random passwords, durable settings, data in the home folder.

readonly DATABASE=gridscheme
readonly DATABASE_USER=gridscheme
readonly DATABASE_ADMIN=postgres
readonly SYSTEM_CLUSTERS=/var/lib/gridscheme
readonly START_TIMEOUT_S=120

# Sets cluster to the folder of the cluster, which need not exist yet, and the version of PostgreSQL it asks for.
find_cluster() {
    cluster="$home/pg"
    if [ -s "$home/pg-location" ]; then cluster=$(cat "$home/pg-location"); fi
    if cluster_exists; then postgres_major=$(cat "$(cluster_data)/PG_VERSION"); fi
}

# Root's cluster moves to /var/lib where its account cannot enter the home
# folder (a project below /root): /var/tmp would be emptied by age on some systems, and this is real data.
prepare_cluster_folder() {
    make_enterable "$cluster"
    if database_account_can_enter "$cluster"; then return; fi
    [ ! -e "$cluster/data" ] ||
        fail "$EXIT_SERVICE_FAILURE" "the account '$database_account' cannot enter $cluster any more; open the folders above it"
    rmdir "$cluster"
    cluster="$SYSTEM_CLUSTERS/$(printf '%s' "$home" | sha256sum | cut -c1-12)"
    say "the account '$database_account' cannot enter $home; the private database is kept in $cluster"
    make_enterable "$SYSTEM_CLUSTERS"
    make_enterable "$cluster"
    printf '%s\n' "$cluster" >"$home/pg-location"
}

make_enterable() {
    if ! mkdir -p "$1" || ! chmod 711 "$1"; then
        fail "$EXIT_SERVICE_FAILURE" "cannot make the folder of the private database, $1"
    fi
}

cluster_data() {
    printf '%s\n' "$cluster/data"
}

# Makes what is missing and starts what does not run. Called under the start lock only.
ensure_cluster() {
    if ! cluster_exists; then make_cluster; fi
    if ! [ -r "$cluster/password" ] || ! [ -r "$cluster/admin-password" ]; then
        fail "$EXIT_SERVICE_FAILURE" "the password files in $cluster are missing or not readable" \
            "run as their owner, restore them, or move $cluster away to start with an empty database"
    fi
    if ! cluster_runs; then
        start_cluster
    fi
    wait_until_ready
    make_database
}

cluster_exists() {
    [ -s "$(cluster_data)/PG_VERSION" ]
}

# Made aside and renamed: an interrupted run leaves no half-made data folder behind.
make_cluster() {
    local making="$cluster/making"
    if [ -e "$(cluster_data)" ]; then
        fail "$EXIT_SERVICE_FAILURE" "$(cluster_data) is there but holds no PostgreSQL data" "move it away and start again"
    fi
    say "making a private PostGIS cluster in $cluster"
    rm -rf "$making" "$cluster/database-made"
    mkdir "$making"
    new_password "$cluster/admin-password"
    new_password "$cluster/password"
    install -m 600 "$cluster/admin-password" "$making/pwfile"
    mkdir -m 700 "$making/data"
    give_to_database_account "$making" "$making/pwfile" "$making/data"
    if ! as_database_account "$postgres_bin/initdb" -D "$making/data" -U "$DATABASE_ADMIN" --pwfile="$making/pwfile" \
        -A scram-sha-256 -E UTF8 --locale=C.UTF-8 --data-checksums --no-instructions >"$cluster/initdb.log" 2>&1; then
        show_tail "$cluster/initdb.log"
        fail "$EXIT_SERVICE_FAILURE" "initdb failed"
    fi
    cluster_settings | as_database_account tee -a "$making/data/postgresql.conf" >/dev/null
    mv "$making/data" "$(cluster_data)"
    rm -rf "$making"
}

new_password() {
    install -m 600 /dev/null "$1"
    od -An -N24 -tx1 /dev/urandom | tr -d ' \n' >"$1"
}

# Durability stays at PostgreSQL's defaults (fsync, full_page_writes and synchronous_commit on).
cluster_settings() {
    cat <<'SETTINGS'

# GridScheme
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 60
shared_buffers = 256MB
maintenance_work_mem = 128MB
jit = off
log_timezone = 'UTC'
SETTINGS
}

# The postmaster's id file survives a kill and its number may belong to a stranger by now.
cluster_runs() {
    local pid
    pid=$(postmaster_pid) && postmaster_is "$pid"
}

postmaster_pid() {
    head -n 1 "$(cluster_data)/postmaster.pid" 2>/dev/null | grep -E '^[0-9]+$'
}

# By its command line, which unlike its folder root may read in every container.
postmaster_is() {
    tr '\0' '\n' <"/proc/$1/cmdline" 2>/dev/null | grep -qxF -- "$(cluster_data)"
}

start_cluster() {
    local attempt port
    remove_stale_pid_file
    for attempt in 1 2 3; do
        port=$(choose_port "$attempt")
        if try_start "$port"; then
            printf '%s\n' "$port" >"$cluster/port"
            return
        fi
    done
    show_tail "$cluster/server.log"
    fail "$EXIT_SERVICE_FAILURE" "the private PostGIS cluster does not start"
}

# PostgreSQL itself refuses to start while the process named in the file lives, even when that one is not PostgreSQL.
remove_stale_pid_file() {
    local pid
    if pid=$(postmaster_pid) && [ -d "/proc/$pid" ]; then
        rm -f "$(cluster_data)/postmaster.pid"
    fi
}

# The remembered port, unless somebody took it.
choose_port() {
    local remembered
    remembered=$(cat "$cluster/port" 2>/dev/null || true)
    if [ "$1" = 1 ] && [ -n "$remembered" ] && ! port_is_taken "$remembered"; then
        printf '%s\n' "$remembered"
    else
        some_free_port
    fi
}

# The server must not inherit our output. One that is still recovering counts as started.
try_start() {
    local log="$cluster/server.log"
    if [ -n "$(find "$cluster" -maxdepth 1 -name server.log -size +10M)" ]; then mv -f "$log" "$log.old"; fi
    touch "$log"
    give_to_database_account "$log"
    as_database_account "$postgres_bin/pg_ctl" -D "$(cluster_data)" -w -t 10 -l "$log" -o "-p $1" start \
        >"$cluster/pg_ctl.log" 2>&1 </dev/null || cluster_runs
}

stop_cluster() {
    if cluster_runs; then
        as_database_account "$postgres_bin/pg_ctl" -D "$(cluster_data)" -m fast -w -t 60 stop >"$cluster/pg_ctl.log" 2>&1 ||
            say "the private PostGIS cluster does not stop; see $cluster/server.log"
    fi
}

# A cluster that another command just started, or that recovers after a crash, needs its moment.
wait_until_ready() {
    local waited=0
    until sql_as_admin postgres "select 1" >"$cluster/ready.log" 2>&1; do
        waited=$((waited + 1))
        if [ "$waited" -ge "$START_TIMEOUT_S" ] || ! cluster_runs || grep -q 'authentication failed' "$cluster/ready.log"; then
            show_tail "$cluster/ready.log"
            show_tail "$cluster/server.log"
            fail "$EXIT_SERVICE_FAILURE" "the private PostGIS cluster in $cluster does not answer"
        fi
        if [ $((waited % 10)) = 0 ]; then say "waiting for the private database (${waited} s)"; fi
        sleep 1
    done
}

# Port of the running server, from the fourth line of its id file.
cluster_port() {
    sed -n 4p "$(cluster_data)/postmaster.pid"
}

# sql_as_admin DATABASE STATEMENT
sql_as_admin() {
    (
        clear_postgres_settings
        PGPASSWORD=$(cat "$cluster/admin-password")
        export PGPASSWORD PGCONNECT_TIMEOUT=5 PGOPTIONS='-c client_min_messages=warning' LC_ALL=C.UTF-8
        # By standard input: arguments show in the list of processes.
        printf '%s\n' "$2" | "$postgres_bin/psql" -X -q -A -t -v ON_ERROR_STOP=1 \
            -h 127.0.0.1 -p "$(cluster_port)" -U "$DATABASE_ADMIN" -d "$1"
    )
}

# The service owns its database but is no superuser, so PostGIS is installed for it. Every step may be repeated.
make_database() {
    local made="$cluster/database-made"
    [ -e "$made" ] && return
    {
        sql_as_admin postgres "do \$\$ begin
            if not exists (select from pg_roles where rolname = '$DATABASE_USER') then create role $DATABASE_USER login; end if;
            end \$\$" &&
            sql_as_admin postgres "alter role $DATABASE_USER password '$(cat "$cluster/password")'" &&
            if [ -z "$(sql_as_admin postgres "select 1 from pg_database where datname = '$DATABASE'")" ]; then
                sql_as_admin postgres "create database $DATABASE owner $DATABASE_USER"
            fi &&
            sql_as_admin "$DATABASE" "create extension if not exists postgis"
    } >"$cluster/database.log" 2>&1 || {
        show_tail "$cluster/database.log"
        fail "$EXIT_SERVICE_FAILURE" "the database could not be made in the private cluster"
    }
    : >"$made"
}
