public import Foundation

/// Why an annotation file could not be taken.
public struct AnnotationFailure: Error, Equatable, CustomStringConvertible {
  /// The file, as it was named to the program.
  public let path: String
  /// What is wrong, as the end of a sentence.
  public let reason: String

  /// Which file, what is wrong, and where the format is described.
  public var description: String {
    "\(path) is no annotation: \(reason); docs/annotating.md describes the format"
  }
}

extension AnnotatedArticle {
  /// Reads an annotation file: JSON by the protocol, UTF-8.
  ///
  /// What the protocol does not know is passed over; a value may be a number or words.
  ///
  /// - Parameters:
  ///   - annotation: the bytes of the file.
  ///   - path: for the failure's wording.
  /// - Throws: ``AnnotationFailure`` where it is no JSON, or an entry lacks what the score needs.
  public init(annotation: Data, path: String) throws(AnnotationFailure) {
    do {
      self = AnnotatedArticle(try JSONDecoder().decode(AnnotationDocument.self, from: annotation))
    } catch let error as DecodingError {
      throw AnnotationFailure(path: path, reason: error.complaint)
    } catch {
      throw AnnotationFailure(path: path, reason: error.localizedDescription)
    }
  }

  private init(_ document: AnnotationDocument) {
    language = document.article?.language
    title = document.article?.title
    outlet = document.article?.outlet
    authors = document.article?.authors ?? []
    cleanText = document.clean_text ?? document.article?.clean_text
    entities = (document.entities ?? []).map {
      Entity(
        id: $0.id, kind: $0.type, name: $0.name,
        mentions: (($0.mentions ?? []) + ($0.aliases ?? [])).map(\.text))
    }
    statements = (document.statements ?? []).map {
      Statement(
        speakers: $0.speakers ?? $0.speaker.map { [$0] } ?? [], speakerText: $0.speaker_text ?? "",
        form: $0.form ?? "", text: [$0.text, $0.quote].compactMap(\.self).first { !$0.isEmpty } ?? "",
        cue: $0.cue ?? "")
    }
    facts = (document.facts ?? []).map {
      Fact(subject: $0.subject, predicate: $0.predicate, value: $0.value?.text, date: $0.date?.text)
    }
    relations = (document.relations ?? []).map {
      Relation(subject: $0.subject, predicate: $0.predicate, object: $0.object)
    }
    roles = (document.roles ?? []).map { Role(person: $0.person, organisation: $0.org) }
  }
}

/// The JSON of an annotation file, with the protocol's own names for its fields.
private struct AnnotationDocument: Decodable {
  struct Article: Decodable {
    var title: String?, outlet: String?, authors: [String]?, language: String?, clean_text: String?
  }
  struct Entity: Decodable {
    var id: String, type: String, name: String, mentions: [SurfaceForm]?, aliases: [SurfaceForm]?
  }
  struct Statement: Decodable {
    var speaker: String?, speakers: [String]?, speaker_text: String?, form: String?, text: String?,
      quote: String?
    var cue: String?
  }
  struct Fact: Decodable { var subject: String?, predicate: String, value: Scalar?, date: Scalar? }
  struct Relation: Decodable { var subject: String?, predicate: String, object: String? }
  struct Role: Decodable { var person: String?, org: String? }

  var article: Article?
  var clean_text: String?
  var entities: [Entity]?
  var statements: [Statement]?
  var facts: [Fact]?
  var relations: [Relation]?
  var roles: [Role]?
}

/// A surface form: words, or an object that holds them.
private struct SurfaceForm: Decodable {
  let text: String

  private enum CodingKeys: CodingKey { case text }

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.singleValueContainer(), let words = try? container.decode(String.self) {
      text = words
    } else {
      text = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .text)
    }
  }
}

/// A value that may be words, a number or a truth; nil where it is anything else.
private struct Scalar: Decodable {
  let text: String?

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let words = try? container.decode(String.self) {
      text = words
    } else if let number = try? container.decode(Int.self) {
      text = String(number)
    } else if let number = try? container.decode(Double.self) {
      text = String(number)
    } else {
      text = nil
    }
  }
}

extension DecodingError {
  /// What is wrong and at which place of the document.
  fileprivate var complaint: String {
    switch self {
    case .keyNotFound(let key, let context): "\(place(context)) has no “\(key.stringValue)”"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(place(context)) is of the wrong kind"
    case .dataCorrupted: "it is not valid JSON"
    @unknown default: "it cannot be read"
    }
  }

  private func place(_ context: Context) -> String {
    let names = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
    return names.isEmpty ? "it" : names.joined(separator: " ")
  }
}
