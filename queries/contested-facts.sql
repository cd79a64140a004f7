-- title: Contested facts
-- question: Of which things do different sources give different values?
-- parameter: predicate text = null: the property, such as parameters; all of them if left out
-- column: subject: what the values are about
-- column: predicate: the property
-- column: unit: the unit of the values
-- column: qualifier: words that narrow the values
-- column: value: one value
-- column: other_value: another one
-- column: path: the file that gives the one
-- column: other_path: the file that gives the other
-- column: fact: the id of the one fact
-- column: other_fact: the id of the other
WITH stated AS (
  SELECT f.id AS id,
    f.article AS article,
    f.subject AS subject,
    f.predicate AS predicate,
    f.value AS value,
    COALESCE(f.unit, '') AS unit,
    -- Words of degree in both languages narrow nothing; the list is the project's own.
    CASE WHEN f.qualifier IN (
    '超过', '超', '逾', '可能超过', '不低于', '至少', '将近', '接近', '近', '约', '大约', '约为', '高达', '达到',
    '多达', '不超过', '不到', '不足', '仅', '以上', '以下', '以内', '左右', '上下', 'over', 'more than',
    'about', 'around', 'nearly', 'almost', 'at least', 'up to', 'as much as', 'roughly',
    'approximately', 'less than', 'below', 'under') THEN ''
      WHEN f.qualifier LIKE '%input tokens' THEN 'input tokens'
      WHEN f.qualifier LIKE '%output tokens' THEN 'output tokens'
      ELSE COALESCE(f.qualifier, '') END AS narrowing,
    CASE WHEN f.predicate IN ('released', 'announced') THEN '' ELSE COALESCE(f.date, '') END AS held,
    COALESCE(f.number, 0) AS number,
    CASE WHEN f.predicate IN ('open_source', 'license') THEN f.value ELSE '' END AS said,
    CASE WHEN f.predicate IN ('released', 'announced') AND f.date NOT LIKE '-%'
      THEN SUBSTR(f.date, 1, 4) ELSE '' END AS in_year,
    CASE WHEN f.predicate IN ('released', 'announced') AND f.date LIKE '-%' THEN SUBSTR(f.date, 3, 2)
      WHEN f.predicate IN ('released', 'announced') THEN SUBSTR(f.date, 6, 2) ELSE '' END AS in_month,
    CASE WHEN f.predicate IN ('released', 'announced') AND f.date LIKE '-%' THEN SUBSTR(f.date, 6, 2)
      WHEN f.predicate IN ('released', 'announced') THEN SUBSTR(f.date, 9, 2) ELSE '' END AS on_day,
    COALESCE(c.cluster, f.article) AS source,
    COALESCE(f.attributed_to, '') AS voice
  FROM facts f
  LEFT JOIN clusters c ON c.article = f.article
  WHERE CASE WHEN f.predicate IN ('released', 'announced') THEN f.date
      WHEN f.predicate IN ('open_source', 'license') THEN f.value
      WHEN f.number IS NOT NULL THEN f.value END IS NOT NULL
)
SELECT e.name AS subject,
  f.predicate AS predicate,
  NULLIF(f.unit, '') AS unit,
  NULLIF(f.narrowing, '') AS qualifier,
  f.value AS value,
  g.value AS other_value,
  a.path AS path,
  b.path AS other_path,
  f.id AS fact,
  g.id AS other_fact
FROM stated f
JOIN stated g ON g.subject = f.subject AND g.predicate = f.predicate AND g.unit = f.unit
  AND g.narrowing = f.narrowing AND g.held = f.held
JOIN entities e ON e.id = f.subject
JOIN articles a ON a.id = f.article
JOIN articles b ON b.id = g.article
WHERE (:predicate IS NULL OR f.predicate = :predicate)
  AND (f.number < g.number OR (f.number = g.number AND f.value < g.value))
  AND (f.number <> g.number OR f.said <> g.said
    OR (f.in_year <> g.in_year AND f.in_year <> '' AND g.in_year <> '')
    OR (f.in_month <> g.in_month AND f.in_month <> '' AND g.in_month <> '')
    OR (f.on_day <> g.on_day AND f.on_day <> '' AND g.on_day <> ''))
  AND (f.source <> g.source OR (f.voice <> g.voice AND f.predicate <> 'funding'))
  AND NOT EXISTS (
    SELECT 1 FROM stated x
    JOIN stated y ON y.subject = x.subject AND y.predicate = x.predicate AND y.unit = x.unit
      AND y.narrowing = x.narrowing AND y.held = x.held
    WHERE x.subject = f.subject AND x.predicate = f.predicate AND x.unit = f.unit
      AND x.narrowing = f.narrowing AND x.held = f.held
      AND ((x.source = y.source AND x.voice = y.voice
          AND x.number = f.number AND x.said = f.said AND y.number = g.number AND y.said = g.said
          AND x.in_year = f.in_year AND x.in_month = f.in_month AND x.on_day = f.on_day
          AND y.in_year = g.in_year AND y.in_month = g.in_month AND y.on_day = g.on_day)
        OR (x.source = f.source AND x.voice = f.voice AND y.source = g.source AND y.voice = g.voice
          AND x.number = y.number AND x.said = y.said
          AND (x.in_year = y.in_year OR x.in_year = '' OR y.in_year = '')
          AND (x.in_month = y.in_month OR x.in_month = '' OR y.in_month = '')
          AND (x.on_day = y.on_day OR x.on_day = '' OR y.on_day = ''))))
ORDER BY f.subject, f.predicate, f.unit, f.narrowing, f.held, f.number, f.value, g.number, g.value, f.id, g.id
