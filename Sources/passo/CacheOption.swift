import ArgumentParser

/// The option for a run that remembers nothing of earlier ones.
struct CacheOption: ParsableArguments {
  @Flag(help: "Look at every file again, also where nothing has changed since the last run.")
  var noCache = false
}
