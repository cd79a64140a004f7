import Answering
import Ingestion

extension QuestionGrammar {
  /// The grammar of a data folder.
  init(folder: DataFolder) throws {
    var contents: [String: String] = [:]
    for name in QuestionGrammar.fileNames { contents[name] = try folder.text(of: name) }
    try self.init(contents)
  }
}
