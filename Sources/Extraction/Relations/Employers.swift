import Knowledge

/// For which firm a person acts: `执行长陆知微宣布推出青鹭2` tells of a release by the firm that she leads.
///
/// Somebody with offices at two organisations acts for neither alone.
struct Employers {
  private let firms: [EntityID: EntityID]

  /// The firms of those who hold an office at one organisation only.
  init(_ roles: [RoleDraft]) {
    firms = Dictionary(grouping: roles, by: \.person).compactMapValues { roles in
      let organisations = Set(roles.map(\.organisation))
      return organisations.count == 1 ? organisations.first : nil
    }
  }

  /// The organisation that a person acts for; nil where the article leaves it open.
  subscript(person: EntityID) -> EntityID? { firms[person] }
}
