public import GraphModel

/// The procedures that `CALL` finds, by name.
public struct ProcedureRegistry: Sendable {
  private var procedures: [String: any Procedure] = [:]

  /// A registry without procedures.
  public init() {}

  /// Adds a procedure, in place of one with the same name.
  public mutating func register(_ procedure: some Procedure) {
    procedures[procedure.signature.name] = procedure
  }

  /// The procedure of a name, or nil.
  public func procedure(named name: String) -> (any Procedure)? { procedures[name] }

  /// All signatures, sorted by name.
  public var signatures: [ProcedureSignature] {
    procedures.values.map(\.signature).sorted { $0.name < $1.name }
  }
}

/// Something that `CALL` can run: arguments in, rows out.
public protocol Procedure: Sendable {
  /// Its name, parameters, outputs and documentation.
  var signature: ProcedureSignature { get }
  /// The output rows for one set of arguments, each as long as the signature's outputs.
  ///
  /// - Throws: `QueryError` for arguments it cannot work with.
  func rows(
    arguments: [Value], graph: any QueryableGraph
  ) throws(QueryError) -> [[Value]]
}

/// What a procedure takes and gives.
public struct ProcedureSignature: Sendable, Hashable {
  /// A parameter or output column.
  public struct Field: Sendable, Hashable {
    public var name: String
    public var type: ProcedureType
    /// Whether `null` is allowed.
    public var isNullable: Bool
    /// Whether a call may leave the argument out (with all after it).
    public var isOptional: Bool

    /// Puts a field together.
    public init(
      name: String, type: ProcedureType, isNullable: Bool = true, isOptional: Bool = false
    ) {
      self.name = name
      self.type = type
      self.isNullable = isNullable
      self.isOptional = isOptional
    }
  }

  /// The full name with its namespaces, such as `db.labels`.
  public var name: String
  public var parameters: [Field]
  public var outputs: [Field]
  /// One sentence for help.
  public var summary: String
  /// A query that uses it, for help; empty where there is none.
  public var example: String

  /// The number of arguments that every call must pass.
  public var requiredCount: Int { parameters.count { !$0.isOptional } }

  /// Puts a signature together.
  public init(
    name: String, parameters: [Field], outputs: [Field], summary: String = "",
    example: String = ""
  ) {
    self.name = name
    self.parameters = parameters
    self.outputs = outputs
    self.summary = summary
    self.example = example
  }
}

/// The types that procedure signatures name.
public enum ProcedureType: String, Sendable, Hashable, CaseIterable {
  case any = "ANY"
  case boolean = "BOOLEAN"
  case integer = "INTEGER"
  case float = "FLOAT"
  case number = "NUMBER"
  case string = "STRING"
  case node = "NODE"
  case relationship = "RELATIONSHIP"
  case path = "PATH"
  case list = "LIST"
  case map = "MAP"
}
