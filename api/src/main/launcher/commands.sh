# shellcheck shell=bash
# The verbs.

readonly DEFAULT_PORT=8080

usage() {
    cat <<'USAGE'
Usage: ./gridscheme COMMAND

  demo [--port N] [--once]     demo city, service and web view on http://127.0.0.1:8080, one planned example
  serve [--port N]             service and web view on the data as they stand
  import --streets FILE (--grid PATH [--format F] | --synthesize-grid SEED [--nodes N]) [--name NAME]
                               a new grid version, with its counts and issues
  grids [--activate VERSION]   stored grid versions; makes one of them the active one
  plan --at LON,LAT --crs CRS --kva N [--importance I] [--sources S] [--format table|json|geojson]
                               ranked schemes for one customer; or --request FILE, the body of the REST call
  batch FILE [--out DIR]       feasibility of many customers; resumable
  capacity --out DIR           what still fits, per connection point and place
  reservations                 what is held for customers; reserves, extends, connects, gives back
  flow --grid PATH --format F [--short-circuit] [--out DIR]
                               power flow of any importable grid
  verify BUNDLE                recomputes an exported proof bundle
  test                         the whole test suite

Exit codes: 0 done, 1 no feasible scheme, 2 bad input, 3 service or database failure.
Environment: GRIDSCHEME_DB_URL, _USER, _PASSWORD (own database), GRIDSCHEME_HOME (data folder), GRIDSCHEME_JAVA_OPTS.
USAGE
}

run_command() {
    case ${1:-} in
        demo | serve) run_service "$@" ;;
        import | grids | plan | batch | capacity | reservations | flow | verify) run_tool "$@" ;;
        test) run_tests ;;
        help | --help | -h) usage ;;
        "")
            usage >&2
            exit "$EXIT_BAD_INPUT"
            ;;
        *) fail "$EXIT_BAD_INPUT" "unknown command: $1" "see ./gridscheme help" ;;
    esac
}

run_service() {
    wants_help "$@" || check_service_port "$@"
    wants_help "$@" || { prepare_home && want_document_font; }
    stop_code=0
    run_tool "$@"
}

run_tool() {
    local needs=(java)
    prepare_home
    find_application
    find_cluster
    application_is_built || needs+=(maven node)
    if uses_private_cluster "$@"; then needs+=(postgis); fi
    require "${needs[@]}"
    ensure_application
    if uses_private_cluster "$@"; then acquire_cluster; fi
    run_application "$@"
}

# A given database wins; files are studied without any.
uses_private_cluster() {
    [ -z "${GRIDSCHEME_DB_URL:-}" ] && [ "$1" != flow ] && [ "$1" != verify ] && ! wants_help "$@"
}

wants_help() {
    [[ " $* " == *" --help "* || " $* " == *" -h "* ]]
}

# Before anything slow happens: is the port of the service free?
check_service_port() {
    local verb=$1 port=$DEFAULT_PORT
    shift
    while [ $# -gt 0 ]; do
        case $1 in
            --port)
                [ $# -ge 2 ] || fail "$EXIT_BAD_INPUT" "--port needs a number"
                port=$2
                shift
                ;;
            --port=*) port=${1#--port=} ;;
        esac
        shift
    done
    if ! [[ $port =~ ^[0-9]{1,5}$ ]] || [ "$port" -lt 1 ] || [ "$port" -gt 65535 ]; then
        fail "$EXIT_BAD_INPUT" "not a port: $port"
    fi
    if port_is_taken "$port"; then
        fail "$EXIT_SERVICE_FAILURE" "port $port of 127.0.0.1 is taken by another program" \
            "choose another: ./gridscheme $verb --port $(free_port_from $((port + 1)))"
    fi
}
