-- title: Competitors
-- question: Whom do articles name as competitors of a company or a model?
-- parameter: of entity: the company or model
-- column: competitor: the other one
-- column: kind: what kind of thing it is
-- column: published: when the article was published
-- column: outlet: who published it
-- column: path: the file
-- column: source_start: the first byte of the words in the file
-- column: source_end: the byte behind the last
-- column: relation: the id of the relation
SELECT e.name AS competitor,
  e.kind AS kind,
  a.published AS published,
  a.outlet AS outlet,
  a.path AS path,
  r.source_start AS source_start,
  r.source_end AS source_end,
  r.id AS relation
FROM relations r
JOIN entities e ON e.id = CASE WHEN r.subject = :of THEN r.object ELSE r.subject END
JOIN articles a ON a.id = r.article
WHERE r.predicate = 'competes_with' AND (r.subject = :of OR r.object = :of)
ORDER BY e.id, a.published NULLS LAST, a.path, r.id
