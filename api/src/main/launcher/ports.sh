# shellcheck shell=bash
# Loopback TCP ports.

port_is_taken() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# The first free port from $1 upwards.
free_port_from() {
    local port=$1
    while port_is_taken "$port"; do
        port=$((port + 1))
    done
    printf '%s\n' "$port"
}

# A free port below the range the kernel hands out to outgoing connections.
some_free_port() {
    free_port_from $((20000 + RANDOM % 10000))
}
