import Knowledge
public import KnowledgeStore

/// Where articles come from.
public enum IngestInput: Hashable, Sendable {
  /// A file, or a folder whose articles are taken with those of the folders in it.
  case path(String)
  /// What the caller read from standard input.
  case standardInput([UInt8])
}

/// Reads articles, several at a time, and puts them on file one by one in the order of the input.
///
/// Each article is one transaction, so a run that is killed leaves every article either whole on file or
/// not there; run again, it goes on where it stopped.
public struct Ingest: Sendable {
  private let reader: ArticleReader
  private let store: KnowledgeStore
  private let files: ArticleFiles
  private let width: Int

  /// An ingest into a store.
  ///
  /// - Parameters:
  ///   - reader: how bytes are read.
  ///   - store: where readings go.
  ///   - files: how files are found and read.
  ///   - width: how many articles are read at the same time, 1 at least.
  public init(reader: ArticleReader, store: KnowledgeStore, files: ArticleFiles = ArticleFiles(), width: Int)
  {
    self.reader = reader
    self.store = store
    self.files = files
    self.width = max(1, width)
  }

  /// Reads and stores every article of `inputs`, and tells of each as soon as its turn has come.
  ///
  /// - Throws: the failure that ended the whole run, such as a full disk; a bad article does not.
  public func run(
    _ inputs: [IngestInput], report: (IngestOutcome) -> Void
  ) async throws(StoreFailure) -> IngestSummary {
    let result: Result<IngestSummary, StoreFailure> = await withTaskGroup(of: (Int, Draft).self) { group in
      var summary = IngestSummary()
      var waiting: [Int: Draft] = [:]
      var started = 0, finished = 0
      var source = ArticleSource(inputs, files: files)
      func startNext() {
        guard started - finished < width * Ingest.lead, let item = source.next() else { return }
        let place = started
        group.addTask { (place, draft(item)) }
        started += 1
      }
      for _ in 0..<width { startNext() }
      while let (place, draft) = await group.next() {
        waiting[place] = draft
        while let next = waiting.removeValue(forKey: finished) {
          do throws(StoreFailure) {
            let outcome = try finish(next)
            summary.count(outcome)
            report(outcome)
          } catch {
            group.cancelAll()
            return .failure(error)
          }
          finished += 1
        }
        for _ in 0..<(width - (started - finished - waiting.count)) { startNext() }
      }
      return .success(summary)
    }
    return try result.get()
  }

  /// How far reading may run ahead of storing, in articles for each that is read at the same time.
  private static let lead = 4

  /// An article that was read, or not, and is not on file yet.
  private struct Draft: Sendable {
    enum State: Sendable {
      case read(Reading, [UInt8])
      case unchanged
      case failed(ReadingFailure)
      case stopped(StoreFailure)
    }

    let path: String
    let sha256: String
    let state: State
  }

  /// Reads one article, unless these rules have read the same bytes before.
  private func draft(_ item: ArticleSource.Item) -> Draft {
    switch item {
    case .failed(let failure):
      return Draft(path: failure.path, sha256: "", state: .failed(failure))
    case .input(let input):
      return draft(input)
    case .file(let path):
      do {
        return draft(ArticleInput(path: path, bytes: try files.bytes(at: path)))
      } catch {
        return Draft(path: path, sha256: "", state: .failed(error))
      }
    }
  }

  private func draft(_ input: ArticleInput) -> Draft {
    let (path, sha256) = (input.path, ContentHash.sha256(input.bytes))
    do {
      if try store.holds(sha256: sha256, path: path, rulesVersion: reader.rulesVersion) {
        return Draft(path: path, sha256: sha256, state: .unchanged)
      }
    } catch {
      return Draft(path: path, sha256: sha256, state: .stopped(error))
    }
    do {
      return Draft(path: path, sha256: sha256, state: .read(try reader.read(input), input.bytes))
    } catch {
      return Draft(path: path, sha256: sha256, state: .failed(error))
    }
  }

  /// Puts on file what was read, and what became of it.
  private func finish(_ draft: Draft) throws(StoreFailure) -> IngestOutcome {
    switch draft.state {
    case .unchanged:
      return IngestOutcome(path: draft.path, result: .unchanged)
    case .failed(let failure):
      return try fail(draft, failure)
    case .stopped(let failure):
      throw failure
    case .read(let reading, let bytes):
      do {
        let outcome = try store.insert(reading, original: bytes, rulesVersion: reader.rulesVersion)
        return IngestOutcome(path: draft.path, result: outcome == .stored ? .stored : .unchanged)
      } catch StoreFailure.refusedReading(_, let reason) {
        return try fail(draft, ReadingFailure(path: draft.path, stage: .store, reason: reason))
      }
    }
  }

  private func fail(_ draft: Draft, _ failure: ReadingFailure) throws(StoreFailure) -> IngestOutcome {
    try store.recordFailure(
      path: draft.path, sha256: draft.sha256, stage: failure.stage.rawValue, reason: failure.reason)
    return IngestOutcome(path: draft.path, result: .failed(failure))
  }
}
