/// What the rules need a small word for; the raw value stands in `data/language/words.tsv`.
enum WordUse: String, Sendable, CaseIterable {
  /// Stands behind 称 for what gets a name: 称其为「…」.
  case calling
  /// Opens the description of an unnamed speaker: 一位资深投资人.
  case quantifier
  /// Points back to a speaker named or described before: 上述投资人, 这位 CEO.
  case demonstrative
  /// Stands before whom somebody speaks to: 对机器之心表示.
  case addressing
  /// Stands behind the name of whom somebody speaks to: 机器之心记者.
  case asker
  /// Ends a date between speaker and cue: 8月16日晚间.
  case dateEnding = "date-ending"
  /// Opens a circumstance between speaker and cue: 就此事回应.
  case circumstance
  /// Stands behind the name of the organisation that speaks: 谷歌方面表示.
  case spokesman
  /// Joins two speakers: 曾国洋与张岳认为.
  case joiner
  /// Stands in a frame for the article itself and names no speaker: 如前文所述.
  case selfReference = "self-reference"
  /// Opens a frame that names a source, in which no other cue counts: 据Meta披露.
  case sourceOpening = "source-opening"
  /// Is a cue whose object is the one who is told: 告诉机器之心.
  case tellingCue = "telling-cue"
  /// Behind a verb makes it no cue for what follows: 透露了消息, 披露的信息.
  case particle
  /// Is a noun for what was quoted: 这个观点来自于X.
  case view
  /// Tells whose view it was: 这个观点来自于X.
  case origin
  /// Points back to a quotation whose speaker it then names: 说这句话的人.
  case sayer
  /// Stands between that and the name: 是, 正是.
  case being
  /// Labels the answers of an interview.
  case answerLabel = "answer-label"
  /// May stand between an organisation and an office: 昆仑万维联席CEO.
  case officeBetween = "office-between"
  /// Stands for the organisation named before: 公司 CEO 段行简.
  case ownFirm = "own-firm"
  /// Makes an office that of whom somebody talks to, whose name may stand anywhere: 您的 CTO.
  case listenersOwn = "listeners-own"
  /// Says that somebody holds an office: 她是鹤汀资本合伙人.
  case holding
  /// Joins a person to an organisation without an office: 创立, 任职于.
  case affiliation
  /// Says of an organisation by whom it was set up: 由陆知微创立.
  case founding
  /// Stands for the person named before.
  case personPronoun = "person-pronoun"
  /// Parts two offices of one person: X总裁、Y CEO.
  case officeJoiner = "office-joiner"
  /// Before an organisation says that an office is over.
  case former
  /// Says that somebody takes or has an office whose firm may stand elsewhere: 接任总裁.
  case takingOffice = "taking-office"
  /// Between an organisation and an office behind 在 says that somebody serves there: 在北屿科技|担任总裁.
  case serving
  /// Leads to where somebody serves: 在.
  case servingAt = "serving-at"
  /// Joins an office to the name behind it: 法定代表人|为陆知微.
  case officeCopula = "office-copula"
  /// Parts an office from an organisation, so that it is none of a department of it.
  case officeStop = "office-stop"
  /// Is an office of a firm, which opens a sentence only in an article about that firm: 创始人.
  case leadingOffice = "leading-office"
  /// Stands before a word of holding: 曾任.
  case holdingAdverb = "holding-adverb"
  /// Is a character that may follow a Chinese name, and that no name of three characters ends in.
  case nameFollower = "name-follower"
  /// Is a character that may follow the name of an organisation.
  case firmFollower = "firm-follower"
  /// Behind a name with a weak ending shows that it acts: 墨洋数据发布报告.
  case acting
  /// Is a noun whose quoted name behind it is a model: 大模型产品「式说」.
  case modelNoun = "model-noun"
  /// Is counted by the number before it: 超过2倍.
  case measure
  /// Stands in clauses and never in a name for somebody: 因为, 可以, 了.
  case clauseWord = "clause-word"
  /// Stands in clauses and never in the description of an unnamed speaker, which may hold 不愿 or 在读.
  case clauseInDescription = "clause-in-description"
  /// Opens the description of several people: 多位投资人.
  case several
  /// Opens a sentence that adds to what was said, also in a new paragraph: 同时表示.
  case addition
  /// Holds the opening of a frame inside a word: 数据 opens none.
  case notFrame = "not-frame"
  /// Says that a document came out: 发布的报告.
  case published
  /// Ends the dateline of an agency's news: 某某社8月6日讯.
  case dateline
  /// Behind another cue makes one with it: 吐槽说.
  case completingCue = "completing-cue"
  /// Is the news itself as a speaker, told by the outlet before it: 彭博社报道称.
  case news
  /// Ends a cue that says that somebody spoke or wrote, and did not only think or find: 表示, 补充说.
  case speakingCue = "speaking-cue"
  /// Shows something without saying it, so that it is no speaker: 照片显示.
  case mute
  /// Opens a clause in which the author takes the word back inside a sentence: 换句话说, 据悉.
  case comment
  /// Ends a cue that does what it says, and in one sentence: 宣布, 证实.
  case deedCue = "deed-cue"
  /// Ends a cue of somebody who explains, and may go on: 表示, 认为.
  case explainingCue = "explaining-cue"
  /// Is a document in which a firm gives account, sentence after sentence: 财报, 公告.
  case filing
  /// Behind a cue makes it the time of something else: 表示|时，…, 宣布|后，….
  case cueAside = "cue-aside"
  /// Is a cue whose object may be a topic, and the words themselves a quotation behind it: 回忆那天，「…」.
  case topicCue = "topic-cue"
  /// Is a noun for news whose content stands before it: 否认了灯芯科技停产的|传闻.
  case newsNoun = "news-noun"
  /// Is a noun for words that were said, behind a quotation: 这是他的原话.
  case utterance
  /// Is a cue before which only those stand who speak: 认为.
  case plainCue = "plain-cue"
  /// Puts an object before its verb: 把, 将.
  case objectOpening = "object-opening"
  /// Ends a cue that says what something is called: 定义为, 比作.
  case callingCue = "calling-cue"
  /// Turns against what was said, before another one who does: `，不过|灯芯科技予以否认`.
  case opposing
  /// Tells that somebody opposes what was said, or leaves it open: 否认.
  case denial
  /// Opens a paragraph as one item of several: 第一, 其二.
  case itemMark = "item-mark"
  /// Says in a sentence without a statement that somebody else shows or finds something: 显示, 注意到.
  case finding
  /// Opens a sentence that gives a part of what the one before told: 其中，.
  case part
  /// Opens a sentence of the author's with a date, and of a filing's with what it reports: 截至.
  case dateTurn = "date-turn"
  /// Is what somebody puts out to say something, before the cue: 发布|视频|称.
  case publication
  /// Says that it was put out: 发布|视频|称.
  case publishing
  /// Ends a frame that names a source and needs no closing word: 据|公告，….
  case sourceNoun = "source-noun"
  /// Hands the word on to whom an outlet quotes: 援引|知情人士|报道称.
  case citing
  /// Tells that somebody put money into a firm, behind a list of those who did: 领投.
  case investing
  /// Stands between such a list and the verb: 联合领投.
  case investingAdverb = "investing-adverb"
  /// Is a noun for those who invest, before a list of them: 领投方为.
  case investorNoun = "investor-noun"
  /// Opens a list behind a noun: 投资方包括.
  case listOpening = "list-opening"
  /// Leads to a name in a list and is no part of it: 老股东湖心基金.
  case itemLead = "item-lead"
  /// Stands in the description of investors that are not named: 多家机构.
  case unnamedInvestor = "unnamed-investor"
  /// Tells what a firm made public: 发布半年报.
  case firmVerb = "firm-verb"
  /// Is what only firms make public: 半年报.
  case firmPaper = "firm-paper"
  /// Stands between a firm and such a verb: 近日宣布.
  case newsAdverb = "news-adverb"
  /// Is an office that only a firm has, behind its name: 创始人.
  case firmOffice = "firm-office"
  /// Is what firms do, people and offices too: 回应.
  case firmAct = "firm-act"
  /// Stands before the title of a game or film: 手游《…》.
  case workNoun = "work-noun"
  /// Stands behind the title of a game or film: 《…》上映.
  case workSign = "work-sign"
  /// Stands before a name that what follows explains: 名为 Tallowe 的公司.
  case naming
  /// Is a character of names that are written by their sound: 卡, 斯.
  case transliteration
  /// Names a line of products, of which a number tells one: iPhone|18.
  case productLine = "product-line"
  /// Is a noun for a device, between its firm and its number: 词典笔|X6.
  case deviceNoun = "device-noun"
  /// Is a noun for the app of the firm before it: 青鹭出行|App.
  case ownApp = "own-app"
  /// Is a variant of a product, behind its number: Pro.
  case productVariant = "product-variant"
  /// Stands directly behind a name and shows where it ends: 出资, 去年.
  case nameTail = "name-tail"
  /// Is what somebody does whom 由 before the name makes the subject: 由周牧川|接替.
  case takingCharge = "taking-charge"
  /// Is what only people do, directly behind a name: 毕业于, 回忆.
  case personAct = "person-act"
  /// Is a word of the version of a model, behind its number: Turbo.
  case modelVariant = "model-variant"
  /// Tells that a clause speaks of models: 参数, 权重.
  case modelSign = "model-sign"
  /// Stands before the platform on which something is put: 登陆, 上架.
  case hosting
  /// Behind a title in marks shows that it is the press: 《灯芯周刊》|记者.
  case pressSign = "press-sign"
  /// Is what somebody did for an article, before a name: 编辑.
  case creditRole = "credit-role"
  /// Is an office behind which a byline may name several: 记者.
  case pressOffice = "press-office"
  /// Opens a sentence that joins to reported words before it: 因此, 该.
  case unfolding
  /// Says what will, may or must be: 将, 应.
  case modal
  /// Behind a name tells what it is: 是一家.
  case defining
  /// Is a cue whose speaker stands in its own clause, else nobody says it: 预计.
  case ownSubject = "own-subject"
  /// Is what somebody feels or gives by saying so, behind 表示: 对结果表示|遗憾.
  case attitude
  /// Is how somebody leaves an office: 辞职.
  case leaving
  /// Opens what stands for a firm named before, whatever it is called: 这家|芯片制造商.
  case thisFirm = "this-firm"
  /// Tells that somebody said nothing: 拒绝置评.
  case silence
  /// Is a polite word behind a family name: 女士.
  case courtesy
  /// Says that somebody leads something, which makes no title: 执掌.
  case leadingVerb = "leading-verb"
  /// Is a noun for a part of a firm that somebody leads: 团队.
  case department
  /// Is what only firms have or do, directly behind the name: 旗下, 递表.
  case firmSign = "firm-sign"
  /// Directly behind a name shows that it is a product: 售价.
  case productSign = "product-sign"
  /// Directly before a name shows that it is a product: 搭载.
  case productLead = "product-lead"
  /// Stands between such a word and the name: 全新的.
  case newness
  /// Counts what is listed before it, behind a number: 三|款.
  case classifier
  /// Is a service that a firm runs under its own name: 地图.
  case ownService = "own-service"
  /// Looks like the code of a product and is a quarter, a level or the like (Q3), or the letters of such a code (FY).
  case noCode = "no-code"
  /// Stands before numbers and codes and ends no brand: 型号.
  case beforeCode = "before-code"
  /// Directly behind Latin words shows that they name an event or a law, which are no entities: 大会.
  case noNameTail = "no-name-tail"

  /// Its place among all cases.
  var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
