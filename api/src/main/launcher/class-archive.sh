# shellcheck shell=bash
# The JVM maps the classes of an earlier run instead of loading them again, which halves the start. Services and tools
# load different ones, so each kind has its archive.

# choose_class_archive VERB ARGUMENT...: sets archive_flag.
choose_class_archive() {
    class_archive="$application/tool.jsa"
    if is_service "$1"; then class_archive="$application/service.jsa"; fi
    new_class_archive="$class_archive.$$"
    if ! [ -e "$class_archive" ] && runs_until_stopped "$@"; then
        train_class_archive
    fi
    if [ -e "$class_archive" ]; then
        archive_flag=("-XX:SharedArchiveFile=$class_archive")
    else
        archive_flag=("-XX:ArchiveClassesAtExit=$new_class_archive")
    fi
}

is_service() {
    [ "$1" = demo ] || [ "$1" = serve ]
}

runs_until_stopped() {
    is_service "$1" && [[ " $* " != *" --once "* ]]
}

# Writing the archive takes seconds: a service that is asked to stop must not be kept by it, so a trial start writes it.
# A JVM that starts but writes none leaves an empty one, which is not tried again.
train_class_archive() {
    say "preparing faster starts"
    if "$java_command" "${java_flags[@]}" "-XX:ArchiveClassesAtExit=$new_class_archive" -Dspring.context.exit=onRefresh \
        -jar "$application_jar" serve --port "$(some_free_port)" >"$home/trial-start.log" 2>&1 </dev/null 9>&-; then
        keep_class_archive
        [ -e "$class_archive" ] || : >"$class_archive"
    else
        rm -f "$new_class_archive"
    fi
}

keep_class_archive() {
    if [ -s "$new_class_archive" ]; then
        mv -f "$new_class_archive" "$class_archive"
    fi
}
