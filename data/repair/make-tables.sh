#!/bin/sh
# Makes data/generated/*.tsv, the tables that repair needs and that are not ours to publish:
#   OpenCC 1.4.2 from PyPI (Apache-2.0; see opencc.txt)     traditional to simplified characters and phrases;
#                                                           without a way to PyPI Debian's older opencc, which is said
#   opencc, Debian                                          opencc_dict, which reads those dictionaries
#   unicode-data (Unihan, Unicode licence)                  readings of characters; the Table of General Standard
#                                                           Characters, and the tables taught in Japan; radicals and
#                                                           what they look like
#   python3-jieba (dict.txt, MIT)                           Chinese words with their frequency
# Usage: data/repair/make-tables.sh [FOLDER]   FOLDER is data/generated unless told. Needs perl, bzip2 and python3.
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$here/generated}
unihan=/usr/share/unicode
jieba=/usr/lib/python3/dist-packages/jieba/dict.txt

for file in /usr/share/opencc/TSCharacters.ocd2 "$unihan/Unihan_Readings.txt.bz2" \
  "$unihan/Unihan_OtherMappings.txt.bz2" "$jieba"; do
  if [ ! -r "$file" ]; then
    echo "make-tables: $file is missing; run: apt-get install opencc unicode-data python3-jieba bzip2" >&2
    exit 2
  fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The wheel is fetched for one fixed platform and never run: only its dictionaries are read.
if python3 -m pip download --quiet --disable-pip-version-check --retries 1 --timeout 20 --no-deps --require-hashes \
  --only-binary=:all: --platform manylinux2014_x86_64 --python-version 3.11 --implementation cp --abi cp311 \
  -r "$here/repair/opencc.txt" -d "$work/wheel" >"$work/pip.log" 2>&1 &&
  python3 -m zipfile -e "$work"/wheel/*.whl "$work/wheel"; then
  opencc=$work/wheel/opencc/clib/share/opencc
else
  echo "make-tables: OpenCC 1.4.2 could not be fetched from PyPI, so Debian's dictionaries are taken: rare words in" >&2
  echo "make-tables: traditional script come out less exactly. To try again: rm -r $folder && make setup" >&2
  tail -n 1 "$work/pip.log" >&2
  opencc=/usr/share/opencc
fi
for name in TSPhrases TSCharacters TSCharactersExt TWVariantsRev TWVariantsRevPhrases \
  HKVariantsRev HKVariantsRevPhrases CJK_Compatibility_Ideographs STCharacters; do
  : > "$work/$name"
  [ ! -r "$opencc/$name.ocd2" ] || opencc_dict -i "$opencc/$name.ocd2" -o "$work/$name" -f ocd2 -t text >/dev/null
done
bzcat "$unihan/Unihan_Readings.txt.bz2" > "$work/readings"
cat "$unihan/CJKRadicals.txt" > "$work/radicals"
bzcat "$unihan/Unihan_OtherMappings.txt.bz2" > "$work/mappings"
mkdir -p "$folder"
rm -f "$folder/script-characters.tsv" "$folder/script-phrases.tsv"
LC_ALL=C perl "$here/repair/make-tables.pl" "$work" "$jieba" "$folder"
