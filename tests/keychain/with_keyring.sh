#!/usr/bin/env bash
# with_keyring.sh COMMAND…: runs it in a message bus of its own with an unlocked, empty keyring in a home of its own.
# Exit code 77 when the computer has no gnome-keyring to try it with.
set -u
for tool in dbus-run-session gnome-keyring-daemon gdbus; do
    command -v "$tool" >/dev/null || { echo "there is no $tool here" && exit 77; }
done
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
export HOME="$place" XDG_DATA_HOME="$place/data" XDG_RUNTIME_DIR="$place/run"
unset DISPLAY WAYLAND_DISPLAY
mkdir -p "$XDG_DATA_HOME/keyrings" && mkdir -m 700 "$XDG_RUNTIME_DIR"
# shellcheck disable=SC2016 # for the inner shell
dbus-run-session -- bash -c '
    gnome-keyring-daemon --foreground --unlock --components=secrets < <(printf test-password) >/dev/null 2>&1 &
    ring=$!
    for _ in $(seq 200); do
        gdbus call --session -d org.freedesktop.secrets -o /org/freedesktop/secrets \
            -m org.freedesktop.Secret.Service.ReadAlias login 2>/dev/null | grep -q login && break
        sleep 0.05
    done
    "$@"
    code=$?
    kill "$ring" 2>/dev/null
    exit $code' session "$@"
