package import BillingModel
import FlowReading
import FlowTranslation
package import FlowVerification
import Testing

/// A flow of the shipped content, ready to be walked.
package struct CompiledFlow: CustomTestStringConvertible {
  package let id: String
  package let center: BillingCenter
  package let program: FlowProgram

  package var testDescription: String { id }

  /// Every flow, in the language that it was written in.
  package static func all() throws -> [CompiledFlow] {
    let (catalogue, flows) = try ShippedContent().compiled()
    return flows.compactMap { flow in
      catalogue.configuration(for: flow.localized.flow.product).map { configuration in
        CompiledFlow(id: flow.localized.flow.id, center: BillingCenter(configuration), program: flow.program)
      }
    }
  }
}
