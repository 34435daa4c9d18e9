// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "passo",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "passo", targets: ["passo"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  // The targets stand in the order in which data go through them, and each depends only on targets above it:
  //
  // CLibXML2: the C functions of libxml2.
  // XMLTree: reads and writes XML as trees of elements with their places, and validates them with schemas.
  // BillingModel: the billing model that flows are walked through; it knows no files and no XML.
  // FileWriting: changes the files of a folder, all of them or none.
  // FlowReading: reads flows, fragments and the catalogue, and has the diagnostics that all later targets report.
  // FlowMeaning: says in each language what is executed for the words of a flow.
  // FlowTranslation: combines flows with their translations, and checks that both say the same.
  // FlowSentences: keeps which sentences a person has read beside what is executed for them, and doubts the others.
  // FlowVerification: walks flows with every account, and finds what is wrong with them.
  // FlowPublishing: writes the help pages of verified flows, and reports of the verification.
  // FlowStudies: compares states of flows, tests flows with mutants, and answers questions to the model.
  // passo: the commands.
  //
  // The targets of tests come last, in the same order. TestSupport holds what they share.
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "XMLTree", dependencies: ["CLibXML2"], swiftSettings: settings),
    .target(name: "BillingModel", swiftSettings: settings),
    .target(name: "FileWriting", swiftSettings: settings),
    .target(
      name: "FlowReading", dependencies: ["FileWriting", "XMLTree", "BillingModel"], swiftSettings: settings),
    .target(name: "FlowMeaning", dependencies: ["FlowReading", "BillingModel"], swiftSettings: settings),
    .target(
      name: "FlowTranslation", dependencies: ["FlowMeaning", "FlowReading", "XMLTree", "BillingModel"],
      swiftSettings: settings),
    .target(
      name: "FlowSentences",
      dependencies: ["FlowTranslation", "FlowMeaning", "FlowReading", "XMLTree", "BillingModel"],
      swiftSettings: settings),
    .target(
      name: "FlowVerification",
      dependencies: ["FlowSentences", "FlowTranslation", "FlowMeaning", "FlowReading", "XMLTree", "BillingModel"],
      swiftSettings: settings),
    .target(
      name: "FlowPublishing",
      dependencies: [
        "FlowVerification", "FlowTranslation", "FlowMeaning", "FlowReading", "FileWriting", "XMLTree", "BillingModel",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: settings),
    .target(
      name: "FlowStudies",
      dependencies: [
        "FlowVerification", "FlowSentences", "FlowTranslation", "FlowMeaning", "FlowReading", "XMLTree",
        "BillingModel",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "passo",
      dependencies: [
        "FlowStudies", "FlowPublishing", "FlowVerification", "FlowSentences", "FlowTranslation", "FlowMeaning",
        "FlowReading", "FileWriting", "BillingModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "FuzzedReaders",
      dependencies: [
        "FlowStudies", "FlowPublishing", "FlowVerification", "FlowSentences", "FlowTranslation", "FlowMeaning",
        "FlowReading", "XMLTree", "BillingModel",
      ],
      path: "Tests/FuzzedReaders", exclude: ["Inputs"], swiftSettings: settings),
    .testTarget(
      name: "TestSupport",
      dependencies: [
        "FlowPublishing", "FlowVerification", "FlowSentences", "FlowTranslation", "FlowReading", "XMLTree",
        "BillingModel",
      ],
      path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "XMLTreeTests", dependencies: ["XMLTree"], swiftSettings: settings),
    .testTarget(name: "BillingModelTests", dependencies: ["TestSupport", "BillingModel"], swiftSettings: settings),
    .testTarget(name: "FileWritingTests", dependencies: ["TestSupport", "FileWriting"], swiftSettings: settings),
    .testTarget(
      name: "FlowReadingTests",
      dependencies: ["TestSupport", "FlowTranslation", "FlowReading", "XMLTree", "BillingModel"],
      swiftSettings: settings),
    .testTarget(
      name: "FlowMeaningTests", dependencies: ["TestSupport", "FlowMeaning", "FlowReading", "XMLTree", "BillingModel"],
      swiftSettings: settings),
    .testTarget(
      name: "FlowTranslationTests",
      dependencies: ["TestSupport", "FlowTranslation", "FlowReading", "XMLTree", "BillingModel"],
      swiftSettings: settings),
    .testTarget(
      name: "FlowSentencesTests",
      dependencies: [
        "TestSupport", "FlowSentences", "FlowTranslation", "FlowMeaning", "FlowReading", "XMLTree", "BillingModel",
      ], swiftSettings: settings),
    .testTarget(
      name: "FlowVerificationTests",
      dependencies: [
        "TestSupport", "FlowVerification", "FlowSentences", "FlowTranslation", "FlowReading", "XMLTree", "BillingModel",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "FlowPublishingTests",
      dependencies: [
        "TestSupport", "FlowPublishing", "FlowVerification", "FlowTranslation", "FlowReading", "FileWriting", "XMLTree",
        "BillingModel",
      ], swiftSettings: settings),
    .testTarget(
      name: "FlowStudiesTests",
      dependencies: [
        "TestSupport", "FlowStudies", "FlowPublishing", "FlowVerification", "FlowTranslation", "FlowReading", "XMLTree",
        "BillingModel",
      ], swiftSettings: settings),
    .testTarget(
      name: "FuzzedReadersTests", dependencies: ["TestSupport", "FuzzedReaders"], swiftSettings: settings),
    .testTarget(name: "passoTests", dependencies: ["passo", "TestSupport", "FlowReading"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer is linked only where the compiler is told so: script/fuzz builds this target, and nothing else does.
if Context.environment["PASSO_FUZZING"] == "yes" {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing", dependencies: ["FuzzedReaders"], path: "Tests/Fuzzing", exclude: ["leaks.txt"],
      swiftSettings: settings))
}
