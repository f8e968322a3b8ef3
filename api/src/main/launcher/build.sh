# shellcheck shell=bash
# The runnable application, unpacked because that starts faster. Its folder is named by the digest of the sources and
# appears by one rename: a half-finished build can never be mistaken for a finished one.

# Sets application, the folder, and application_jar. Neither need exist yet.
find_application() {
    application="$home/app/$(sources_digest)"
    application_jar="$application/gridscheme.jar"
}

application_is_built() {
    [ -d "$application" ]
}

# Builds it where the sources changed, and keeps it from being removed while it is in use.
ensure_application() {
    mkdir -p "$home/app"
    application_is_built || build_once
    hold "$JAR_LEASE" "$application_jar"
    flock --shared "$JAR_LEASE"
}

sources_digest() {
    cd "$project" || return
    {
        find pom.xml ./*/pom.xml ./*/*/pom.xml .mvn ./*/src/main ./*/*/src/main \
            \( -name node_modules -o -name dist -o -name service.d.ts -o -path '*/src/main/launcher' \) -prune -o -type f -print0 2>/dev/null || true
    } | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
}

# Another command may be building at the same time: the second one waits and finds the jar.
build_once() {
    hold "$BUILD_LOCK" "$home/build.lock"
    if ! flock --nonblock "$BUILD_LOCK"; then
        say "another build is running; waiting for it"
        flock "$BUILD_LOCK"
    fi
    application_is_built || build
    let_go "$BUILD_LOCK"
}

build() {
    local log="$home/build.log" unfinished="$home/build.unfinished" goals=package started=$SECONDS
    say "building GridScheme (log: $log)"
    # After an interrupted build the compiler's leftovers are not trusted.
    if [ -e "$unfinished" ]; then goals="clean package"; fi
    : >"$unfinished"
    # shellcheck disable=SC2086
    if ! (cd "$project" && mvn -B -Dstyle.color=never -T 2 -Pfast $goals) 2>&1 </dev/null | tee "$log" | show_build_progress; then
        show_tail "$log" 30
        fail "$EXIT_SERVICE_FAILURE" "the build failed"
    fi
    remove_unused_builds
    publish "$project/api/target/fast/gridscheme.jar"
    rm -f "$unfinished"
    say "built in $((SECONDS - started)) s"
}

show_build_progress() {
    awk '/^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ { sub(/^\[INFO\] Building /, ""); gsub(/ +/, " "); print "  " $0 }
         /^Downloaded from|^\[INFO\] Downloaded from/ { if (++n % 100 == 0) print "  " n " files downloaded" }
         /^\[INFO\] --- exec.*\(web-view\)/ { print "  web view" }
         { fflush() }' >&2
}

publish() {
    local making="$home/app/making"
    if ! "$java_command" -Djarmode=tools -jar "$1" extract --destination "$making" >/dev/null; then
        fail "$EXIT_SERVICE_FAILURE" "the built jar could not be unpacked into $making"
    fi
    mv "$making" "$application"
}

# Builds of older sources, except those a running service still reads from, and what an interrupted run left.
remove_unused_builds() {
    local old
    for old in "$home/app"/*; do
        if [ -f "$old/gridscheme.jar" ]; then
            flock --nonblock "$old/gridscheme.jar" rm -rf "$old" || true
        else
            rm -rf "$old"
        fi
    done
}
