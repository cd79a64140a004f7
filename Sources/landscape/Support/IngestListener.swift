import Exporting
import Ingestion

/// Tells of each article how it ended: stored and unchanged on standard output, failed on standard error.
struct IngestListener {
  /// Whether only failures are told.
  let isQuiet: Bool

  /// Tells of one article; a closed output does not end the ingest.
  func hear(_ outcome: IngestOutcome) {
    switch outcome.result {
    case .stored: tell("stored     \(outcome.path)")
    case .unchanged: tell("unchanged  \(outcome.path)")
    case .failed(let failure): Terminal.complain("failed \(failure.description)")
    }
  }

  private func tell(_ line: String) {
    guard !isQuiet else { return }
    do throws(OutputFailure) { try Terminal.print(PrintableText.line(line) + "\n") } catch { return }
  }
}
