/// What the rules need a phrase for that they ask for only at a place they know; the raw value stands in
/// `data/language/words.tsv`, as that of a ``WordUse``, whose words are found everywhere beforehand.
enum PhraseUse: String, Sendable, CaseIterable {
  // Roles.

  /// Stands directly before an office without a firm that begins there: 由|董事长.
  case officeLead = "office-lead"
  /// Before an office says which of several holders is meant: 前任, 另一位.
  case officeRank = "office-rank"
  /// Stands for the firm spoken of, or ends the name of one: 公司.
  case firmNoun = "firm-noun"
  /// Is a noun, or a part of one, that would be the subject itself behind a person: 团队, 妻.
  case otherSubject = "other-subject"
  /// Ends what says when and how somebody took an office: 随后, 曾.
  case circumstanceEnd = "circumstance-end"
  /// Between an organisation and an office says that it is that of another one: 大学.
  case otherOrganisation = "other-organisation"
  /// Is what somebody is for an article, not an office: 作者.
  case bylineOffice = "byline-office"
  /// Does not stand between a verb of founding and what was founded: 是.
  case descriptionStop = "description-stop"
  /// Ends the words that say what was founded, before its name: 创办的风投|公司.
  case firmDescription = "firm-description"
  /// Opens the list of those who hold an office, behind it: 创始人|包括.
  case officeList = "office-list"
  /// Says of several people that each does something: 均, 分别.
  case alike
  /// Ends an office that no firm has: 总统.
  case stateOffice = "state-office"
  /// Behind a verb of founding says that a firm is described by it: 由 X 创办|的公司.
  case describedFirm = "described-firm"
  /// Is a verb of leading a firm, not a round or a project: 执掌.
  case firmLeading = "firm-leading"

  // Statements.

  /// Before a cue makes it a noun: 这一|表示.
  case cueDeterminer = "cue-determiner"
  /// Is a cue of making known what one does: 宣布.
  case announcing
  /// Opens words that point to what was told before: 证实|有关|消息.
  case backPointer = "back-pointer"
  /// Is a cue whose object may be what somebody feels: 表示|感谢.
  case feelingCue = "feeling-cue"
  /// Tells which share of a group speaks: %, 成的.
  case share
  /// Is a noun for what a firm expects of its own figures: 指引.
  case outlook

  // Mentions.

  /// Leads to another name in the bracket behind a name: 简称.
  case aliasLead = "alias-lead"
  /// Behind a firm and a place ends the name of its branch: 分公司.
  case branchForm = "branch-form"
  /// Closes a full legal name: 有限公司.
  case legalForm = "legal-form"
  /// Tells the trade in a full name, which the short one need not have: 网络.
  case trade
  /// Leads from a Latin name to the classifier of what it is: 是一|家.
  case oneOf = "one-of"
  /// Counts firms: 家.
  case firmClassifier = "firm-classifier"
  /// Counts products: 款.
  case productClassifier = "product-classifier"
  /// Counts people: 位.
  case personClassifier = "person-classifier"
  /// Behind a Latin name says that a law is called so: 法案.
  case lawNoun = "law-noun"
  /// Leads to people, before a name with an office: 配合.
  case peopleLead = "people-lead"
  /// Stands between a noun for people and a name: 妻子|名叫.
  case personNaming = "person-naming"
  /// Before a name says that its bearer takes charge: 由, 任命.
  case appointing
  /// Is what nobody but a person does, so that one place of a name is enough: 毕业于.
  case study
  /// Directly before a name shows that a firm is meant, not its service: 接近.
  case nearFirm = "near-firm"
  /// Directly behind a name shows that a service is meant, not its firm: 平台.
  case serviceSign = "service-sign"
  /// Ends a name in marks that is a model: 大模型.
  case modelEnding = "model-ending"
  /// Behind a name in marks says that it is an outlet: 公众号.
  case accountNoun = "account-noun"
  /// Is held by every article that tells of models by their numbers: 参数.
  case modelTopic = "model-topic"

  /// Its place among all cases.
  var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
