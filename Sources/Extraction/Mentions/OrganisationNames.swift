import Knowledge
import TextRepair

/// Finds names of organisations that no lexicon lists, by their last word: 大学, 研究院, 科技, 集团 …
///
/// Han characters between a mark or a function word and the suffix make the name, at least two and at most
/// eight of them; `一家科技公司` and `这所大学` name nothing.
struct OrganisationNames {
  private static let suffixes: [(form: String, kind: EntityKind)] = [
    ("大学", .institution), ("研究院", .institution), ("科学院", .institution), ("实验室", .institution), ("学院", .institution),
    ("研究所", .institution), ("有限公司", .company), ("集团", .company), ("科技", .company), ("资本", .company),
    ("证券", .company), ("网络", .company),
  ]
  private static let borders: Set<Unicode.Scalar> = Set(
    "，。；：、！？,;:!?「」『』“”（）()《》 \n由被从向对在与和及到自据称是为让给把将或如像比的了于以等".unicodeScalars)
  private static let common: Set<String> = [
    "一家", "这家", "某家", "该", "本", "一所", "这所", "国内", "中国", "人工智能", "高", "新", "各", "多", "其", "我们", "一些", "两所", "多所", "国家", "重点",
    "一个", "这个", "新兴", "互联网", "前沿", "黑", "社交", "神经", "金融", "现代", "未来", "核心", "关键", "生物", "数字", "信息", "绿色", "风险", "产业", "人力", "社会", "外部", "海外", "投入", "利用", "全球", "美国", "通过", "一流", "先进", "创新", "高科技", "计算机", "信息技术", "联合", "独立", "内部", "国外", "自己", "大型", "头部", "上市", "所有", "名牌", "知名", "顶尖",
  ]

  let text: ArticleBytes

  /// The names, in order.
  func find(in blocks: [TextSpan]) -> [(span: TextSpan, kind: EntityKind)] {
    blocks.flatMap { block in
      OrganisationNames.suffixes.flatMap { suffix in
        text.all(suffix.form, in: block).compactMap { name(endingWith: $0, in: block).map { ($0, suffix.kind) } }
      }
    }.sorted { $0.0 < $1.0 }
  }

  private func name(endingWith suffix: TextSpan, in block: TextSpan) -> TextSpan? {
    var start = suffix.start, count = 0
    while start > block.start, count < 9, let scalar = text.character(before: start), scalar.isHan, !OrganisationNames.borders.contains(scalar) {
      start = text.start(before: start)
      count += 1
    }
    guard (2...6).contains(count) else { return nil }
    if let following = text.character(at: suffix.end), following.isHan, !OrganisationNames.borders.contains(following),
      !["教", "副", "博", "院", "校", "创", "董", "总", "首", "联", "研", "发", "表", "认", "宣", "正", "推", "近", "旗", "成", "完"].contains(following)
    {
      return nil
    }
    let head = text.text(TextSpan(start: start, end: suffix.start))
    let isCommon = OrganisationNames.common.contains { head == $0 || head.hasPrefix($0) || head.hasSuffix($0) }
    return isCommon ? nil : TextSpan(start: start, end: suffix.end)
  }
}
