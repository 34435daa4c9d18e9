package import BillingModel
import FlowMeaning
package import FlowReading

/// A table of what the model knows, as text for people or as JSON for tools.
package struct ModelTable: Sendable {
  package let columns: [String]
  /// The rows; each has a text for every column.
  package let rows: [[String]]

  /// The table as text with aligned columns.
  package var text: String {
    let widths = columns.indices.map { column in ([columns] + rows).map { $0[column].count }.max() ?? 0 }
    return ([columns] + rows).map { row in
      row.indices.map { column in
        column == columns.count - 1
          ? row[column] : row[column] + String(repeating: " ", count: widths[column] - row[column].count)
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// The table as a JSON list with an object for each row, whose keys are the names of the columns.
  package var json: String {
    let objects = rows.map { row in
      JSONValue.object(Dictionary(zip(columns, row.map(JSONValue.text))) { first, _ in first })
    }
    return JSONValue.list(objects).document
  }
}

extension ModelTable {
  /// The controls: how each is used, and its label in each language.
  package static func controls(_ catalogue: Catalogue) -> ModelTable {
    let languages = catalogue.languages.map(\.tag)
    return ModelTable(
      columns: ["name", "use", "entry", "beside each product"] + languages,
      rows: Control.allCases.map { control in
        [
          control.rawValue, control.use.rawValue, control.entry?.rawValue ?? "",
          control.isPerSubscription ? "yes" : "no",
        ] + languages.map { catalogue.labels.label(of: .control(control), in: $0)?.text ?? "" }
      })
  }

  /// The facts: the type of each, the screens that show it, whether an account can be given it, its meaning, and what
  /// readings call it in each language.
  package static func facts(_ catalogue: Catalogue) -> ModelTable {
    let writers = catalogue.languages.map { ReadingWriter($0, labels: catalogue.labels) }
    return ModelTable(
      columns: ["name", "type", "screens", "can be given", "meaning"] + catalogue.languages.map(\.tag),
      rows: Fact.allCases.map { fact in
        [
          fact.rawValue, fact.type.words, fact.screens.map(\.rawValue).joined(separator: " "),
          fact.isSettable ? "yes" : "no", fact.meaning,
        ] + writers.map { $0.name(fact) }
      })
  }

  /// The readings of every statement that can be made about the facts, or about one of them, in each language.
  package static func readings(_ catalogue: Catalogue, of facts: [Fact] = Fact.allCases) -> ModelTable {
    let writers = catalogue.languages.map { ReadingWriter($0, labels: catalogue.labels) }
    return ModelTable(
      columns: ["attributes"] + catalogue.languages.map(\.tag),
      rows: facts.flatMap(\.statements).map { attributes, statement in
        [attributes] + writers.map { $0.clause(statement) }
      })
  }

  /// The dimensions of the account space and their values. The first value is that of the ordinary account.
  package static func dimensions() -> ModelTable {
    ModelTable(
      columns: ["name", "title", "values"],
      rows: Dimension.allCases.map { [$0.name, $0.title, $0.names.joined(separator: " ")] })
  }

  /// The rules that exclude combinations of values from the account space.
  package static func rules() -> ModelTable {
    ModelTable(
      columns: ["where", "is", "reason"],
      rows: AccountRule.all.map { rule in
        let values = rule.dimension.names.enumerated().filter { rule.values & (1 << UInt64($0.offset)) != 0 }
        return [rule.dimension.title, values.map(\.element).joined(separator: " "), rule.reason]
      })
  }

  /// The policies: the value that the data give each, and the values that it can have.
  package static func policies(_ catalogue: Catalogue) -> ModelTable {
    ModelTable(
      columns: ["name", "is", "values"],
      rows: PolicyName.allCases.map { name in
        [name.rawValue, catalogue.policies.word(for: name), name.values.joined(separator: " ")]
      })
  }

  /// The effects that a page must tell, and the facts or the mail by whose claim it tells each.
  package static func effects() -> ModelTable {
    ModelTable(
      columns: ["name", "told by a claim of"],
      rows: Effect.allCases.map { effect in
        let mail = effect.tellingMail.map { ["mail \($0.rawValue)"] } ?? []
        return [effect.name, (effect.tellingFacts.map(\.rawValue) + mail).joined(separator: " ")]
      })
  }
}

extension ValueType {
  /// The type in words, with its possible names.
  fileprivate var words: String {
    switch self {
    case .flag: "yes or no"
    case .name(let names): names.joined(separator: " | ")
    case .names(let names): "some of \(names.joined(separator: " "))"
    case .products: "some of the products"
    case .percent: "per cent"
    case .count: "count"
    case .money: "money"
    case .day: "day"
    case .period: "period"
    case .currency: "currency"
    }
  }
}
