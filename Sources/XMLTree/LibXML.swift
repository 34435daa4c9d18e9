import CLibXML2

/// The set-up that libxml2 needs once in a process, before any thread uses it.
enum LibXML {
  static let ready: Void = clx_initialize()
}
