import Knowledge
import TextRepair

/// What an article says about itself, from all that its page shows.
struct ArticleMetadata: Equatable, Sendable {
  var headline: HeadlineReader.Headline?
  var authors: [String] = []
  var outlet: String?
  var host: String?
  var url: String?
  var published: PartialDate?
}

/// Weighs what a page says of its author, its outlet, its host and its date; what is said most plainly wins.
struct MetadataReader: Sendable {
  private let phrases: BlockPhrases
  private let credits: CreditReader
  private let datelines: DatelineReader
  private let bylines: BareBylineReader
  private let reporters: ReporterCreditReader

  init(phrases: BlockPhrases) {
    self.phrases = phrases
    credits = CreditReader(words: phrases.credits, outlets: phrases.outlets)
    datelines = DatelineReader(outlets: phrases.outlets, names: phrases.names)
    bylines = BareBylineReader(outlets: phrases.outlets, names: phrases.names)
    reporters = ReporterCreditReader(outlets: phrases.outlets, names: phrases.names)
  }

  /// The metadata of a page.
  func read(_ page: Page, verdicts: [Verdict]) -> ArticleMetadata {
    let lines = creditLines(page, verdicts)
    var result = ArticleMetadata()
    let named = page.metadata.site ?? page.metadata.titles.lazy.compactMap(site(of:)).first
    result.headline = HeadlineReader().headline(of: page, verdicts: verdicts, credits: lines, site: named)
    let dateline = self.dateline(page, verdicts)
    let bare = page.lines.indices.lazy.filter { verdicts[$0] == .content(.byline) }
      .compactMap { bylines.read(page, at: $0) }.first
    let reported = page.lines.indices.lazy.filter { verdicts[$0] == .content(.byline) }
      .compactMap { reporters.read(page, at: $0) }.first { $0.outlet != nil || !$0.authors.isEmpty }
    let archive = page.header.lazy.compactMap(\.account).first
      .map { ArchiveAccount.read($0, in: page, cues: phrases.cues) }
    let reprints = ReprintReader(outlets: phrases.outlets, credits: credits)
    let sources = reprints.read(page, verdicts)
    result.url = url(of: page) ?? sources.cited?.url
    if result.headline == nil {
      result.headline = sources.cited.map { HeadlineReader.Headline(words: $0.title, line: nil) }
    }
    result.published =
      page.metadata.published ?? published(page, lines) ?? bare?.published
      ?? shown(page, result.headline?.line) ?? shownAround(page, verdicts) ?? headed(page)
      ?? dateline?.published
    result.outlet =
      origin(lines) ?? page.metadata.origin ?? bare?.outlet ?? reported?.outlet ?? dateline?.outlet
      ?? sources.outlet ?? archive?.account
    let site =
      page.metadata.site.flatMap(phrases.outlets.outlet(named:))
      ?? result.url.flatMap(phrases.outlets.outlet(ofAddress:)) ?? named
    let host = lines.flatMap { $0.values(.host) }.first ?? sources.host ?? site
    if result.outlet == nil { result.outlet = host ?? reprints.addressee(page, verdicts) }
    result.outlet = result.outlet.map { phrases.outlets.outlet(named: $0) ?? $0 }
    result.host = (host ?? siteHeader(page, verdicts)).map { phrases.outlets.outlet(named: $0) ?? $0 }
    if result.host == result.outlet { result.host = nil }
    result.authors = authors(
      page, lines: lines, dateline: dateline, archive: archive,
      byline: (bare?.authors ?? []) + (reported?.authors ?? []) + sources.authors)
    return result
  }

  /// The credits of all lines that may hold some, in order.
  private func creditLines(_ page: Page, _ verdicts: [Verdict]) -> [CreditLine] {
    page.lines.indices.compactMap { index in
      switch verdicts[index] {
      case .content(.byline), .aside(.credit), .aside(.disclaimer), .aside(.metadata), .aside(.navigation):
        let line = page.lines[index]
        guard !line.mark.isOutside, line.span.count <= Page.longestShown else { return nil }
        guard let found = page.credits[index], let first = found.credits.first, first.kind != .picture else {
          return nil
        }
        return verdicts[index] == .aside(.credit) && found.isSourceOnly ? nil : found
      default: return nil
      }
    }
  }

  private func origin(_ lines: [CreditLine]) -> String? {
    lines.flatMap { $0.values(.source) }.first ?? lines.flatMap { $0.values(.origin) }.first
  }

  private func authors(
    _ page: Page, lines: [CreditLine], dateline: Dateline?, archive: ArchiveAccount?, byline: [String]
  ) -> [String] {
    let named = lines.flatMap { $0.values(.author) }
    if !named.isEmpty { return named.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
    if !byline.isEmpty { return byline.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
    let listed = page.metadata.authors.filter { phrases.outlets.outlet(named: $0) == nil }
    if !listed.isEmpty { return listed }
    if let reporters = dateline?.authors, !reporters.isEmpty { return reporters }
    return archive?.author.map(NameList.names) ?? []
  }

  private func dateline(_ page: Page, _ verdicts: [Verdict]) -> Dateline? {
    let body = page.lines.indices.lazy.filter { verdicts[$0].isContent && page.lines[$0].form.isProse }
    return body.prefix(3).compactMap { datelines.read(page.lines[$0], in: page) }.first
  }

  private func url(of page: Page) -> String? {
    if let url = page.metadata.url { return url }
    for line in page.header {
      if let field = line.field, field.key == "link" || field.key == "url" || field.key == "id",
        WebAddress.host(of: field.value) != nil
      {
        return field.value
      }
      if line.account != nil, let target = line.target { return target }
    }
    return nil
  }

  private func published(_ page: Page, _ lines: [CreditLine]) -> PartialDate? {
    for (line, header) in zip(page.lines, page.header) {
      let words = header.published ?? (header.isLeadIn ? page.words(of: line) : nil)
      if let date = words.flatMap(DateReader.first(in:)) { return date }
      if let field = header.field, field.key == "date" || field.key == "published",
        let date = DateReader.first(in: field.value)
      {
        return date
      }
    }
    return lines.flatMap { $0.values(.date) }.lazy.compactMap(DateReader.first(in:)).first
  }

  /// The day in one of the short lines under the headline, beside a time or a few words.
  private func shown(_ page: Page, _ headline: Int?) -> PartialDate? {
    guard let headline else { return nil }
    let below = page.lines.dropFirst(headline + 1).prefix(6).filter {
      $0.form.weight < 60
        && ($0.form.sentenceEnds == 0
          || Stamp.read(page.words(of: $0), metadata: page.metadata, names: phrases.names) != nil)
    }
    return below.lazy.compactMap { DateReader.first(in: page.words(of: $0)) }.first { $0.day != nil }
  }

  /// The day in one of the short lines around the head of an HTML page, where its structure puts them elsewhere.
  private func shownAround(_ page: Page, _ verdicts: [Verdict]) -> PartialDate? {
    guard page.mediaType == .html, let first = verdicts.firstIndex(where: \.isContent) else { return nil }
    let near = page.lines[max(0, first - 10)..<min(page.lines.count, first + 8)].filter {
      $0.form.weight < 60 && $0.form.sentenceEnds == 0 && $0.mark.linkShare < 0.5
    }
    return near.lazy.compactMap { DateReader.first(in: page.words(of: $0)) }.first { $0.day != nil }
  }

  /// The day at the head of a text that is no page.
  private func headed(_ page: Page) -> PartialDate? {
    guard page.mediaType != .html else { return nil }
    return page.lines.prefix(HeadDate.lines).lazy.filter { HeadDate.mayStand(on: $0) }
      .compactMap { HeadDate.read(page.words(of: $0), names: phrases.names) }.first
  }

  private func site(of title: String) -> String? {
    SiteSuffix.site(of: title, outlets: phrases.outlets, names: phrases.names)
  }

  private func siteHeader(_ page: Page, _ verdicts: [Verdict]) -> String? {
    verdicts.firstIndex(of: .aside(.siteHeader)).map { page.words(of: page.lines[$0]) }
  }
}
