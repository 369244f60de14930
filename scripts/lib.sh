# Shell helpers of the scripts in this folder. Messages go to standard error: what a script answers goes to standard output.

has() { command -v "$1" >/dev/null 2>&1; }

step() { printf '[%s/%s] %s\n' "$1" "$STEPS" "$2" >&2; }

# Ends with one paragraph in Indonesian and the same in English.
fail() {
    printf '\nGAGAL: %s\n\nFAILED: %s\n\n' "$1" "$2" >&2
    exit 1
}

is_debian_root() { [ "$(id -u)" = 0 ] && has apt-get; }

apt_install() {
    slowly apt-update apt-get update && DEBIAN_FRONTEND=noninteractive slowly apt apt-get install -y "$@"
}

# slowly NAME COMMAND...: runs the command with its output in .cache/setup-NAME.log and a dot for every second that
# passes, so that waiting is visible. When it fails, shows the end of the log. Ctrl-C ends the command too.
slowly() {
    log=.cache/setup-$1.log
    shift
    mkdir -p .cache
    "$@" >"$log" 2>&1 </dev/null &
    job=$!
    trap 'kill "$job" 2>/dev/null; exit 130' INT TERM
    while kill -0 "$job" 2>/dev/null; do
        printf . >&2
        sleep 1
    done
    trap - INT TERM
    printf '\n' >&2
    wait "$job" && return
    printf '%s:\n' "$log" >&2
    tail -n 12 "$log" | cut -c 1-200 | sed 's/^/    /' >&2
    return 1
}
