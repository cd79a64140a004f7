/// The articles that some paths stand for, one after the other: files, the files of folders, and what is in containers.
///
/// A file that is one article is only named, so that it is read where there is time for it; what comes out of a container
/// is there already.
public struct ArticleSource {
  /// What comes next.
  enum Item: Sendable {
    /// A file that is one article.
    case file(String)
    /// An article out of a container, or from standard input.
    case input(ArticleInput)
    /// Something that could not be had.
    case failed(ReadingFailure)
  }

  private let files: ArticleFiles
  private var inputs: ArraySlice<IngestInput>
  private var paths: ArraySlice<String> = []
  private var container: ContainerReader?

  /// The articles of some inputs, in their order.
  public init(_ inputs: [IngestInput], files: ArticleFiles = ArticleFiles()) {
    self.files = files
    self.inputs = inputs[...]
  }

  /// The next one; nil behind the last.
  mutating func next() -> Item? {
    while true {
      switch container?.next() {
      case .success(let input)?: return .input(input)
      case .failure(let failure)?: return .failed(failure)
      case nil: container = nil
      }
      do throws(ReadingFailure) {
        if let path = paths.popFirst() {
          guard let opened = try files.container(at: path) else { return .file(path) }
          container = opened
        } else if let input = inputs.popFirst() {
          if let item = try take(input) { return item }
        } else {
          return nil
        }
      } catch {
        return .failed(error)
      }
    }
  }

  /// The bytes of the next article, or why they could not be had; nil behind the last.
  public mutating func nextArticle() -> Result<ArticleInput, ReadingFailure>? {
    switch next() {
    case nil: return nil
    case .input(let input): return .success(input)
    case .failed(let failure): return .failure(failure)
    case .file(let path):
      do {
        return .success(ArticleInput(path: path, bytes: try files.bytes(at: path)))
      } catch {
        return .failure(error)
      }
    }
  }

  private mutating func take(_ input: IngestInput) throws(ReadingFailure) -> Item? {
    switch input {
    case .path(let path):
      paths = try files.list(path)[...]
      return nil
    case .standardInput(let bytes):
      guard bytes.count <= files.byteLimit else { throw files.tooLong("-", count: bytes.count) }
      return .input(ArticleInput(path: "-", bytes: bytes))
    }
  }
}
