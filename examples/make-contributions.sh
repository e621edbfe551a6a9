#!/usr/bin/env bash
# Builds the example contributions from the papers in examples/papers.
# Needs pandoc, LibreOffice, unzip and zip, and the Noto fonts for Arabic and Chinese.
# Usage: examples/make-contributions.sh [COUNTRY ...]; see examples/README.md.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
papers=$here/papers
out=$here/contributions
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# One fixed moment, so that a rebuild of unchanged papers gives the same bytes.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1795478400} LC_ALL=C.UTF-8 TZ=UTC

# field NAME PAPER: one value of the front matter, without quotes.
field() {
  sed -n '2,/^---$/p' "$2" | sed -n "s/^$1: *//p" | head -n 1 | sed -e 's/^"\(.*\)"$/\1/' -e 's/[[:space:]]*$//'
}

# body PAPER: the text after the front matter.
body() {
  awk 'NR == 1 && /^---$/ { inside = 1; next } inside && /^---$/ { inside = 0; next } !inside' "$1" | sed '/./,$!d'
}

# Reference documents of pandoc, with fonts that have the letters of all six languages.
reference() {
  local kind=$1 part
  pandoc --print-default-data-file "reference.$kind" >"$work/reference.$kind"
  mkdir -p "$work/$kind"
  unzip -q -o "$work/reference.$kind" -d "$work/$kind"
  if [ "$kind" = docx ]; then
    part=word/theme/theme1.xml
    sed -i -e 's#<w:sectPr */>#<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>#' \
      "$work/$kind/word/document.xml"
    sed -i -e 's#<a:latin typeface="[^"]*"#<a:latin typeface="Noto Sans"#g' \
      -e 's#<a:cs typeface="[^"]*"#<a:cs typeface="Noto Naskh Arabic"#g' \
      -e 's#<a:ea typeface="[^"]*"#<a:ea typeface="Noto Sans CJK SC"#g' "$work/$kind/$part"
    (cd "$work/$kind" && zip -q -X "$work/reference.$kind" "$part" word/document.xml)
  else
    # Smaller letters and a higher text box, so that a slide of sources fits.
    part=ppt/slideMasters/slideMaster1.xml
    sed -i -e 's#sz="3300"#sz="2400"#; s#sz="2400" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/>#sz="1400" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/>#' \
      -e 's#y="1200151"/><a:ext cx="8229600" cy="3394472"#y="971551"/><a:ext cx="8229600" cy="3795712"#' "$work/$kind/$part"
    (cd "$work/$kind" && zip -q -X "$work/reference.$kind" "$part")
  fi
}

# settle FILE LANGUAGE: packs an office file again with one time stamp and one
# order; in Arabic the first column of a table stands on the right.
settle() {
  local folder=$work/settle
  rm -rf "$folder" && mkdir -p "$folder"
  unzip -q "$1" -d "$folder"
  if [ "$2" = ar ] && [ -f "$folder/word/document.xml" ]; then
    sed -i 's#<w:tblPr><w:tblStyle w:val="Table" />#&<w:bidiVisual />#g' "$folder/word/document.xml"
  fi
  find "$folder" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
  rm -f "$1"
  (
    cd "$folder"
    # OpenDocument wants the type first and not compressed.
    [ ! -f mimetype ] || zip -q -X -0 "$1" mimetype
    find . -type f ! -name mimetype | sed 's#^[.]/##' | sort | zip -q -X -@ "$1"
  )
}

# settle_pdf FILE PAPER: a fixed date and an identifier made from the paper, each as long as the one it replaces.
settle_pdf() {
  local moment identifier
  moment=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y%m%d%H%M%S)
  identifier=$(md5sum <"$2" | cut -c 1-32 | tr a-f A-F)
  LC_ALL=C sed -i -E -e "s#/CreationDate\(D:[0-9]{14}Z'\)#/CreationDate(D:${moment}Z')#" \
    -e "s#^(/ID \[ )?<[0-9A-F]{32}>#\1<$identifier>#" -e "s#/DocChecksum /[0-9A-F]{32}#/DocChecksum /$identifier#" "$1"
}

convert() {
  local paper=$1 format=$2 target=$3 language title
  language=$(field language "$paper")
  title=$(field title "$paper")
  local options=(--from=markdown-tex_math_dollars --standalone --metadata "lang=${language/#zh/zh-Hans}" --metadata "pagetitle=$title")
  [ "$language" = ar ] && options+=(--metadata dir=rtl)
  local titled=(--lua-filter="$here/build/title-from-metadata.lua")
  case $format in
    docx) pandoc "${options[@]}" "${titled[@]}" --shift-heading-level-by=-1 --reference-doc="$work/reference.docx" "$paper" -o "$target" && settle "$target" "$language" ;;
    odt) pandoc "${options[@]}" "${titled[@]}" --shift-heading-level-by=-1 "$paper" -o "$target" && settle "$target" "$language" ;;
    pptx) pandoc "${options[@]}" "${titled[@]}" --slide-level=2 --reference-doc="$work/reference.pptx" "$paper" -o "$target" && settle "$target" "$language" ;;
    html) pandoc "${options[@]}" "${titled[@]}" --to=html5 --wrap=none "$paper" -o "$target" ;;
    md) body "$paper" >"$target" ;;
    txt) body "$paper" | pandoc --from=markdown-tex_math_dollars --to=plain --wrap=none -o "$target" ;;
    pdf)
      convert "$paper" docx "$work/paper.docx"
      soffice "-env:UserInstallation=file://$work/office" --headless --convert-to \
        'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}' \
        --outdir "$work" "$work/paper.docx" >"$work/office.log" 2>&1 || { cat "$work/office.log" >&2; return 1; }
      settle_pdf "$work/paper.pdf" "$paper"
      mv "$work/paper.pdf" "$target"
      ;;
    *) echo "$paper: unknown format '$format'" >&2; return 1 ;;
  esac
}

quoted() { printf '"%s"' "${1//\"/\"\"}"; }

# About half of the papers are listed; the others show metadata read from the
# document or its name. The last letter of the code decides, so that a new
# paper does not change the row of another.
listed() { [[ ${1: -1} =~ [A-M] ]]; }

reference docx
reference pptx
[ $# -gt 0 ] || rm -rf "$out"
mkdir -p "$out"
wanted=" $* "
table=$work/contributions.csv
echo 'file,country,organisation,contributor_type,title,date,language,study_question,rights' >"$table"

for paper in "$papers"/*.md; do
  country=$(field country "$paper")
  file=$(field file "$paper")
  format=$(field format "$paper")
  for name in country language title contributor_type date rights format; do
    [ -n "$(field "$name" "$paper")" ] || { echo "$paper: front matter lacks $name" >&2; exit 1; }
  done
  [ -n "$file" ] || file=$(basename "$paper" .md).$format
  [ "${file##*.}" = "$format" ] || { echo "$paper: $file does not end in .$format" >&2; exit 1; }
  if listed "$country"; then
    {
      quoted "$file"
      printf ',%s,' "$country"
      quoted "$(field organisation "$paper")"
      printf ',%s,' "$(field contributor_type "$paper")"
      quoted "$(field title "$paper")"
      printf ',%s,%s,ITU-D Q3/2,' "$(field date "$paper")" "$(field language "$paper")"
      quoted "$(field rights "$paper")"
      echo
    } >>"$table"
  fi
  [ "$wanted" = "  " ] || [[ $wanted == *" $country "* ]] || continue
  echo "$country  $file"
  convert "$paper" "$format" "$out/$file"
done
mv "$table" "$out/contributions.csv"
du -sh "$out" | cut -f 1
