import Answering
import ArgumentParser
import DataTables
import Glibc
import Ingestion
import KnowledgeStore

/// How a command ends when it does not end well: one sentence on standard error, and an exit code.
enum Ending: Error {
  /// There is no answer: exit code 1.
  case nothingFound(String)
  /// The command could not do what it was told: exit code 2.
  case failed(String)
  /// The reader of the output has left, as `head` does: no word, exit code 0.
  case unread

  /// Ends the process.
  func leave() -> Never {
    switch self {
    case .nothingFound(let sentence):
      Terminal.complain(sentence)
      exit(1)
    case .failed(let sentence):
      Terminal.complain(sentence)
      exit(2)
    case .unread:
      exit(0)
    }
  }

  init(_ failure: OutputFailure) {
    switch failure {
    case .readerHasLeft: self = .unread
    case .cannotWrite: self = .failed(failure.description)
    }
  }

  init(_ failure: AnsweringFailure) {
    switch failure {
    case .unknownName, .unknownFinding: self = .nothingFound(failure.description)
    default: self = .failed(failure.description)
    }
  }
}

/// Runs a part of a command and words whatever failure of the rooms it meets.
func wording<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let failure as AnsweringFailure {
    throw Ending(failure)
  } catch let failure as StoreFailure {
    throw Ending.failed(failure.description)
  } catch let failure as DataFolderFailure {
    throw Ending.failed(failure.description)
  } catch let failure as DataTableFailure {
    throw Ending.failed(failure.description)
  } catch let failure as ReadingFailure {
    throw Ending.failed(failure.description)
  } catch let failure as FileFailure {
    throw Ending.failed(failure.description)
  }
}
