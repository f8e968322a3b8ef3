# shellcheck shell=bash
# Running the jar.

# run_application VERB ARGUMENT...: the application's exit code becomes ours.
run_application() {
    local code
    use_utf8
    choose_class_archive "$@"
    choose_compiler "$1"
    # In the background so that signals reach us at once; its input stays the terminal.
    # shellcheck disable=SC2086
    "$java_command" "${java_flags[@]}" "${archive_flag[@]}" "${compiler_flags[@]}" ${GRIDSCHEME_JAVA_OPTS:-} -jar "$application_jar" "$@" <&0 9>&- &
    child=$!
    stopped_on_request=""
    trap 'stop_child 143' TERM HUP
    trap 'stop_child 130' INT
    while true; do
        code=0
        wait "$child" || code=$?
        kill -0 "$child" 2>/dev/null || break
    done
    trap - TERM HUP INT
    if [ -z "$stopped_on_request" ] && [ "$code" -le "$EXIT_SERVICE_FAILURE" ]; then keep_class_archive; fi
    finish_with "$code"
}

# Messages of the JVM itself go to stderr; a full heap ends the process instead of leaving it half alive.
java_flags=(
    -Dfile.encoding=UTF-8
    -Djava.awt.headless=true
    -XX:MaxRAMPercentage=50
    -XX:+ExitOnOutOfMemoryError
    -Xlog:disable
    -Xlog:all=error:stderr
)

# On few processors the collector that works beside the program takes more from it than one that stops it: an answer over HTTP takes
# two thirds of the time without it on two.
FEW_PROCESSORS=4
if [ "$(nproc 2>/dev/null || echo 1)" -le "$FEW_PROCESSORS" ]; then java_flags+=(-XX:+UseParallelGC); fi

# A single request ends before the optimising compiler has paid off: without it, it takes half the processor time.
choose_compiler() {
    compiler_flags=()
    case $1 in
        plan | verify) compiler_flags=(-XX:TieredStopAtLevel=1) ;;
    esac
}

# To stop a service is its normal end; any other command is cut short.
stop_child() {
    stopped_on_request=${stop_code:-$1}
    kill -TERM "$child" 2>/dev/null || true
}

# Under a plain C locale the JVM could not open files with Chinese names.
use_utf8() {
    if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
        export LC_ALL=C.UTF-8
    fi
}

# Codes above 3 come from the system (killed, out of memory), not from the application.
finish_with() {
    local code=$1
    if [ -n "$stopped_on_request" ]; then
        exit "$stopped_on_request"
    fi
    if [ "$code" -gt "$EXIT_SERVICE_FAILURE" ]; then
        fail "$EXIT_SERVICE_FAILURE" "the service ended unexpectedly (code $code)"
    fi
    exit "$code"
}
