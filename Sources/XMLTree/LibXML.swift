internal import CLibXML2

/// libxml2 as a whole.
enum LibXML {
  /// Touch this before any other call: a lazy global runs once, however many threads come first, and libxml2 before
  /// 2.15 fills its type tables without a lock.
  static let ready: Void = clx_initialize()
}
