# shellcheck shell=bash
# Commands that end before anything is built or started.

gridscheme() {
    code=0
    output=$("$project/gridscheme" "$@" 2>"$home.err") || code=$?
    errors=$(cat "$home.err")
}

test_help_is_data() {
    gridscheme help
    expect "exit code" 0 "$code"
    expect_contains "help" "demo [--port N]" "$output"
}

test_unknown_command_is_bad_input() {
    gridscheme demmo
    expect "exit code" 2 "$code"
    expect "stdout" "" "$output"
    expect_contains "message" "unknown command: demmo" "$errors"
}

test_no_command_is_bad_input() {
    gridscheme
    expect "exit code" 2 "$code"
    expect "stdout" "" "$output"
}

test_bad_port_is_bad_input() {
    gridscheme serve --port 99999
    expect "exit code" 2 "$code"
    expect_contains "message" "not a port: 99999" "$errors"
}

test_taken_port_names_another() {
    local port listener
    port=$(some_free_port)
    listen_on "$port"
    gridscheme serve --port "$port"
    kill "$listener"
    expect "exit code" 3 "$code"
    expect_contains "message" "port $port of 127.0.0.1 is taken" "$errors"
    expect_contains "way out" "--port $((port + 1))" "$errors"
}

test_home_that_cannot_be_written() {
    : >"$home"
    gridscheme plan
    expect "exit code" 3 "$code"
    expect_contains "message" "cannot write to $home" "$errors"
}

test_sources_digest_ignores_tests_launcher_and_what_the_build_makes() {
    local before copy="$home/copy"
    mkdir -p "$copy/api/src/main/java" "$copy/api/src/main/launcher" "$copy/api/src/main/web/api-client" "$copy/api/src/test" "$copy/.mvn"
    echo pom >"$copy/pom.xml"
    echo one >"$copy/api/src/main/java/One.java"
    project=$copy
    before=$(sources_digest)
    echo test >"$copy/api/src/test/OneTest.java"
    echo script >"$copy/api/src/main/launcher/one.sh"
    echo types >"$copy/api/src/main/web/api-client/service.d.ts"
    expect "digest" "$before" "$(sources_digest)"
    echo two >"$copy/api/src/main/java/One.java"
    if [ "$before" = "$(sources_digest)" ]; then
        echo "the digest did not change with a source"
        exit 1
    fi
}

test_old_builds_go_unless_in_use() {
    mkdir -p "$home/app/old" "$home/app/used" "$home/app/making"
    touch "$home/app/old/gridscheme.jar" "$home/app/used/gridscheme.jar" "$home/app/making/half"
    hold "$JAR_LEASE" "$home/app/used/gridscheme.jar"
    flock --shared "$JAR_LEASE"
    remove_unused_builds
    expect "what stays" "used" "$(ls "$home/app")"
}

# Java is there in any case, and single-file programs need no build.
listen_on() {
    mkdir -p "$home"
    cat >"$home/Listen.java" <<JAVA
class Listen {
    public static void main(String[] port) throws Exception {
        try (var socket = new java.net.ServerSocket(Integer.parseInt(port[0]), 1, java.net.InetAddress.getLoopbackAddress())) {
            Thread.sleep(60_000);
        }
    }
}
JAVA
    java "$home/Listen.java" "$1" &
    listener=$!
    until port_is_taken "$1"; do sleep 0.2; done
}

# The suite begins the web view ahead of Maven; whoever comes second waits and finds it.
test_web_view_is_built_once_by_two() {
    local web=$GRIDSCHEME_HOME/web out=$GRIDSCHEME_HOME/static stamp=$GRIDSCHEME_HOME/target/stamp tools=$GRIDSCHEME_HOME/tools
    mkdir -p "$web" "$out" "$tools"
    echo '{}' | tee "$web/package.json" >"$web/package-lock.json"
    cat >"$tools/npm" <<'NPM'
#!/usr/bin/env bash
echo "$1" >>"$calls"
sleep 0.5
if [ "$1" = run ]; then echo page >"$OUT/index.html"; else mkdir -p node_modules; fi
NPM
    chmod +x "$tools/npm"
    export calls=$GRIDSCHEME_HOME/calls
    PATH=$tools:$PATH "$launcher/build-web.sh" "$web" "$out" "$stamp" &
    PATH=$tools:$PATH "$launcher/build-web.sh" "$web" "$out" "$stamp"
    wait $!
    expect "what npm did" "ci run" "$(tr '\n' ' ' <"$calls" | sed 's/ $//')"
}

test_module_is_found_behind_a_python_without_it() {
    local without=$GRIDSCHEME_HOME/without with=$GRIDSCHEME_HOME/with
    mkdir -p "$GRIDSCHEME_HOME"
    printf '#!/bin/sh\nexit 1\n' >"$without"
    printf '#!/bin/sh\n[ "$2" = "import ezdxf" ]\n' >"$with"
    chmod +x "$without" "$with"
    pythons=("$without" "$with")
    python_has ezdxf
    pythons=("$without" "$GRIDSCHEME_HOME/missing")
    if python_has ezdxf; then
        echo "found where no Python has it"
        exit 1
    fi
}
