import BillingModel
import Testing

@testable import FlowCompiler

/// A flow of the shipped content, ready to be walked.
struct CompiledFlow: CustomTestStringConvertible {
  let id: String
  let center: BillingCenter
  let walkthrough: Walkthrough

  var testDescription: String { id }

  /// Every flow, in the language that it was written in.
  static func all() throws -> [CompiledFlow] {
    let (catalogue, flows) = try ShippedContent().compiled()
    return flows.compactMap { flow in
      catalogue.configuration(for: flow.localized.flow.product).map { configuration in
        CompiledFlow(id: flow.localized.flow.id, center: BillingCenter(configuration), walkthrough: flow.walkthrough)
      }
    }
  }
}
