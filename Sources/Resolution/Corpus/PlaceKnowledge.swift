import GraphModel
import TextAnalysis

/// What the gazetteer knows of places: the country in which a city or region lies.
///
/// It is kept as the place's description (`city (Russia)`), never as a relation, so that no path,
/// count or evidence takes it for something that an article says.
struct PlaceKnowledge {
  let gazetteer: Gazetteer

  /// Smaller cities share their names with too many others: about 300,000 inhabitants
  /// (`GazetteerEntry.populationClass`).
  private static let leastPopulation = 8

  /// The record with a description of a place whose name means one city or region only.
  func completed(_ record: EntityRecord) -> EntityRecord {
    guard record.kind == .place, record.description == nil,
      let description = description(of: record)
    else { return record }
    var record = record
    record.description = description
    return record
  }

  private func description(of record: EntityRecord) -> String? {
    for name in [record.name] + record.aliases {
      guard let entry = gazetteer.entry(named: name), let code = entry.country else { continue }
      if entry.flags.contains(.country) { return nil }
      guard !entry.flags.contains(.commonWord), let kind = kind(of: entry),
        let country = gazetteer.countryName(code)
      else { continue }
      return "\(kind) (\(country))"
    }
    return nil
  }

  private func kind(of entry: GazetteerEntry) -> String? {
    if entry.flags.contains(.capital) { return "capital" }
    if entry.flags.contains(.city), entry.populationClass >= Self.leastPopulation { return "city" }
    return entry.flags.contains(.region) ? "region" : nil
  }
}
