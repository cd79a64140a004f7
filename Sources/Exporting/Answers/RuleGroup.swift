public import Extraction

extension SheetGroup {
  /// The rules by what they find, each with its sentences.
  public init(rules: [FindingRule]) {
    self.init(
      heading: [],
      sections: FindingRule.Kind.allCases.map { kind in
        Section("\(kind.rawValue)s", Sheet(rules: rules.filter { $0.finds == kind }))
      })
  }
}

extension Sheet {
  fileprivate init(rules: [FindingRule]) {
    self.init(
      columns: [
        Column("rule"), Column("form"), Column("finds_something_in", .below), Column("leaves_alone", .below),
      ],
      rows: rules.map { rule in
        [
          .text(rule.name), .text(rule.form), .text("✓ \(rule.example.replacing("\n", with: " / "))"),
          .text("✗ \(rule.counterexample.replacing("\n", with: " / "))"),
        ]
      })
  }
}
