# shellcheck shell=bash
# The private cluster in its awkward moments.

# use_database COMMAND...: what a command of the launcher does around its work, in a process of its own.
use_database() (
    prepare_home
    find_cluster
    require postgis
    acquire_cluster
    "$@"
)

# A made cluster that is not running: made by the first test that asks, copied by the others.
given_cluster() {
    mkdir -p "$home"
    if [ ! -d "$shared/pg" ]; then
        use_database true
        cp -a "$home/pg" "$shared/making"
        mv "$shared/making" "$shared/pg"
    else
        cp -a "$shared/pg" "$home/pg"
    fi
}

query() {
    PGPASSWORD=$GRIDSCHEME_DB_PASSWORD "$postgres_bin/psql" -X -A -t -v ON_ERROR_STOP=1 \
        -h 127.0.0.1 -p "$(cluster_port)" -U "$GRIDSCHEME_DB_USER" -d gridscheme -c "$1"
}

touch_and_sleep() {
    touch "$home/in-use"
    sleep "$1"
}

wait_for_use() {
    until [ -e "$home/in-use" ]; do sleep 0.1; done
}

server_pid() {
    head -n 1 "$home/pg/data/postmaster.pid"
}

no_server_runs() {
    [ ! -e "$home/pg/data/postmaster.pid" ]
}

test_database_has_postgis_and_outlives_the_server() {
    given_cluster
    use_database query "create table kept as select ST_AsText(ST_Point(1, 2)) as place" >/dev/null
    no_server_runs
    expect "row" "POINT(1 2)" "$(use_database query 'select place from kept')"
}

test_settings_are_durable_and_private() {
    given_cluster
    settings() {
        query "select string_agg(setting, ' ' order by name) from pg_settings
            where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses')"
        query "select usesuper from pg_user where usename = current_user"
        stat -c %a "$cluster/password" "$cluster/admin-password" "$cluster/data"
        PGPASSWORD=wrong "$postgres_bin/psql" -h 127.0.0.1 -p "$(cluster_port)" -U gridscheme -c "select 1" 2>&1 |
            grep -o "password authentication failed"
    }
    expect "settings" "on on 127.0.0.1 on
f
600
600
700
password authentication failed" "$(use_database settings)"
}

test_given_database_wins() {
    uses_private_cluster plan --kva 630
    export GRIDSCHEME_DB_URL=jdbc:postgresql://elsewhere/mine
    if uses_private_cluster plan --kva 630; then
        echo "the private cluster is used although another database is named"
        exit 1
    fi
}

test_last_user_stops_the_server() {
    given_cluster
    use_database touch_and_sleep 6 &
    wait_for_use
    use_database true
    serves "$(server_pid)" "$home/pg/data"
    wait
    no_server_runs
}

test_concurrent_first_starts_share_one_cluster() {
    local job jobs=() url urls
    for job in 1 2 3; do
        use_database bash -c 'echo "$GRIDSCHEME_DB_URL"; sleep 3' >"$home.$job" &
        jobs+=($!)
    done
    for job in "${jobs[@]}"; do wait "$job"; done
    urls=$(sort -u "$home".?)
    expect "distinct urls" 1 "$(printf '%s\n' "$urls" | wc -l)"
    no_server_runs
}

test_server_left_by_a_killed_command_is_used_again() {
    given_cluster
    local before
    use_database touch_and_sleep 60 &
    wait_for_use
    kill_tree "$!"
    before=$(server_pid)
    expect "server" "$before" "$(use_database server_pid)"
    no_server_runs
}

test_killed_server_recovers() {
    given_cluster
    crash() {
        query "create table survivor as select 7 as n" >/dev/null
        kill -KILL "$(server_pid)"
        while cluster_runs; do sleep 0.1; done
    }
    use_database crash
    [ -e "$home/pg/data/postmaster.pid" ]
    expect "row" 7 "$(use_database query 'select n from survivor')"
}

test_id_file_that_names_a_stranger_is_stale() {
    given_cluster
    printf '%s\n' "$$" "$home/pg/data" 0 5432 "" 127.0.0.1 >"$home/pg/data/postmaster.pid"
    expect "answer" 1 "$(use_database query 'select 1')"
    [ -d "/proc/$$" ]
}

test_remembered_port_that_is_taken_gives_way() {
    given_cluster
    local port
    port=$(cat "$home/pg/port")
    other_server_on "$port"
    expect "answer" 1 "$(use_database query 'select 1')"
    [ "$(cat "$home/pg/port")" != "$port" ]
}

# A second private cluster plays the program that took the port.
other_server_on() (
    home="$home/other"
    prepare_home
    GRIDSCHEME_HOME=$home
    find_cluster
    require postgis
    choose_database_account "$(cluster_data)"
    prepare_cluster_folder
    make_cluster
    try_start "$1"
)

test_half_made_cluster_is_made_again() {
    mkdir -p "$home/pg/making/data"
    echo half >"$home/pg/making/data/base"
    expect "answer" 1 "$(use_database query 'select 1')"
    [ ! -e "$home/pg/making" ]
}

test_foreign_data_folder_is_never_removed() {
    mkdir -p "$home/pg/data"
    echo mine >"$home/pg/data/notes"
    local code=0 message
    message=$(use_database true 2>&1) || code=$?
    expect "exit code" 3 "$code"
    expect_contains "message" "holds no PostgreSQL data" "$message"
    expect "notes" mine "$(cat "$home/pg/data/notes")"
}

test_half_made_database_is_completed() {
    given_cluster
    rm "$home/pg/database-made"
    unmake() { sql_as_admin postgres "drop database gridscheme with (force)"; }
    (
        prepare_home
        find_cluster
        require postgis
        choose_database_account "$(cluster_data)"
        start_cluster
        wait_until_ready
        unmake
        stop_cluster
    )
    expect "answer" 1 "$(use_database query 'select 1')"
}

test_lost_password_is_one_clear_message() {
    given_cluster
    rm "$home/pg/password"
    local code=0 message
    message=$(use_database true 2>&1) || code=$?
    expect "exit code" 3 "$code"
    expect_contains "message" "the password files in $home/pg are missing" "$message"
}

# The parents first: they must not live to tidy up.
kill_tree() {
    local child children
    children=$(cat "/proc/$1/task/$1/children")
    kill -KILL "$1"
    for child in $children; do kill_tree "$child"; done
}
