extension Diagnostic {
  /// The name of every kind of diagnostic, as it is printed and as accepted findings refer to it.
  package enum ID: String, CaseIterable, Sendable {
    // Parsing: the bytes of a file.
    case fileEmpty = "file-empty"
    case fileTooLarge = "file-too-large"
    case fileEncoding = "file-encoding"
    case fileDoctype = "file-doctype"
    case fileEntity = "file-entity"
    case fileMalformed = "file-malformed"
    case fileMissing = "file-missing"
    case fileUnreadable = "file-unreadable"

    // Schema: the shape of a file and the names in it.
    case rootWrong = "root-wrong"
    case elementUnknown = "element-unknown"
    case elementMisplaced = "element-misplaced"
    case elementMissing = "element-missing"
    case attributeUnknown = "attribute-unknown"
    case attributeMissing = "attribute-missing"
    case valueWrong = "value-wrong"
    case nameUnknown = "name-unknown"
    case textStray = "text-stray"
    case idTwice = "id-twice"
    case idFileName = "id-file-name"
    case referenceUnknown = "reference-unknown"
    case comparisonWrong = "comparison-wrong"
    case controlUse = "control-use"
    case destinationWrong = "destination-wrong"
    case inputUnused = "input-unused"
    case inputConflict = "input-conflict"
    case fragmentUnused = "fragment-unused"
    case textMissing = "text-missing"
    case modelIncomplete = "model-incomplete"
    case labelMissing = "label-missing"
    case addressWrong = "address-wrong"

    // Words: what a text may say.
    case sentenceUnwrapped = "sentence-unwrapped"
    case promiseUnwrapped = "promise-unwrapped"
    case wordingForbidden = "wording-forbidden"
    case wordingMissing = "wording-missing"
    case labelInText = "label-in-text"
    case addressInText = "address-in-text"
    case apostropheStraight = "apostrophe-straight"
    case articleBeforeValue = "article-before-value"
    case characterInvisible = "character-invisible"
    case clickPreposition = "click-preposition"
    case infinitivePreposition = "infinitive-preposition"
    case wordAvoided = "word-avoided"
    case nameWrong = "name-wrong"
    case quoteSpaced = "quote-spaced"
    case wordDoubled = "word-doubled"

    // Translation.
    case translationMissing = "translation-missing"
    case translationStale = "translation-stale"
    case translationUnknownUnit = "translation-unknown-unit"
    case translationCodes = "translation-codes"
    case translationOrder = "translation-order"
    case translationScope = "translation-scope"
    case translationLanguage = "translation-language"
    case pluralForms = "plural-forms"

    // Verification: what the walks showed.
    case instructionWrong = "instruction-wrong"
    case stranded = "stranded"
    case strandedAtInput = "stranded-at-input"
    case claimFalse = "claim-false"
    case causeFalse = "cause-false"
    case causeMissing = "cause-missing"
    case symptomNever = "symptom-never"
    case solutionCircle = "solution-circle"
    case solutionNowhere = "solution-nowhere"
    case solutionFails = "solution-fails"
    case turnedAway = "turned-away"
    case effectUntold = "effect-untold"
    case reviewOutdated = "review-outdated"
    case shownNowhere = "shown-nowhere"
    case conditionConstant = "condition-constant"
    case conditionUnseen = "condition-unseen"
    case blockDead = "block-dead"
    case claimNeverJudged = "claim-never-judged"
    case exampleFails = "example-fails"
    case flowTooLarge = "flow-too-large"

    // Known findings and coverage: what the project agreed on.
    case knownUnused = "known-unused"
    case knownExpired = "known-expired"
    case coverageLow = "coverage-low"

    // Mutation: what the flows notice.
    case survivorUnexplained = "survivor-unexplained"
    case survivorUnused = "survivor-unused"

    // Views.
    case templateTag = "template-tag"
  }
}
