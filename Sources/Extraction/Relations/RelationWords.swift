/// Words that decide whether a cue tells a relation, and of whom.
enum RelationWords {
  static let plans: Phrases = [
    "计划", "拟", "有意", "意向", "想法", "报价", "要约", "考虑", "洽谈", "提议", "兴趣", "希望", "提出", "试图", "是否", "同意", "承诺",
    "would", "could", "offer", "bid", "plan", "talks", "wants to", "considering", "might",
  ]
  static let denials: Phrases = [
    "没有", "并未", "尚未", "从未", "并非", "不是", "并无", "禁止", "无法", "无意", "很少", "从不", "不再", "如果", "假如", "倘若", "要是",
    "did not", "not ", "never ", "n't ",
  ]
  /// What makes another word of a word before it: 竞争|者, 发布|会.
  static let tails: Phrases = [
    "者", "对手", "力", "伙伴", "方", "会", "后", "前", "日", "商", "率", "创始", "国", "体",
  ]
  /// Denials of what somebody is.
  static let negations: Phrases = ["不是", "并非", "不再是", "isn’t", "isn't", " not a", " not the", "no longer"]
  /// What a clause begins with that describes the name before it, or speaks of it.
  static let relatives: Phrases = [
    "which ", "that ", "a ", "an ", "the ", "its ", "it ", "and ", "was ", "were ", "is ", "another ",
    "first ", "now ",
    "originally ", "who ", "one ",
  ]
  /// Words that put a name behind them out of a verb's reach: `an update for Alexa`.
  static let asides: Phrases = [
    " for ", " in ", " with ", " to ", " on ", " about ", "针对", "支持", "带有", "基于", "用于", "面向", "关于",
  ]
  static let future: Phrases = ["计划", "拟", "即将", "将于", "预计", "plans to", "will ", "planning to"]
  /// Words that say that who releases something has made it.
  static let own: Phrases = ["自研", "自主研发", "自主开发"]
  static let blanks: ScalarSet = ["“", "「", "《", "\"", " ", "『", "‘"]
  /// Characters that may stand before an owner.
  static let joints: ScalarSet = [
    "和", "与", "及", "是", "由", "在", "对", "从", "向", "据", "被", "让", "跟", "同", "为", "如", "括", "的", "到", "给",
  ]
  static let making: Phrases = ["开发", "研发", "打造", "推出", "发布", "设计", "训练", "自研", "提供", "制造", "创建", "运营"]
  static let taking: Phrases = ["收购", "并购", "买下", "吸收合并"]
  static let companions: Phrases = ["与", "和", "同", "跟", "、", "and ", "with "]
}
