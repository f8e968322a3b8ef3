# shellcheck shell=bash
# The programs a command needs: found, or installed, or asked for. A need is a word; for each there is
# has_NEED, describe_NEED, packages_NEED and use_NEED, which sets what later pieces use or fails.

readonly JAVA_AT_LEAST=17
readonly NODE_AT_LEAST=18

# require NEED...: what is missing is installed in one go.
require() {
    local need missing=() packages=()
    for need in "$@"; do
        if ! "has_$need"; then
            missing+=("$("describe_$need")")
            mapfile -t -O "${#packages[@]}" packages < <("packages_$need")
        fi
    done
    if [ ${#missing[@]} -gt 0 ]; then
        require_packages "$(printf '%s; ' "${missing[@]}" | sed 's/; $//')" "${packages[@]}"
    fi
    for need in "$@"; do "use_$need"; done
}

has_java() {
    find_java >/dev/null
}

describe_java() {
    echo "a JDK $JAVA_AT_LEAST or newer"
}

# The default of older distributions is too old.
packages_java() {
    local package=openjdk-$JAVA_AT_LEAST-jdk-headless
    if apt-cache show "$package" >/dev/null 2>&1; then echo "$package"; else echo default-jdk-headless; fi
}

# Maven takes its JDK from JAVA_HOME.
use_java() {
    java_command=$(find_java) ||
        fail "$EXIT_SERVICE_FAILURE" "no JDK $JAVA_AT_LEAST or newer was found" "point JAVA_HOME to one"
    JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$java_command")")")
    export JAVA_HOME
}

# The JDK in JAVA_HOME, else the one on the path, else an installed one.
find_java() {
    local candidate
    for candidate in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
        if [ -x "$candidate" ] && [ -x "$(dirname "$(readlink -f "$candidate")")/javac" ] &&
            [ "$(java_major "$candidate")" -ge "$JAVA_AT_LEAST" ]; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    return 1
}

java_major() {
    "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = \(1\.\)\?\([0-9]*\).*/\2/p'
}

has_maven() {
    command -v mvn >/dev/null
}

describe_maven() {
    echo "Maven 3.8 or newer"
}

packages_maven() {
    echo maven
}

use_maven() {
    has_maven || fail "$EXIT_SERVICE_FAILURE" "Maven was not found"
}

has_node() {
    ! project_has_web_view || { command -v node && command -v npm; } >/dev/null
}

describe_node() {
    echo "Node.js $NODE_AT_LEAST or newer with npm"
}

# Other distributors' Node.js brings its own npm and conflicts with Debian's.
packages_node() {
    command -v node >/dev/null || echo nodejs
    echo npm
}

use_node() {
    local major
    project_has_web_view || return 0
    major=$(node -p 'process.versions.node.split(".")[0]') || major=0
    [ "$major" -ge "$NODE_AT_LEAST" ] ||
        fail "$EXIT_SERVICE_FAILURE" "Node.js $major is too old for the web view" "install $NODE_AT_LEAST or newer"
}

project_has_web_view() {
    [ -f "$project/api/src/main/web/package.json" ]
}

# The journeys through the web view run in a browser and look at Chinese text. They are the one part of the tests that can
# be left out.
want_browser() {
    if [ ! -d "$project/api/src/main/web/test/journey" ] || command -v chromium >/dev/null; then return; fi
    if can_install_packages; then
        install_packages chromium fonts-noto-cjk
    else
        say "no browser: the journeys through the web view are left out (sudo apt-get install -y chromium fonts-noto-cjk)"
    fi
}

# The packages of the system are those of its own Python, which another one on the path may hide.
pythons=(python3 /usr/bin/python3)

# python_has MODULE
python_has() {
    local python
    for python in "${pythons[@]}"; do
        if "$python" -c "import $1" 2>/dev/null; then return; fi
    done
    return 1
}

# Files for other programs are read by such programs in the tests. Where these are missing the tests say what they skip.
want_file_readers() {
    local missing=()
    python_has ezdxf || missing+=(python3-ezdxf)
    command -v ogrinfo >/dev/null || missing+=(gdal-bin)
    command -v pdftotext >/dev/null || missing+=(poppler-utils)
    command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui libreoffice-calc-nogui)
    if [ ${#missing[@]} -eq 0 ]; then return; fi
    try_packages "files are written but not all are read again by other programs" "${missing[@]}"
}

# Documents and their pictures embed a Chinese font. Without it everything else works; documents say what is missing.
want_document_font() {
    if [ -n "${GRIDSCHEME_FONT:-}" ]; then return; fi
    local font
    for font in /usr/share/fonts/{truetype/droid,google-droid-sans-fonts,droid}/DroidSansFallbackFull.ttf; do
        if [ -r "$font" ]; then return; fi
    done
    try_packages "no DOCX and PDF documents" fonts-droid-fallback
}

# try_packages CONSEQUENCE PACKAGE...: installs what can be done without, once more after a failure, and says what follows from
# going on without it.
try_packages() {
    local consequence=$1
    shift
    if can_install_packages && { try_install "$@" || try_install "$@"; }; then return; fi
    say "not installed: $* ($consequence; sudo apt-get install -y $*)"
}
