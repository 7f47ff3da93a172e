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
# A bus that starts nothing by itself: the first question for a secret would start a second, locked keyring on it, which
# takes the name before a slow computer has the unlocked one up.
cat >"$place/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$XDG_RUNTIME_DIR</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
# shellcheck disable=SC2016 # for the inner shell
dbus-run-session --config-file="$place/bus.conf" -- bash -c '
    gnome-keyring-daemon --foreground --unlock --components=secrets < <(printf test-password) >/dev/null 2>&1 &
    ring=$!
    open=no
    for _ in $(seq 600); do
        gdbus call --session --timeout 2 -d org.freedesktop.secrets -o /org/freedesktop/secrets \
            -m org.freedesktop.Secret.Service.ReadAlias login 2>/dev/null | grep -q login && open=yes && break
        sleep 0.05
    done
    [ "$open" = yes ] || { echo "the keyring did not open within 30 seconds" >&2; kill "$ring" 2>/dev/null; exit 1; }
    "$@"
    code=$?
    kill "$ring" 2>/dev/null
    exit $code' session "$@"
