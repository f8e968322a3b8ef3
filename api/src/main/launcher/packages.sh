# shellcheck shell=bash
# Debian packages: installed where root may, named in one command where not.

can_install_packages() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

# require_packages WHAT PACKAGE...: installs them, or ends with the command that would.
require_packages() {
    local what=$1
    shift
    if can_install_packages; then
        install_packages "$@"
    elif command -v apt-get >/dev/null; then
        fail "$EXIT_SERVICE_FAILURE" "missing: $what" "install it and start again:" "sudo apt-get install -y $*"
    else
        fail "$EXIT_SERVICE_FAILURE" "missing: $what" "install the equivalents of these Debian packages and start again: $*"
    fi
}

install_packages() {
    local log="$home/install.log"
    say "installing $* (log: $log)"
    refresh_package_lists >"$log" 2>&1 || say "  the package lists could not be refreshed; trying with those at hand"
    trap restore_debian_default EXIT
    keep_debian_from_starting_a_cluster
    if ! apt_get install -y --no-install-recommends "$@" 2>&1 </dev/null | tee -a "$log" | show_install_progress; then
        show_tail "$log"
        fail "$EXIT_SERVICE_FAILURE" "apt-get could not install: $*"
    fi
    restore_debian_default
    trap - EXIT
}

# try_install PACKAGE...: fails instead of ending, and soon where there is no network.
try_install() {
    local log="$home/install.log" soon=(-o Acquire::http::Timeout=15 -o Acquire::https::Timeout=15 -o Acquire::Retries=1)
    say "installing $* (log: $log)"
    apt_get "${soon[@]}" update >>"$log" 2>&1 || true
    apt_get "${soon[@]}" install -y --no-install-recommends "$@" >>"$log" 2>&1 </dev/null
}

apt_get() {
    DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"
}

refresh_package_lists() {
    apt_get update
}

show_install_progress() {
    awk '/^Need to get|newly installed/ { print "  " $0 }
         /^Setting up/ { if (++n % 50 == 0) print "  " n " packages set up" }
         { fflush() }' >&2
}

# Debian would create and start a cluster of its own with the server package. It is asked not to, only while we install.
readonly DEBIAN_CLUSTER_SETTING=/etc/postgresql-common/createcluster.d/gridscheme.conf

keep_debian_from_starting_a_cluster() {
    mkdir -p "$(dirname "$DEBIAN_CLUSTER_SETTING")"
    echo "create_main_cluster = false" >"$DEBIAN_CLUSTER_SETTING"
}

restore_debian_default() {
    rm -f "$DEBIAN_CLUSTER_SETTING"
    rmdir "$(dirname "$DEBIAN_CLUSTER_SETTING")" 2>/dev/null || true
}
