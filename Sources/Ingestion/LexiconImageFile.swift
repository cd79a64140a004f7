import Extraction
import Foundation

/// The image of the lexicon in a folder of tables, `generated/lexicon.image`, beside what `make setup` makes.
///
/// It only saves time. One that is missing, damaged, or of other tables is as good as none, and one that cannot be written
/// is done without.
struct LexiconImageFile {
  private static let name = "generated/lexicon.image"

  private let folder: DataFolder
  /// What tells the tables that the image must be of.
  private let key: String

  init(folder: DataFolder, key: String) { (self.folder, self.key) = (folder, key) }

  /// The lexicon of the image; nil where there is none of these tables.
  func lexicon() -> Lexicon? {
    do throws(DataFolderFailure) {
      return LexiconImage.lexicon(in: try folder.bytes(of: LexiconImageFile.name), key: key)
    } catch {
      return nil
    }
  }

  /// Puts an image in the place of the one that is there, whole or not at all, whoever reads or writes it meanwhile.
  ///
  /// - Returns: whether it could be; it cannot where the folder belongs to somebody else.
  @discardableResult
  func write(_ lexicon: Lexicon) -> Bool {
    let place = URL(fileURLWithPath: folder.path).appendingPathComponent(LexiconImageFile.name)
    do {
      try Data(LexiconImage(lexicon, key: key).bytes).write(to: place, options: .atomic)
      return true
    } catch {
      return false
    }
  }
}
