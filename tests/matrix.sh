#!/bin/bash
# Run the QGIS suite in the QGIS of other Debian releases: tests/matrix.sh [bookworm] [trixie] [sid]   (3.22, 3.40, 3.44)
# Needs root, debootstrap, and about 4 GB of disk a release. The releases stay in TERRASCOPE_CHROOTS for the next time;
# what is tested is the last commit. TERRASCOPE_SUITES names other suites of test.sh (default: qgis).
set -euo pipefail
cd "$(dirname "$0")/.."

CHROOTS=${TERRASCOPE_CHROOTS:-/var/tmp/terrascope-chroots}
# The mirror this machine's own apt reads, security updates aside.
MIRROR=${TERRASCOPE_DEBIAN:-$(apt-get indextargets --format '$(SITE)' | sed '/-security/d' | sort -u | sed -n 1p)}
SUITES=${TERRASCOPE_SUITES:-qgis}
RELEASES=${*:-bookworm trixie sid}

[ -n "$MIRROR" ] || { echo "apt knows no Debian mirror: set TERRASCOPE_DEBIAN to one" >&2; exit 1; }
[ "$(id -u)" = 0 ] || { echo "tests/matrix.sh makes chroots: run it as root" >&2; exit 1; }
command -v debootstrap >/dev/null || { echo "debootstrap is missing: apt-get install debootstrap" >&2; exit 1; }
mkdir -p "$CHROOTS"

mounted=()
release_mounts() {
    local place
    for place in "${mounted[@]}"; do umount "$place"; done
    mounted=()
}
trap release_mounts EXIT

# mount_into OPTION... SOURCE PLACE: mount, and remember to release it.
mount_into() {
    mkdir -p "${!#}"
    mountpoint -q "${!#}" || mount "$@"
    mounted=("${!#}" "${mounted[@]}")
}

# settle NAME: the network and package settings of this machine, so that the chroot reaches what this machine reaches.
settle() {
    local root=$CHROOTS/$1 file
    for file in /etc/resolv.conf /etc/hosts /etc/pip.conf /etc/ssl/certs/ca-certificates.crt; do
        [ ! -e "$file" ] || cp -L "$file" "$root$file"
    done
    cp -rL /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
    mount_into -t proc proc "$root/proc"
    mount_into --bind /dev "$root/dev"
    mount_into -t devpts devpts "$root/dev/pts"
    mount_into -t tmpfs tmpfs "$root/dev/shm"
    for file in ${PIP_FIND_LINKS:-}; do
        [ ! -d "$file" ] || mount_into --bind "$file" "$root$file"
    done
}

failed=""
for release in $RELEASES; do
    root=$CHROOTS/$release
    if [ ! -e "$root/.made" ]; then
        rm -rf "$root"
        debootstrap --variant=minbase --include=ca-certificates "$release" "$root" "$MIRROR"
        touch "$root/.made"
    fi
    settle "$release"
    mkdir -p "$root/srv/terrascope"
    find "$root/srv/terrascope" -mindepth 1 -maxdepth 1 ! -name '.venv*' -exec rm -rf {} +
    git archive HEAD | tar -x -C "$root/srv/terrascope"
    echo "== $release"
    # shellcheck disable=SC2046  (a list of assignments)
    if ! env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TERM=dumb \
        $(env | grep '^PIP_' | grep -v ' ') chroot "$root" /srv/terrascope/test.sh $SUITES; then
        failed="$failed $release"
    fi
    release_mounts
done
[ -z "$failed" ] || { echo "Failed in:$failed" >&2; exit 1; }
