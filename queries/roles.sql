-- title: Who holds which office
-- question: Who is who in a company, and since when do articles say so?
-- parameter: organisation entity = null: the company or institution; all of them if left out
-- column: person: who
-- column: title: the title as the articles word it
-- column: organisation: where
-- column: first_seen: the earliest date of publication of an article that says so
-- column: last_seen: the latest
-- column: articles: how many articles say so
-- column: person_id: the id of the person
SELECT person.name AS person,
  r.title AS title,
  organisation.name AS organisation,
  MIN(r.as_of) AS first_seen,
  MAX(r.as_of) AS last_seen,
  COUNT(DISTINCT r.article) AS articles,
  person.id AS person_id
FROM roles r
JOIN entities person ON person.id = r.person
JOIN entities organisation ON organisation.id = r.organisation
WHERE :organisation IS NULL OR r.organisation = :organisation
GROUP BY person.name, person.id, r.title, organisation.name, organisation.id
ORDER BY organisation.id, person.id, r.title
