# shellcheck shell=bash
# Who uses the private cluster. Every command holds a shared lock for its whole life; the kernel drops it even after a
# kill. Whoever can take it exclusively at the end was the last one and stops the server.

# Starts the private cluster where it does not run and sets the GRIDSCHEME_DB_* variables.
acquire_cluster() {
    choose_database_account "$(cluster_data)"
    prepare_cluster_folder
    lock_start
    hold "$USERS_LEASE" "$cluster/users.lock"
    flock --shared "$USERS_LEASE"
    trap release_cluster EXIT
    ensure_cluster
    let_go "$START_LOCK"
    GRIDSCHEME_DB_URL="jdbc:postgresql://127.0.0.1:$(cluster_port)/$DATABASE"
    GRIDSCHEME_DB_USER=$DATABASE_USER
    GRIDSCHEME_DB_PASSWORD=$(cat "$cluster/password")
    export GRIDSCHEME_DB_URL GRIDSCHEME_DB_USER GRIDSCHEME_DB_PASSWORD
}

lock_start() {
    hold "$START_LOCK" "$cluster/start.lock"
    if flock --timeout 3 "$START_LOCK"; then return; fi
    say "another command is starting or stopping the private database; waiting for it"
    flock --timeout 300 "$START_LOCK" ||
        fail "$EXIT_SERVICE_FAILURE" "the private database in $cluster stays locked by another command"
}

release_cluster() {
    trap - EXIT
    lock_start
    if flock --nonblock "$USERS_LEASE"; then
        stop_cluster
    fi
    let_go "$USERS_LEASE"
    let_go "$START_LOCK"
}
