package import GraphModel

extension KnowledgeGraph {
  package func labelID(_ name: String) -> LabelID? {
    labelSymbols.id(of: name).map(LabelID.init)
  }

  package func relationshipTypeID(_ name: String) -> RelationshipTypeID? {
    typeSymbols.id(of: name).map(RelationshipTypeID.init)
  }

  package func propertyKeyID(_ name: String) -> PropertyKeyID? {
    keySymbols.id(of: name).map(PropertyKeyID.init)
  }

  package func name(of label: LabelID) -> String { labelSymbols.name(of: label.rawValue) }
  package func name(of type: RelationshipTypeID) -> String { typeSymbols.name(of: type.rawValue) }
  package func name(of key: PropertyKeyID) -> String { keySymbols.name(of: key.rawValue) }

  package var symbols: GraphSymbols {
    GraphSymbols(
      labels: used(labelSymbols) { $0 < delta.labelCounts.count && delta.labelCounts[$0] > 0 },
      relationshipTypes: used(typeSymbols) {
        $0 < delta.typeCounts.count && delta.typeCounts[$0] > 0
      },
      propertyKeys: used(keySymbols) {
        base.uses(key: $0) || ($0 < keyUses.count && keyUses[$0] > 0)
      })
  }

  private func used(_ table: SymbolTable, where isUsed: (Int) -> Bool) -> [String] {
    table.names.indices.filter(isUsed).map { table.names[$0] }.sorted()
  }

  func count(key: UInt32, _ change: Int) {
    while keyUses.count <= Int(key) { keyUses.append(0) }
    keyUses[Int(key)] += change
  }
}

extension GraphBase {
  /// Whether any node or relationship has a value under a key.
  func uses(key: Int) -> Bool {
    guard !isEmpty, let key = NewsKey(rawValue: UInt32(key)) else { return false }
    return switch key {
    case .id: true
    case .name: summary.entities > 0
    case .aliases: !aliases.isEmpty
    case .description: !descriptions.isEmpty
    case .wikidata: !wikidata.isEmpty
    case .title: !titles.isEmpty
    case .date: !dateNames.isEmpty
    case .source: !sources.isEmpty
    case .url: !urls.isEmpty
    case .text: summary.statements > 0 || !articleTexts.isEmpty
    case .quotation: !statementQuotation.isEmpty
    case .cue: !cueNames.isEmpty
    case .speakerText, .speakerAs: !statementSpeakerText.isEmpty
    case .role: !roles.isEmpty
    case .count: segments.contains { $0.header.type == 1 && $0.header.relationshipCount > 0 }
    case .start, .end: !statementStart.isEmpty || !relationStart.isEmpty
    case .article: !relationArticle.isEmpty
    case .confidence: !statementConfidence.isEmpty || !relationConfidence.isEmpty
    case .extractor: !extractorNames.isEmpty
    case .similarity: !similarity.isEmpty
    case .negated, .hedged: !statementFlags.isEmpty
    }
  }
}
