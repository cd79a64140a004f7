#!/bin/sh
# Makes data/generated/*.tsv, the tables that repair needs and that are not ours to publish, from Debian's packages:
#   opencc (with libopencc1.1's dictionaries, Apache-2.0)   traditional to simplified characters and phrases
#   unicode-data (Unihan, Unicode licence)                  readings of characters; the tables of characters taught in China and Japan
#   python3-jieba (dict.txt, MIT)                           Chinese words with their frequency
# Usage: data/repair/make-tables.sh [FOLDER]   FOLDER is data/generated unless told. Needs perl and bzip2.
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$here/generated}
opencc=/usr/share/opencc
unihan=/usr/share/unicode
jieba=/usr/lib/python3/dist-packages/jieba/dict.txt

for file in "$opencc/TSCharacters.ocd2" "$unihan/Unihan_Readings.txt.bz2" \
  "$unihan/Unihan_OtherMappings.txt.bz2" "$jieba"; do
  if [ ! -r "$file" ]; then
    echo "make-tables: $file is missing; run: apt-get install opencc unicode-data python3-jieba bzip2" >&2
    exit 2
  fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in TSPhrases TSCharacters TWVariantsRev TWVariantsRevPhrases STCharacters; do
  opencc_dict -i "$opencc/$name.ocd2" -o "$work/$name" -f ocd2 -t text >/dev/null
done
bzcat "$unihan/Unihan_Readings.txt.bz2" > "$work/readings"
bzcat "$unihan/Unihan_OtherMappings.txt.bz2" > "$work/mappings"
mkdir -p "$folder"
LC_ALL=C perl "$here/repair/make-tables.pl" "$work" "$jieba" "$folder"
