import ArgumentParser
import KnowledgeStore

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the description of the tables and views, in Markdown.",
    usage: "landscape schema [options]",
    discussion: """
      This is docs/schema.md, made from the database itself.

        landscape schema > docs/schema.md
      """)

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    try Terminal.print(try wording { try StoreReader(path: database.path).schemaDocument() })
  }
}
