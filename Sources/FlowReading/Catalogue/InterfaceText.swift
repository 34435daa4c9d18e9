/// A text of the pages that is not content, such as a heading or a button. Every language has each of them. A name in
/// braces in it is replaced by a value.
package enum InterfaceText: String, CaseIterable, Sendable {
  case siteName = "siteName"
  case disclaimer = "disclaimer"
  case skipLabel = "skipLabel"
  case languagesLabel = "languagesLabel"
  case allArticlesLabel = "allArticlesLabel"
  case rootHeading = "rootHeading"
  case doorText = "doorText"
  case indexHeading = "indexHeading"
  case indexSummary = "indexSummary"
  case entryUnit = "entryUnit"
  case entryUnitOne = "entryUnitOne"
  case entryChecklistName = "entryChecklistName"
  case draftLabel = "draftLabel"
  case checklistLabel = "checklistLabel"
  case articleLabel = "articleLabel"
  case printLabel = "printLabel"
  case draftNotice = "draftNotice"
  case keptNotice = "keptNotice"
  case stepsText = "stepsText"
  case checkedOn = "checkedOn"
  case beforeHeading = "beforeHeading"
  case notesHeading = "notesHeading"
  case stepsHeading = "stepsHeading"
  case resultHeading = "resultHeading"
  case exampleHeading = "exampleHeading"
  case nextHeading = "nextHeading"
  case checkedHeading = "checkedHeading"
  case checked = "checked"
  case checkedExcept = "checkedExcept"
  case showCheckedLabel = "showCheckedLabel"
  case readingHint = "readingHint"
  case stepNumber = "stepNumber"
  case stepReference = "stepReference"
  case noteReference = "noteReference"
  case tipReference = "tipReference"
  case troubleshootingReference = "troubleshootingReference"
  case solutionReference = "solutionReference"
  case tipLabel = "tipLabel"
  case noteLabel = "noteLabel"
  case importantLabel = "importantLabel"
  case troubleshootingLabel = "troubleshootingLabel"
  case resumeLabel = "resumeLabel"
  case notNeeded = "notNeeded"
  case checklistHeading = "checklistHeading"
  case accountLabel = "accountLabel"
  case dateLabel = "dateLabel"
  case nameLabel = "nameLabel"
  case progressPattern = "progressPattern"
  case progressComplete = "progressComplete"
  case progressLabel = "progressLabel"
  case resetLabel = "resetLabel"
  case undoLabel = "undoLabel"
  case receiptCaption = "receiptCaption"
  case receiptCharge = "receiptCharge"
  case receiptCredit = "receiptCredit"
  case receiptOtherItems = "receiptOtherItems"
  case receiptTax = "receiptTax"
  case receiptDue = "receiptDue"
  case receiptBalance = "receiptBalance"

  /// The names of its values. Each is in braces in the text of every language.
  package var values: [String] {
    switch self {
    case .stepsText: ["count"]
    case .checkedOn, .keptNotice: ["date"]
    case .checked: ["date", "accounts", "version", "steps", "total"]
    case .checkedExcept: ["date", "accounts", "version", "open"]
    case .stepNumber, .stepReference, .resumeLabel: ["number"]
    case .noteReference, .tipReference, .troubleshootingReference, .solutionReference: ["name"]
    case .entryChecklistName: ["title"]
    case .progressPattern: ["done", "total"]
    case .siteName, .disclaimer, .skipLabel, .languagesLabel, .allArticlesLabel, .rootHeading, .doorText,
      .indexHeading, .indexSummary, .entryUnit, .entryUnitOne, .draftLabel, .checklistLabel, .articleLabel,
      .printLabel, .draftNotice, .beforeHeading, .notesHeading, .stepsHeading, .resultHeading, .exampleHeading,
      .nextHeading, .checkedHeading, .showCheckedLabel, .readingHint, .tipLabel, .noteLabel, .importantLabel,
      .troubleshootingLabel,
      .notNeeded, .checklistHeading, .accountLabel, .dateLabel, .nameLabel, .progressComplete, .progressLabel,
      .resetLabel, .undoLabel, .receiptCaption, .receiptCharge, .receiptCredit, .receiptOtherItems, .receiptTax,
      .receiptDue, .receiptBalance:
      []
    }
  }
}
