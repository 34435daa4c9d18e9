import ArgumentParser

@main
struct Passo: ParsableCommand {}
