import GraphModel
import QueryLanguage
import Testing
import _TestSupport

@testable import QueryEngine

struct FunctionCatalogTests {
  static var evaluator: ConstantEvaluator {
    let node = NodeID(rawValue: 0)
    let other = NodeID(rawValue: 1)
    let relationship = RelationshipID(rawValue: 0)
    return ConstantEvaluator(
      variables: [
        "n": .node(node), "m": .node(other), "r": .relationship(relationship),
        "p": .path(PathValue(nodes: [node, other], relationships: [relationship])),
      ],
      context: FunctionContext(
        graph: AcquaintanceGraph(), statementTime: 1_700_000_000_000_000_000))
  }

  @Test(arguments: FunctionCatalog.names)
  func example_gives_what_the_signature_says(name: String) throws {
    let signature = try #require(FunctionCatalog.function(named: name)?.signature)
    let value = try Self.evaluator.value(of: signature.example)
    #expect(ValueText.literal(value) == signature.exampleResult)
    if case .call(let call) = try Expression(parsing: signature.example).kind, call.name == name {
      #expect(value.isNull || signature.result.contains(ValueTypes(of: value)))
    }
    #expect(!signature.summary.isEmpty)
  }

  @Test func functions_are_those_of_the_golden_list() {
    let lines = FunctionCatalog.all.map(\.signature).map { signature in
      let parameters = signature.parameters.map { $0.name + ($0.isOptional ? "?" : "") }
      return "\(signature.name)(\(parameters.joined(separator: ", ")))"
        + (signature.isVariadic ? "…" : "")
        + (signature.aliases.isEmpty ? "" : " also " + signature.aliases.joined(separator: ", "))
    }
    expectSnapshot(lines.joined(separator: "\n") + "\n", named: "functions.txt")
  }

  @Test func names_and_aliases_are_unique_whatever_the_case() {
    let names = FunctionCatalog.all.flatMap { [$0.signature.name] + $0.signature.aliases }
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
  }
}
