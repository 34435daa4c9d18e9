/// A text of the pages that is not content. Every language has every one; `{…}` in it is filled in.
package enum InterfaceText: String, CaseIterable, Sendable {
  case siteName, siteTagline
}
