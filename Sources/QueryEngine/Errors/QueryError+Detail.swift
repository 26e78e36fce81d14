extension QueryError {
  /// What exactly is wrong, with the names and values a message needs.
  public enum Detail: Sendable, Hashable {
    // MARK: Names and scopes
    case undefinedVariable(name: String, known: [String])
    case variableAlreadyBound(name: String)
    case variableTypeConflict(name: String, expected: String, actual: String)
    case noVariablesInScope
    case columnNameConflict(name: String)
    case noExpressionAlias
    case differentColumnsInUnion(left: [String], right: [String])
    case missingParameter(name: String)
    case invalidParameterUse(name: String)
    case unknownName(name: String, candidates: [NameCandidate])
    case ambiguousName(name: String, candidates: [NameCandidate])

    // MARK: Clauses and patterns
    case invalidClauseComposition(reason: String)
    case unexpectedSyntax(reason: String)
    /// An error that the language's lexer or parser names itself.
    case malformed(code: String, reason: String)
    case invalidDelete
    case requiresDirectedRelationship
    case creatingVarLength
    case noSingleRelationshipType
    case relationshipUniquenessViolation(name: String)
    case nonConstantExpression(context: String)
    case negativeIntegerArgument(context: String)

    // MARK: Aggregation
    case invalidAggregation
    case nestedAggregation
    case ambiguousAggregationExpression

    // MARK: Functions and procedures
    case unknownFunction(name: String, known: [String])
    case procedureNotFound(name: String, known: [String])
    case invalidNumberOfArguments(name: String, expected: ClosedRange<Int>, actual: Int)
    case invalidArgumentPassingMode(name: String)
    case unknownProcedureOutput(name: String, known: [String])

    // MARK: Values
    case invalidArgumentType(context: String, expected: String, actual: String)
    case invalidArgumentValue(context: String, value: String)
    case invalidPattern(pattern: String, PatternError)
    case invalidPropertyType(value: String)
    case mapElementAccessByNonString(actual: String)
    case listElementAccessByNonInteger(actual: String)
    case numberOutOfRange(context: String, value: String)
    case integerOverflow(operation: String)
    case divisionByZero

    // MARK: Changes
    case mergeReadOwnWrites(key: String)
    case deletedEntityAccess
    case deleteConnectedNode
    case graphFailure(reason: String)

    // MARK: Limits
    case cancelled
    case memoryLimitExceeded(bytes: Int)
    case nestingTooDeep(limit: Int)
  }
}

extension QueryError.Detail {
  /// openCypher's name of the detail, such as `UndefinedVariable`.
  public var code: String {
    switch self {
    case .undefinedVariable: "UndefinedVariable"
    case .variableAlreadyBound: "VariableAlreadyBound"
    case .variableTypeConflict: "VariableTypeConflict"
    case .noVariablesInScope: "NoVariablesInScope"
    case .columnNameConflict: "ColumnNameConflict"
    case .noExpressionAlias: "NoExpressionAlias"
    case .differentColumnsInUnion: "DifferentColumnsInUnion"
    case .missingParameter: "MissingParameter"
    case .invalidParameterUse: "InvalidParameterUse"
    case .unknownName: "UnknownName"
    case .ambiguousName: "AmbiguousName"
    case .invalidClauseComposition: "InvalidClauseComposition"
    case .unexpectedSyntax: "UnexpectedSyntax"
    case .malformed(let code, _): code
    case .invalidDelete: "InvalidDelete"
    case .requiresDirectedRelationship: "RequiresDirectedRelationship"
    case .creatingVarLength: "CreatingVarLength"
    case .noSingleRelationshipType: "NoSingleRelationshipType"
    case .relationshipUniquenessViolation: "RelationshipUniquenessViolation"
    case .nonConstantExpression: "NonConstantExpression"
    case .negativeIntegerArgument: "NegativeIntegerArgument"
    case .invalidAggregation: "InvalidAggregation"
    case .nestedAggregation: "NestedAggregation"
    case .ambiguousAggregationExpression: "AmbiguousAggregationExpression"
    case .unknownFunction: "UnknownFunction"
    case .procedureNotFound: "ProcedureNotFound"
    case .invalidNumberOfArguments: "InvalidNumberOfArguments"
    case .invalidArgumentPassingMode: "InvalidArgumentPassingMode"
    case .unknownProcedureOutput: "UnknownProcedureOutput"
    case .invalidArgumentType: "InvalidArgumentType"
    case .invalidArgumentValue, .invalidPattern: "InvalidArgumentValue"
    case .invalidPropertyType: "InvalidPropertyType"
    case .mapElementAccessByNonString: "MapElementAccessByNonString"
    case .listElementAccessByNonInteger: "ListElementAccessByNonInteger"
    case .numberOutOfRange: "NumberOutOfRange"
    case .integerOverflow: "IntegerOverflow"
    case .divisionByZero: "DivisionByZero"
    case .mergeReadOwnWrites: "MergeReadOwnWrites"
    case .deletedEntityAccess: "DeletedEntityAccess"
    case .deleteConnectedNode: "DeleteConnectedNode"
    case .graphFailure: "GraphFailure"
    case .cancelled: "Cancelled"
    case .memoryLimitExceeded: "MemoryLimitExceeded"
    case .nestingTooDeep: "NestingTooDeep"
    }
  }
}
