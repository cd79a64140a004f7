import Knowledge
import Testing

@Suite("Dates as exact as their source")
struct PartialDateTests {
  @Test(arguments: ["2023", "2023-07", "2023-07-19", "--07-19", "--07"])
  func `a date reads back as it is written`(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "23", "2023-13", "2023-02-30", "--02-30", "2023-7-1", "--7", "-07-19", "2023-07-19-01", "07-19",
  ])
  func `what is no date is refused`(text: String) {
    #expect(PartialDate(text) == nil)
  }
}

@Suite("Names made from content")
struct ContentHashTests {
  @Test func `the digest is SHA-256`() {
    #expect(
      ContentHash.sha256(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `parts that run together the same way still differ`() {
    #expect(
      ContentHash.identifier(tag: "s1", parts: ["ab", "c"])
        != ContentHash.identifier(tag: "s1", parts: ["a", "bc"]))
  }

  @Test(arguments: [
    ("Chinese Llama 2 7B", "model/chinese-llama-2-7b"), ("GPT-3.5", "model/gpt-3.5"),
    ("文心 一言", "model/文心-一言"),
  ])
  func `an unlisted entity is named after its words`(name: String, id: String) {
    #expect(EntityID(kind: .model, name: name).rawValue == id)
  }
}
