-- title: Articles by month
-- question: How many articles of each month are on file, and how much do they say?
-- column: month: the month of publication; null where the article has no date
-- column: articles: how many articles
-- column: claims: how many statements they report
-- column: facts: how many values they give
SELECT SUBSTR(a.published, 1, 7) AS month,
  COUNT(DISTINCT a.id) AS articles,
  COUNT(DISTINCT c.id) AS claims,
  COUNT(DISTINCT f.id) AS facts
FROM articles a
LEFT JOIN claims c ON c.article = a.id
LEFT JOIN facts f ON f.article = a.id
GROUP BY SUBSTR(a.published, 1, 7)
ORDER BY SUBSTR(a.published, 1, 7) NULLS LAST
