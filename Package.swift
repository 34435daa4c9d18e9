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
    .library(name: "BillingModel", targets: ["BillingModel"]),
    .executable(name: "passo", targets: ["passo"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "XMLTree", dependencies: ["CLibXML2"], swiftSettings: settings),
    .target(name: "BillingModel", swiftSettings: settings),
    .target(
      name: "FlowCompiler",
      dependencies: ["XMLTree", "BillingModel", .product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: settings),
    .executableTarget(
      name: "passo",
      dependencies: ["FlowCompiler", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: settings),
    .testTarget(name: "XMLTreeTests", dependencies: ["XMLTree"], swiftSettings: settings),
    .testTarget(name: "BillingModelTests", dependencies: ["BillingModel"], swiftSettings: settings),
    .testTarget(
      name: "FlowCompilerTests", dependencies: ["FlowCompiler", "BillingModel", "XMLTree"],
      exclude: ["Companies", "Expected", "Fragments", "Invalid", "Valid"], swiftSettings: settings),
    .testTarget(name: "passoTests", dependencies: ["passo"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
