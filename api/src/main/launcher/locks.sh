# shellcheck shell=bash
# File descriptors of the locks. The kernel drops a lock with the last process that holds its descriptor, even after a
# kill. The JVM inherits the leases, the database server none.

readonly JAR_LEASE=6     # shared on the jar in use
readonly BUILD_LOCK=7    # exclusive while building
readonly USERS_LEASE=8   # shared by every command that uses the private cluster
readonly START_LOCK=9    # exclusive while the private cluster is being made, started or stopped

# hold FD FILE: opens the file for locking, making it where needed.
hold() {
    eval "exec $1>>\"\$2\""
}

let_go() {
    eval "exec $1>&-"
}

close_locks() {
    exec 6>&- 7>&- 8>&- 9>&-
}
