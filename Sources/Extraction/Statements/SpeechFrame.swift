/// A pair of words around a speaker that makes what follows his: 据…介绍, 在…看来.
struct SpeechFrame {
  let rule: String
  let openings: [String]
  let closings: [String]
  /// Closings that count without a speaker between: 据介绍.
  let mayBeEmpty: Set<String>

  /// Whether a name alone may fill the frame: 据央视新闻，….
  var mayLackClosing: Bool { rule == "according-to" }

  /// The opening words of all frames.
  static let openings = WordSet(all.flatMap(\.openings))

  static let all = [
    SpeechFrame(
      rule: "according-to", openings: ["根据", "据", "按照"],
      closings: ["介绍", "披露", "透露", "报道", "消息", "公布的", "发布的", "爆料", "称", "显示", "统计", "测算", "估算", "预测", "说法", "公告", "提供的", "描述", "了解到", "估计", "数据", "观点", "说明", "信息", "分析", "调查", "研究"],
      mayBeEmpty: ["介绍", "透露", "报道"]),
    SpeechFrame(rule: "in-the-view-of", openings: ["在"], closings: ["看来", "眼中", "眼里"], mayBeEmpty: []),
    SpeechFrame(
      rule: "as-said-by", openings: ["正如", "正像", "就像", "如同", "如"], closings: ["所言", "所说", "所述", "所指出", "所强调", "所讲"],
      mayBeEmpty: []),
    SpeechFrame(rule: "in-the-words-of", openings: ["用"], closings: ["的话说", "的话来说"], mayBeEmpty: []),
  ]
}
