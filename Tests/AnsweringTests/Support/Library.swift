import Answering
import InventedReadings
import KnowledgeStore

/// An answerer over a knowledge base of invented articles, in a folder of its own.
struct Library {
  /// All invented articles; made once, for it is only read.
  static let invented = Result { try Library() }

  private let folder: ScratchFolder
  let answerer: Answerer

  init(_ articles: [InventedArticle] = InventedLibrary.articles) throws {
    folder = try ScratchFolder()
    let store = try KnowledgeStore(path: folder.file("library.db"))
    for article in articles {
      _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    }
    answerer = Answerer(store: try store.reader())
  }
}
