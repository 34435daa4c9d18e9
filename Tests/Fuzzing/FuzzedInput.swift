import FuzzedReaders

/// What libFuzzer calls: it makes input of other input, and gives input to the reader of the run.
struct FuzzedInput {
  let reader: FuzzedReader
  let project: FuzzedProject
  let seeds: [[UInt8]]
  let mutator: InputMutator

  /// The reader of the run. It is set once, before libFuzzer begins, which uses one thread.
  nonisolated(unsafe) static var shared: FuzzedInput?

  init(reader: FuzzedReader, project: FuzzedProject, seeds: [[UInt8]]) {
    self.reader = reader
    self.project = project
    self.seeds = seeds
    mutator = InputMutator(reader)
  }

  /// Reads some bytes, and stops where something does not hold.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> CInt {
    guard let input = unsafe shared else { return -1 }
    do throws(BrokenPromise) {
      try input.reader.read(unsafe Array(bytes), in: input.project)
    } catch {
      fatalError("\(input.reader.rawValue): \(error.sentence)")
    }
    return 0
  }

  func mutated(_ bytes: [UInt8], seed: UInt32) -> [UInt8] {
    var generator = SeededNumbers(state: UInt64(seed))
    let other = seeds.randomElement(using: &generator) ?? []
    return mutator.mutated(bytes.isEmpty ? other : bytes, with: other, using: &generator)
  }
}

/// Numbers that follow from a seed (SplitMix64). The tests have the same, which no program can link that is no test.
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Called once, before all else.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_: UnsafeMutableRawPointer, _: UnsafeMutableRawPointer) -> CInt {
  unsafe FuzzedInput.shared = Fuzzing(CommandLine.arguments).start()
  return 0
}

/// Called with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func readInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  unsafe FuzzedInput.read(UnsafeBufferPointer(start: bytes, count: count))
}

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int) -> Int

/// libFuzzer's own changes of bytes are made once in eight times.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutateInput(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int, _ seed: CUnsignedInt)
  -> Int
{
  guard seed % 8 > 0, let input = unsafe FuzzedInput.shared else { return unsafe mutateBytes(bytes, count, capacity) }
  let own = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  let changed = input.mutated(own, seed: seed).prefix(capacity)
  _ = unsafe UnsafeMutableBufferPointer(start: bytes, count: capacity).update(fromContentsOf: changed)
  return changed.count
}
