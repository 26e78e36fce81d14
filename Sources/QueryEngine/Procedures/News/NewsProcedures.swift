/// The procedures that Hearsay adds to openCypher.
public enum NewsProcedures {
  /// A registry with all of them.
  public static var registry: ProcedureRegistry {
    var registry = ProcedureRegistry()
    registry.register(NeighborsProcedure())
    registry.register(CommonNeighborsProcedure())
    return registry
  }
}
