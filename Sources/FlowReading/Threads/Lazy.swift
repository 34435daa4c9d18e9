import Synchronization

/// A value that is made when somebody first asks for it. Several threads may ask at once; all get the same one.
package final class Lazy<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = AtomicLazyReference<Made>()

  /// `make` may be called by several threads at once, and has to give all of them the same.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  package var value: Value { (made.load() ?? made.storeIfNil(Made(make()))).value }

  private final class Made: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }
}
