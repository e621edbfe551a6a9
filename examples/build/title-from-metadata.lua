-- Drops the first heading of a paper, because the title is written from the
-- metadata (title style, document properties) in every format but plain ones.
function Pandoc(doc)
  local first = doc.blocks[1]
  if first and first.t == "Header" and first.level == 1 then
    doc.blocks:remove(1)
  end
  return doc
end
