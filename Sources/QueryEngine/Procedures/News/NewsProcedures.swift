/// The procedures that Hearsay adds to openCypher.
public enum NewsProcedures {
  /// A registry with all of them.
  public static var registry: ProcedureRegistry {
    var registry = ProcedureRegistry()
    registry.register(NeighborsProcedure())
    registry.register(CommonNeighborsProcedure())
    registry.register(WhoMentionedProcedure())
    registry.register(TimelineProcedure())
    registry.register(LinksProcedure())
    registry.register(IndirectLinksProcedure())
    registry.register(DistanceProcedure())
    registry.register(ShortestWaysProcedure())
    registry.register(PathProcedure())
    registry.register(DegreeProcedure())
    registry.register(PageRankProcedure())
    registry.register(BetweennessProcedure())
    registry.register(CommunitiesProcedure())
    registry.register(ComponentsProcedure())
    registry.register(SimilarProcedure())
    return registry
  }
}
