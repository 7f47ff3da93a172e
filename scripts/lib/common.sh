# Shared by the scripts beside this folder; sourced, never run.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

say() { printf '%s\n' "$*"; }
die() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# install_packages LIST...: installs what is missing of scripts/packages/LIST.txt, with sudo when not root.
install_packages() {
    command -v dpkg-query >/dev/null || {
        say "This is not a Debian system: please install the packages named in scripts/packages/ yourself."
        return 0
    }
    local missing=() name list
    for list in "$@"; do
        while read -r name; do
            [[ -z "$name" || "$name" == \#* ]] && continue
            # A file that a package of another origin provides (Node.js, for example) counts as there.
            [[ "$name" == nodejs ]] && command -v node >/dev/null && continue
            [[ "$name" == npm ]] && command -v npm >/dev/null && continue
            dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q '^install ok installed' || missing+=("$name")
        done <"$root/scripts/packages/$list.txt"
    done
    ((${#missing[@]})) || return 0
    local as_root=()
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo >/dev/null || die "these packages are missing and sudo is not there to install them: ${missing[*]}"
        as_root=(sudo)
    fi
    say "Installing ${#missing[@]} missing packages: ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq ||
        say "The list of packages could not be brought up to date; trying with the one that is here."
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
        die "installing packages failed: run 'apt-get install ${missing[*]}' to see why"
}

# build PRESET [TARGET...]
build() {
    local preset="$1"
    shift
    cd "$root"
    cmake --preset "$preset" >"$root/.configure-$preset.log" 2>&1 || {
        cat "$root/.configure-$preset.log" >&2
        die "configuring failed"
    }
    rm -f "$root/.configure-$preset.log"
    local targets=()
    (($#)) && targets=(--target "$@")
    cmake --build --preset "$preset" "${targets[@]}"
}
