extension Schema {
  /// The views for people who write SQL by hand.
  static let views = kindViews + sentenceViews

  private static let kindViews = """
    CREATE VIEW companies AS
      -- Firms.
      SELECT id, name, is_known FROM entities WHERE kind = 'company';

    CREATE VIEW models AS
      -- AI models and families of models.
      SELECT id, name, is_known FROM entities WHERE kind = 'model';

    CREATE VIEW people AS
      -- Human beings with a name.
      SELECT id, name, is_known FROM entities WHERE kind = 'person';

    CREATE VIEW platforms AS
      -- Where models are hosted and offered.
      SELECT id, name, is_known FROM entities WHERE kind = 'platform';

    CREATE VIEW institutions AS
      -- Universities, laboratories, regulators and associations.
      SELECT id, name, is_known FROM entities WHERE kind = 'institution';

    CREATE VIEW media AS
      -- The press.
      SELECT id, name, is_known FROM entities WHERE kind = 'media';

    CREATE VIEW benchmarks AS
      -- Tests that models are scored on.
      SELECT id, name, is_known FROM entities WHERE kind = 'benchmark';

    CREATE VIEW products AS
      -- Apps, chips and other products that are no models.
      SELECT id, name, is_known FROM entities WHERE kind = 'product';


    """

  private static let sentenceViews = """
    CREATE VIEW releases AS
      -- What came out or was announced, when and by whom, a row for each article that says so; `sources` counts the articles that give the same date, copies once.
      SELECT facts.id, facts.subject AS model, entities.name AS model_name, facts.predicate AS event, facts.date,
        CASE WHEN facts.date IS NULL THEN NULL WHEN facts.date LIKE '--%' AND length(facts.date) = 4 THEN 'month of some year'
          WHEN facts.date LIKE '--%' THEN 'day of some year' WHEN length(facts.date) = 4 THEN 'year'
          WHEN length(facts.date) = 7 THEN 'month' ELSE 'day' END AS date_precision,
        developers.id AS developer, developers.name AS developer_name, facts.qualifier, facts.attributed_to, facts.claim,
        (SELECT count(DISTINCT coalesce(clusters.cluster, same.article)) FROM facts AS same
          LEFT JOIN clusters ON clusters.article = same.article
          WHERE same.subject = facts.subject AND same.predicate = facts.predicate AND same.date IS facts.date) AS sources,
        facts.article, articles.title, articles.outlet, articles.published,
        facts.span_start, facts.span_end, facts.source_start, facts.source_end
      FROM facts JOIN entities ON entities.id = facts.subject JOIN articles ON articles.id = facts.article
      LEFT JOIN entities AS developers ON developers.id = (SELECT min(relations.object) FROM relations
        WHERE relations.subject = facts.subject AND relations.predicate IN ('developed_by', 'released_by'))
      WHERE facts.predicate IN ('released', 'announced');

    CREATE VIEW who_said_what AS
      -- Statements with the names of those who make them, a row for each speaker; an unnamed speaker has a description and no id.
      SELECT claims.id, claim_speakers.entity AS speaker, coalesce(entities.name, claims.speaker_text) AS speaker_name,
        claims.speaker_text, claims.attribution, claims.form, claims.cue, claims.text, claims.said, articles.published,
        articles.outlet, articles.title, articles.path, claims.article,
        claims.span_start, claims.span_end, claims.source_start, claims.source_end
      FROM claims JOIN articles ON articles.id = claims.article
      LEFT JOIN claim_speakers ON claim_speakers.claim = claims.id
      LEFT JOIN entities ON entities.id = claim_speakers.entity;

    CREATE VIEW who_is_who AS
      -- Roles with the names of people and organisations.
      SELECT roles.id, roles.person, people.name AS person_name, roles.title, roles.organisation,
        organisations.name AS organisation_name, roles.as_of, roles.article,
        roles.span_start, roles.span_end, roles.source_start, roles.source_end
      FROM roles JOIN entities AS people ON people.id = roles.person
      JOIN entities AS organisations ON organisations.id = roles.organisation;

    CREATE VIEW current_facts AS
      -- Of each thing and property the values of the latest date on file; contested values stand side by side.
      SELECT facts.id, facts.subject, entities.name AS subject_name, facts.predicate, facts.value, facts.number, facts.unit,
        facts.qualifier, coalesce(facts.date, articles.published) AS as_of, facts.attributed_to, facts.claim, facts.article,
        facts.span_start, facts.span_end, facts.source_start, facts.source_end
      FROM facts JOIN entities ON entities.id = facts.subject JOIN articles ON articles.id = facts.article
      WHERE NOT EXISTS (SELECT 1 FROM facts AS later JOIN articles AS later_articles ON later_articles.id = later.article
        WHERE later.subject = facts.subject AND later.predicate = facts.predicate AND later.unit IS facts.unit
          AND later.qualifier IS facts.qualifier
          AND coalesce(later.date, later_articles.published, '') > coalesce(facts.date, articles.published, ''));

    CREATE VIEW connections AS
      -- Relations with the names of both ends.
      SELECT relations.id, relations.subject, subjects.name AS subject_name, relations.predicate, relations.object,
        objects.name AS object_name, articles.published, relations.article,
        relations.span_start, relations.span_end, relations.source_start, relations.source_end
      FROM relations JOIN entities AS subjects ON subjects.id = relations.subject
      JOIN entities AS objects ON objects.id = relations.object JOIN articles ON articles.id = relations.article;
    """
}
