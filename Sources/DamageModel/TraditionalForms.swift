import TextRepair

/// The traditional form of each character that only simplified text uses: what a converter makes of a page.
///
/// Characters of both scripts stay (里, 面), and of several forms it is the one that comes first in
/// Unicode, which is nearly always the common one (發 for 发). Forms that GBK lacks are left out.
struct TraditionalForms {
  /// The forms, by simplified character.
  let forms: [Unicode.Scalar: Unicode.Scalar]

  init(_ tables: RepairTables) {
    var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
    let codec = CodecTable.gb18030
    for (traditional, simplified) in tables.script.simplifiedForms
    where tables.script.use(of: simplified) == .simplified && codec?.pair(of: traditional) != nil {
      forms[simplified] = min(forms[simplified] ?? traditional, traditional)
    }
    self.forms = forms
  }
}
