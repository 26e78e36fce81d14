import Extraction
import GraphModel
import TextAnalysis

/// Finds (or adds) the entities of countries that relations name by an adjective only.
enum CountryEnds {
  /// The entity (index) of each country that a relation leads to; countries that the article does
  /// not mention by name become entities without mentions.
  static func places(
    of relations: [ExtractedRelation], in entities: inout [LocalEntity], gazetteer: Gazetteer
  ) -> [String: Int] {
    var places: [String: Int] = [:]
    for relation in relations {
      guard case .country(let name) = relation.to, places[name] == nil else { continue }
      let wanted = gazetteer.entry(named: name)?.country
      let known = entities.firstIndex { entity in
        guard entity.kind == .place, entity.decision == nil else { return false }
        if entity.name == name { return true }
        guard let wanted, let entry = gazetteer.entry(named: entity.name) else { return false }
        return entry.flags.contains(.country) && entry.country == wanted
      }
      if let known {
        places[name] = known
      } else {
        places[name] = entities.count
        entities.append(LocalEntity(kind: .place, name: name, mentions: [], joins: [], context: []))
      }
    }
    return places
  }
}
