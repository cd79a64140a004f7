import Articles
import TextRepair

/// The capitalised words that stand together in each block of an article, found once for all rules that read runs.
struct CapitalChains {
  private let finder: CapitalRunFinder
  private let blocks: [Block]
  /// For each block its chains; none where it is no prose.
  private let chains: [[[TextSpan]]]

  init(_ blocks: [Block], finder: CapitalRunFinder) {
    (self.blocks, self.finder) = (blocks, finder)
    chains = blocks.map {
      $0.kind == .paragraph || $0.kind == .listItem || $0.kind == .title
        ? finder.words.chains(in: $0.span) : []
    }
  }

  /// The runs of the blocks that `isRead` wants, in order, but for words that `isKnown` says tell nothing.
  func runs(
    where isRead: (Block) -> Bool, except isKnown: ([TextSpan]) -> Bool = { _ in false }
  ) -> [CapitalRun] {
    zip(blocks, chains).gather { block, chains in
      chains.isEmpty || !isRead(block) ? [] : finder.runs(in: block.span, of: chains, except: isKnown)
    }
  }
}
