/// A text of the pages that is not content. Every language has every one; `{…}` in it is filled in.
package enum InterfaceText: String, CaseIterable, Sendable {
  case siteName
  case disclaimer
  case skipLabel
  case languagesLabel
  case allArticlesLabel
  case rootHeading
  case doorText
  case indexHeading
  case indexSummary
  case entryUnit
  case entryUnitOne
  case entryChecklistName
  case draftLabel
  case checklistLabel
  case articleLabel
  case printLabel
  case draftNotice
  case stepsText
  case checkedOn
  case beforeHeading
  case notesHeading
  case stepsHeading
  case resultHeading
  case exampleHeading
  case nextHeading
  case checkedHeading
  case checked
  case checkedExcept
  case showCheckedLabel
  case stepNumber
  case tipLabel
  case noteLabel
  case importantLabel
  case troubleshootingLabel
  case resumeLabel
  case notNeeded
  case checklistHeading
  case accountLabel
  case dateLabel
  case nameLabel
  case progressPattern
  case progressComplete
  case progressLabel
  case resetLabel
  case undoLabel
  case receiptCaption
  case receiptCharge
  case receiptCredit
  case receiptOtherItems
  case receiptTax
  case receiptDue
  case receiptBalance

  /// The names of what is filled in; all of them stand in the text in every language.
  package var values: [String] {
    switch self {
    case .stepsText: ["count"]
    case .checkedOn: ["date"]
    case .checked: ["date", "accounts", "version", "steps", "total"]
    case .checkedExcept: ["date", "accounts", "version", "open"]
    case .stepNumber, .resumeLabel: ["number"]
    case .entryChecklistName: ["title"]
    case .progressPattern: ["done", "total"]
    default: []
    }
  }
}
