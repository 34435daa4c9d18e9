internal import CLibXML2

/// The initialisation of libxml2.
enum LibXML {
  /// Initialises libxml2. Read this before any other call. A lazy global runs once, even when several threads read it
  /// at the same time. libxml2 before 2.15 fills its type tables without a lock.
  static let ready: Void = clx_initialize()
}
