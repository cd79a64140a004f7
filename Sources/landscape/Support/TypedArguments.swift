public import ArgumentParser
public import Exporting
public import Knowledge
public import TextRepair

// The rooms' own values as arguments: what is not one of them is misuse, and the parser says what there is.

extension SheetFormat: ExpressibleByArgument {}
extension GraphFormat: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension QuotationForm: ExpressibleByArgument {}
extension Attribution: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {
  /// An encoding by any label that pages use for it, such as `gbk` or `Shift-JIS`.
  public init?(argument: String) {
    self.init(label: argument)
  }
}
