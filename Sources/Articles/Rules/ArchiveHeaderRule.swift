import Knowledge

/// The fields that an archive puts over or under a page it keeps (``ArchiveHeader``), among the first twelve lines.
struct ArchiveHeaderRule: LineRule {
  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    index < page.header.count && page.header[index].isHeader ? .metadata : nil
  }
}
