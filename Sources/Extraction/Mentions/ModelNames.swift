import Knowledge
import TextRepair

/// Finds names of models that no lexicon lists, by their form.
///
/// Three forms: a listed model's name with a size or further version behind it (`Qwen 72B`, `GPT-4V`);
/// a quoted name that holds or follows a model's name or the word 模型 (`模型「Chinese Llama 2 7B」`); Latin
/// words directly before 大模型 (`Spark 大模型` stays `Spark`).
struct ModelNames {
  let text: ArticleBytes
  let lexicon: Lexicon
  let language: LanguageTables

  /// Stretches that name an unlisted model, in order.
  func find(mentions: Mentions) -> [TextSpan] {
    var result: [TextSpan] = []
    for mention in mentions.all where mention.kind == .model {
      if let quoted = quotedName(around: mention) {
        result.append(quoted)
      } else if let versioned = versionedName(from: mention) {
        result.append(versioned)
      }
    }
    for mention in mentions.all where mention.kind == .model || mention.kind == .product {
      if let derived = derivedName(from: mention) { result.append(derived) }
    }
    if text.contains(language.words(.modelNoun), in: TextSpan(start: 0, end: text.count)) {
      for span in quotedNames(after: language.words(.modelNoun).sorted) where !mentions.overlaps(span) {
        result.append(span)
      }
    }
    return ModelNames.disjoint(result)
  }

  /// Of stretches that overlap the one found first, all of them in order.
  private static func disjoint(_ spans: [TextSpan]) -> [TextSpan] {
    var kept: [TextSpan] = []
    for span in spans {
      let index = kept.partitioningIndex { $0.start >= span.start }
      if index > 0, kept[index - 1].overlaps(span) { continue }
      if index < kept.count, kept[index].overlaps(span) { continue }
      kept.insert(span, at: index)
    }
    return kept
  }

  /// `「Chinese Llama 2 7B」`: a whole quotation that is one Latin name with a model's name inside.
  private func quotedName(around mention: ResolvedMention) -> TextSpan? {
    var start = mention.span.start, end = mention.span.end
    while let scalar = text.character(before: start), isNameScalar(scalar) {
      start = text.start(before: start)
    }
    while let scalar = text.character(at: end), isNameScalar(scalar) { end = text.end(after: end) }
    let span = text.trimmed(TextSpan(start: start, end: end))
    guard span.start < mention.span.start || span.end > mention.span.end else { return nil }
    guard let before = text.character(before: start), let after = text.character(at: end) else { return nil }
    return "「“『".unicodeScalars.contains(before) && "」”』".unicodeScalars.contains(after) && span.count <= 40
      ? span : nil
  }

  /// `GPT-4V`, `Qwen 72B`, `Claude 3.7 Sonnet`: a family's name with a version behind it.
  private func versionedName(from mention: ResolvedMention) -> TextSpan? {
    let versions = ModelVersions(text: text, language: language)
    return versions.end(behind: mention.span).map { TextSpan(start: mention.span.start, end: $0) }
  }

  /// `青鹭|语音合成|模型2.0`: a family's name, what the model is for, and a version behind 模型.
  private func derivedName(from mention: ResolvedMention) -> TextSpan? {
    var offset = mention.span.end
    for _ in 0..<7 {
      if text.has("模型", at: offset) {
        let noun = TextSpan(start: offset, end: offset + 6)
        guard text.character(at: noun.end)?.isLatinWord == true,
          let end = ModelVersions(text: text, language: language).end(behind: noun)
        else { return nil }
        return TextSpan(start: mention.span.start, end: end)
      }
      guard let scalar = text.character(at: offset), scalar.isHan,
        !language.characters(.grammar).contains(scalar)
      else {
        return nil
      }
      offset = text.end(after: offset)
    }
    return nil
  }

  /// Short quotations that stand directly behind one of `words`.
  private func quotedNames(after words: [String]) -> [TextSpan] {
    let whole = TextSpan(start: 0, end: text.count)
    return words.flatMap { text.all($0, in: whole) }.compactMap { place in
      guard let open = text.character(at: place.end), "「“『".unicodeScalars.contains(open) else { return nil }
      let start = text.end(after: place.end)
      var end = start
      while let scalar = text.character(at: end), !"」”』，。\n".unicodeScalars.contains(scalar) {
        end = text.end(after: end)
      }
      guard let close = text.character(at: end), "」”』".unicodeScalars.contains(close), end > start,
        end - start <= 30
      else { return nil }
      let name = TextSpan(start: start, end: end)
      return QuotedVerbs(text: text, language: language).contains(name) ? nil : name
    }
  }

  private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isAsciiWord || scalar == " " || scalar == "-" || scalar == "."
  }
}
