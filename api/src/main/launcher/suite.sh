# shellcheck shell=bash
# The whole test suite. Compiling keeps one core busy, so the web view and the launcher's own tests have the other meanwhile.

run_tests() {
    local needs=(java maven node) web_view launcher_tests code=0
    prepare_home
    if [ -z "${GRIDSCHEME_TEST_DB_URL:-}" ] && ! docker_answers; then needs+=(postgis); fi
    require "${needs[@]}"
    want_browser
    want_file_readers
    want_document_font
    # Groups of their own, since Ctrl-C does not reach what runs in the background.
    set -m
    build_web_view >"$home/web-view.log" 2>&1 &
    web_view=$!
    "$project/api/src/test/launcher/run-all.sh" >"$home/launcher-tests.log" 2>&1 &
    launcher_tests=$!
    set +m
    # shellcheck disable=SC2064 # the numbers of now
    trap "kill -- -$web_view -$launcher_tests 2>/dev/null; exit 130" INT TERM
    (cd "$project" && exec mvn -B -Dstyle.color=never verify) || code=$?
    # Maven finds the web view built, or builds it again and says why it cannot be.
    wait "$web_view" || true
    wait "$launcher_tests" || code=1
    cat "$home/launcher-tests.log"
    return "$code"
}

# Where Maven looks for it.
build_web_view() {
    "$launcher/build-web.sh" "$project/api/src/main/web" "$project/api/target/classes/static" "$project/api/target/web-view.stamp"
}

docker_answers() {
    command -v docker >/dev/null && timeout 15 docker info >/dev/null 2>&1
}
