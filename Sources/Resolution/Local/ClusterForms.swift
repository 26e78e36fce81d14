import GraphModel
import TextAnalysis

/// How clusters are named and described, read once for each mention: a cluster may have a whole
/// text's mentions, and most of them repeat one another.
struct ClusterForms {
  /// The forms of one cluster.
  struct Form {
    /// The first mention of each different name, in the cluster's order.
    fileprivate(set) var names: [Int] = []
    /// The words of its descriptions.
    fileprivate(set) var described: Set<String> = []
    fileprivate var texts: Set<String> = []
    fileprivate var read = 0
  }

  /// How many different names of a cluster are kept.
  private static let mostNames = 64

  private var forms: [Int: Form] = [:]

  /// The forms of a cluster by its root; what was joined to it since the last time is added, for a
  /// root's mentions only grow at their end.
  mutating func form(of root: Int, in draft: LocalDraft) -> Form {
    let mentions = draft.mentions(of: root)
    guard forms[root, default: Form()].read < mentions.count else { return forms[root] ?? Form() }
    var form = forms.removeValue(forKey: root) ?? Form()
    for mention in mentions[form.read...] {
      let facts = draft.facts[mention]
      if facts.isName, form.names.count < Self.mostNames,
        form.texts.insert(draft.text[facts.range]).inserted
      {
        form.names.append(mention)
      }
      if facts.form == .description { form.described.formUnion(facts.words) }
    }
    form.read = mentions.count
    forms[root] = form
    return form
  }
}
